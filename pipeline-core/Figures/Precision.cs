namespace HtzPipeline.Core.Figures;

/// <summary>How a printed number stands to the true value.</summary>
public enum Precision
{
    /// <summary>Rounded at its last printed digit: 58.33 is within half a unit of that digit.</summary>
    Rounded,

    /// <summary>Printed as a lower end (350余, 超过350, 350以上): the true value is this or more.</summary>
    AtLeast,

    /// <summary>Printed as an upper end (不足350): the true value is this or less.</summary>
    AtMost,

    /// <summary>Printed as about (约350, 350左右): says nothing that a check can hold it to.</summary>
    About,
}
