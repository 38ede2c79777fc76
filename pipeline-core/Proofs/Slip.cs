namespace HtzPipeline.Core.Proofs;

/// <summary>The likely slip behind a number that is not the published one.</summary>
public enum Slip
{
    /// <summary>None that shows.</summary>
    None,

    /// <summary>Two neighbouring digits are the wrong way round: 60.81 for 60.18.</summary>
    DigitsSwapped,

    /// <summary>One digit is another: 58.33 for 53.33.</summary>
    OneDigit,

    /// <summary>The decimal point stands elsewhere.</summary>
    DecimalPoint,

    /// <summary>A fall is written as a rise, or the other way round.</summary>
    Sign,

    /// <summary>The unit is another: 万元 for 亿元.</summary>
    Unit,

    /// <summary>It is the figure of another period.</summary>
    Period,

    /// <summary>It is another measure of the same: the month for the total since January.</summary>
    Measure,

    /// <summary>It is the figure of another area.</summary>
    Area,

    /// <summary>It is the figure of another indicator.</summary>
    Indicator,
}
