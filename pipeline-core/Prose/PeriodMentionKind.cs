namespace HtzPipeline.Core.Prose;

/// <summary>What kind of time a text names.</summary>
internal enum PeriodMentionKind
{
    /// <summary>Months, quarters, half-years, years: 1-8月, 上半年, 2023年.</summary>
    Span,

    /// <summary>The end of one: 6月末, 年底, 截至9月底.</summary>
    End,

    /// <summary>From January to now: 今年以来, 年初以来.</summary>
    YearToDate,

    /// <summary>A year and nothing more that is said of it: 今年, 去年, 2023年.</summary>
    Year,

    /// <summary>The same months of a year before: 上年同期.</summary>
    YearBefore,

    /// <summary>The time just before: 上月, 上季度, 年初, 上年末.</summary>
    Before,

    /// <summary>From a beginning that is no January: 建区以来, “十四五”以来.</summary>
    SinceBeginning,

    /// <summary>A day, or some days.</summary>
    Date,

    /// <summary>A length of time: 三个月, 5年.</summary>
    Duration,
}
