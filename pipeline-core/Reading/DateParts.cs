namespace HtzPipeline.Core.Reading;

/// <summary>What a number format shows of a date.</summary>
[Flags]
internal enum DateParts
{
    /// <summary>Nothing: it is a number's.</summary>
    None = 0,

    /// <summary>The year.</summary>
    Year = 1,

    /// <summary>The month.</summary>
    Month = 2,

    /// <summary>The day of the month, or of the week.</summary>
    Day = 4,

    /// <summary>The time of day, or a duration.</summary>
    Time = 8,

    /// <summary>The quarter: LibreOffice's QQ YY.</summary>
    Quarter = 16,
}
