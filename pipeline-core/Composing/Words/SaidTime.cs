using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>How a figure stands to its period.</summary>
internal enum TimeSense
{
    /// <summary>Of the period itself: 8月, 二季度.</summary>
    Itself,

    /// <summary>From January to its end: 1—8月, 上半年.</summary>
    ToDate,

    /// <summary>At its end: 截至8月末.</summary>
    End,
}

/// <summary>When a figure is of, in a form in which two figures that one says with the same words are equal.</summary>
/// <param name="Of">The period; of what runs to a date or is of one, its last month.</param>
/// <param name="Sense">How the figure stands to it.</param>
internal readonly record struct SaidTime(Period Of, TimeSense Sense)
{
    /// <summary>The time of a measure of an indicator in a period.</summary>
    public static SaidTime For(Period period, Measure measure, IndicatorKind kind) => SenseOf(measure, kind) switch
    {
        // What begins in January is the same to date: 1月, 一季度, 上半年, 全年.
        TimeSense.Itself when period.FirstMonth.Number == 1 => new(period.LastMonth, TimeSense.ToDate),
        TimeSense.Itself => new(period, TimeSense.Itself),
        var sense => new(period.LastMonth, sense),
    };

    private static TimeSense SenseOf(Measure measure, IndicatorKind kind) => measure switch
    {
        Measure.Cumulative or Measure.CumulativeGrowth or Measure.CumulativeNominalGrowth => TimeSense.ToDate,
        Measure.Level or Measure.LevelGrowth or Measure.LevelNominalGrowth => TimeSense.End,
        Measure.Share or Measure.ShareChange or Measure.ComputedShare => kind == IndicatorKind.Flow ? TimeSense.ToDate : TimeSense.End,
        Measure.PreviousPeriodGrowth => kind == IndicatorKind.Flow ? TimeSense.Itself : TimeSense.End,
        _ => TimeSense.Itself,
    };
}
