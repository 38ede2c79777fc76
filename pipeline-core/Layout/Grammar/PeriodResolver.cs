using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Puts together what row, header and title say about the period of a figure.</summary>
internal static class PeriodResolver
{
    /// <summary>
    /// The months covered. 累计 under 2019年8月 covers January to August; 本月 under 2019年1-8月 covers August; a level is that
    /// of the last month.
    /// </summary>
    public static (PeriodSpan? Period, ReportedMeasure Measure) Resolve(PeriodSpan? stated, int currentMonths, ReportedMeasure measure)
    {
        if (stated is not { } span)
        {
            return (null, measure);
        }

        switch (measure.Basis)
        {
            case MeasureBasis.Cumulative when !RunsFromJanuary(span):
                return (span, measure);
            case MeasureBasis.Cumulative:
                return (new(span.Last.Within(Frequency.Year).FirstMonth, span.Last), measure);
            case MeasureBasis.Current when currentMonths == 1:
                return (span.Last, measure);
            case MeasureBasis.Current when currentMonths == 3:
                // In August 本季 is July and August, and no quarter.
                var quarter = span.Last.Within(Frequency.Quarter);
                return (span.Last.Ends(Frequency.Quarter) ? quarter : new PeriodSpan(quarter.FirstMonth, span.Last), measure);
            case MeasureBasis.Current when span.IsFromJanuary && span.AsPeriod is null:
                // 本期 beside 1-8月 means these eight months.
                return (span, measure with { Basis = MeasureBasis.Unstated });
            case MeasureBasis.Level when span.AsPeriod is null:
                return (span.Last, measure);
            default:
                return (span, measure);
        }
    }

    /// <summary>Whether the cumulative figure of a span is one from January: of 2019年8月 or 二季度 that of the year so far, of 2-8月 or over two years none.</summary>
    public static bool RunsFromJanuary(PeriodSpan span) => span.First.Year == span.Last.Year && (span.Length == 1 || span.IsFromJanuary || span.AsPeriod is not null);
}
