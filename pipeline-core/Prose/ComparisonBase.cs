namespace HtzPipeline.Core.Prose;

/// <summary>With what a growth or change is compared.</summary>
internal enum ComparisonBase
{
    /// <summary>The same months of a year before: 同比, 比上年同期; also where nothing is said.</summary>
    YearBefore,

    /// <summary>The time just before: 环比, 比上月.</summary>
    PreviousPeriod,

    /// <summary>The end of last year: 比年初, 较上年末.</summary>
    StartOfYear,

    /// <summary>Another stretch of the year: 比1-7月, 比上半年.</summary>
    OtherPeriod,

    /// <summary>Something else: another area, another indicator, a plan.</summary>
    Other,
}
