using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// What a figure's headers and months make of it for an indicator: its measure and period. "1-8月" is the cumulative of August
/// for a monthly flow; 上半年 is 2019-06 for a monthly indicator and 2019-Q2 for a quarterly one.
/// </summary>
internal static class MeasureMeaning
{
    /// <summary>The measure; null for what is read and not published (环比, 上年同期, 增减额, 位次, a flow's share of the month alone).</summary>
    public static Measure? MeasureOf(Indicator indicator, ReportedMeasure reported, PeriodSpan span) => reported.Aspect switch
    {
        MeasureAspect.Amount => AmountOf(indicator, reported.Basis, span),
        MeasureAspect.Growth => AmountOf(indicator, reported.Basis, span) switch
        {
            Measure.Current => Measure.CurrentGrowth,
            Measure.Cumulative => Measure.CumulativeGrowth,
            _ => Measure.LevelGrowth,
        },
        MeasureAspect.Share or MeasureAspect.ShareChange when indicator.Kind == IndicatorKind.Flow && reported.Basis == MeasureBasis.Current && AmountOf(indicator, reported.Basis, span) == Measure.Current => null,
        MeasureAspect.Share => Measure.Share,
        MeasureAspect.ShareChange => Measure.ShareChange,
        _ => null,
    };

    /// <summary>
    /// The amounts that a comparison (上年同期, 增减额, 环比, 位次) may be with: the one its header names, or, since such columns often
    /// stand beside 本月 and 累计 with no word of which, each that the indicator can have.
    /// </summary>
    public static IReadOnlyList<Measure> ComparedAmounts(Indicator indicator, MeasureBasis basis, PeriodSpan span) => (indicator.Kind, basis) switch
    {
        (IndicatorKind.Stock, _) => [Measure.Level],
        (_, MeasureBasis.Current) => [AmountOf(indicator, basis, span)],
        (_, MeasureBasis.Cumulative) or (IndicatorKind.Flow, MeasureBasis.Level) => [Measure.Cumulative],
        (IndicatorKind.Rate, MeasureBasis.Level) => [Measure.Level],
        (IndicatorKind.Rate, _) => [Measure.Level, Measure.Current, Measure.Cumulative],
        _ => [Measure.Cumulative, Measure.Current],
    };

    /// <summary>The period; null if the months covered make none of the indicator's calendar.</summary>
    public static Period? PeriodOf(Indicator indicator, ReportedMeasure reported, PeriodSpan span)
    {
        var frequency = indicator.Calendar.Frequency;
        if (!span.Last.Ends(frequency) || (reported.Basis == MeasureBasis.Cumulative && !PeriodResolver.RunsFromJanuary(span)))
        {
            return null;
        }

        // A cumulative figure or a level is known by its last month alone. The amount of a period must be that of the whole
        // period, but a sheet headed "1-8月" may well have a column 本月, and a quarter may be named by its last month.
        var isWhole = span.Length == (int)frequency || span.Length == 1 || span.IsFromJanuary;
        return isWhole || AmountOf(indicator, reported.Basis, span) != Measure.Current
            ? span.Last.Within(frequency)
            : null;
    }

    // 本期 under 1-3月 or 上半年 is all these months: the quarter's own amount for a quarterly indicator, a sum for a monthly one. What flows has no
    // level: at the end of March it is what has come together since January.
    private static Measure AmountOf(Indicator indicator, MeasureBasis basis, PeriodSpan span) => (indicator.Kind, basis) switch
    {
        (IndicatorKind.Stock, _) => Measure.Level,
        (_, MeasureBasis.Current) => span is { IsFromJanuary: true, AsPeriod: { } whole } && whole.Frequency > indicator.Calendar.Frequency ? Measure.Cumulative : Measure.Current,
        (_, MeasureBasis.Cumulative) or (IndicatorKind.Flow, MeasureBasis.Level) => Measure.Cumulative,
        (IndicatorKind.Rate, MeasureBasis.Level) => Measure.Level,
        _ when span.IsFromJanuary => Measure.Cumulative,
        (IndicatorKind.Rate, _) => Measure.Level,
        _ => Measure.Current,
    };
}
