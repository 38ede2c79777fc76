using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>What the period of an observation says.</summary>
/// <param name="Span">The months it covers; null if it is no period of months.</param>
/// <param name="Other">A period of another kind as written: a day, a week; null otherwise.</param>
internal readonly record struct PeriodReading(PeriodSpan? Span, string? Other = null)
{
    /// <summary>Whether its year is not its own, but that of what stands around the table.</summary>
    public bool IsYearAround { get; init; }

    /// <summary>Whether it is a period at all.</summary>
    public bool IsPeriod => Span is not null || Other is not null;
}
