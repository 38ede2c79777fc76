namespace HtzPipeline.Core.Prose;

/// <summary>A time that a text names.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Kind">What kind of time it is.</param>
internal readonly record struct PeriodMention(int Start, int End, PeriodMentionKind Kind)
{
    /// <summary>The year, if it is stated in digits.</summary>
    public int? Year { get; init; }

    /// <summary>How many years before the current one: 去年 1, 今年 0; null if that is not said.</summary>
    public int? YearsBefore { get; init; }

    /// <summary>The first month, 1 to 12; 0 where none is said.</summary>
    public int First { get; init; }

    /// <summary>The last month, 1 to 12; 0 where none is said.</summary>
    public int Last { get; init; }
}
