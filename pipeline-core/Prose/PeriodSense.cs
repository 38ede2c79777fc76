namespace HtzPipeline.Core.Prose;

/// <summary>How the time that holds is meant.</summary>
internal enum PeriodSense
{
    /// <summary>Nothing was said.</summary>
    Unknown,

    /// <summary>A month, quarter or year of its own, or from January on.</summary>
    Span,

    /// <summary>A day: what is counted is as of then; what flows runs up to it.</summary>
    End,

    /// <summary>A month of its own that is not named: 本月.</summary>
    OwnMonth,

    /// <summary>From January to a month that is not named.</summary>
    YearToDate,

    /// <summary>From a beginning that is no January.</summary>
    SinceBeginning,
}
