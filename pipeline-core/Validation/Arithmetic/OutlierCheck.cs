using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// The growth of an amount against how the indicator has grown before: of a flow on the year before, which takes the season out, of a stock
/// on the period before. The measure is the modified z-score of <see cref="OutlierRule"/>. What rounding leaves open counts for the figure.
/// </summary>
internal static class OutlierCheck
{
    // 0.6745 is the 0.75 quantile of the normal distribution, where the MAD of normal data lies.
    private const double MadOfNormal = 0.6745;

    // What was usual is written in decimals.
    private const double MostGrowth = 1e15;

    public static IEnumerable<Finding> Run(FigureView figures) => figures.Facts
        .Where(fact => fact.Measure is Measure.Current or Measure.Cumulative or Measure.Level && figures.Rule(RuleKind.Outlier, fact.Key.Indicator) is OutlierRule)
        .GroupBy(fact => (fact.Key.Indicator, fact.Key.Area, fact.Key.Period.Frequency, fact.Measure))
        .SelectMany(series => figures.Rule(RuleKind.Outlier, series.Key.Indicator) is OutlierRule rule ? RunSeries(rule, [.. series], figures) : []);

    private static IEnumerable<Finding> RunSeries(OutlierRule rule, List<Fact> facts, FigureView figures)
    {
        var (key, measure) = (facts[0].Key, facts[0].Measure);
        var step = (int)key.Period.Frequency;
        var (back, lag) = (rule.Months / step, measure == Measure.Level ? 1 : 12 / step);
        var first = facts.Min(fact => fact.Key.Period);
        var last = facts.Max(fact => fact.Key.Period);

        // From the base of the oldest growth of the history of the first fact on; each figure is looked up once.
        var known = new KnownFigure?[last.Minus(first) + 1 + back + lag];
        for (var i = 0; i < known.Length; i++)
        {
            known[i] = first.TryPlus(i - back - lag) is { } period ? figures.Find(key with { Period = period }, measure) : null;
        }

        var growths = new Growth?[known.Length];
        for (var i = lag; i < known.Length; i++)
        {
            growths[i] = Growth.Of(known[i], known[i - lag]);
        }

        return facts
            .Select(fact => back + lag + fact.Key.Period.Minus(first))
            .Select(at => growths[at] is { } growth ? Check(rule, growth, growths.AsSpan(at - back, back), figures) : null)
            .OfType<Finding>();
    }

    private static Finding? Check(OutlierRule rule, Growth growth, ReadOnlySpan<Growth?> before, FigureView figures)
    {
        var history = new List<Growth>(before.Length);
        var farthest = 0.0;
        foreach (var past in before)
        {
            if (past is not null)
            {
                history.Add(past);
                farthest = Math.Max(farthest, Math.Abs(growth.Middle - past.Middle));
            }
        }

        // The median is no farther off than the farthest; most figures are near all of their history, and need no sorting of it.
        var atLeast = Approximately(rule.AtLeast) / 100;
        if (history.Count < rule.Points || Math.Exp(farthest) - 1 < atLeast)
        {
            return null;
        }

        // Growth that never varied is known no better than its figures are printed; where these are exact too, nothing can be said.
        var usual = Median(history.Select(past => past.Middle));
        var spread = Math.Max(Median(history.Select(past => Math.Abs(past.Middle - usual))), Median(history.Select(past => past.HalfWidth)));
        var distance = Math.Max(Math.Abs(growth.Middle - usual) - growth.HalfWidth, 0);
        if (spread == 0 || MadOfNormal * distance / spread <= Approximately(rule.Score) || Math.Exp(distance) - 1 < atLeast)
        {
            return null;
        }

        var (subject, start) = (growth.Now, growth.Start);
        return figures.About(
            rule, PublishedFindings.Outlier, subject, [start],
            ("base", start.TextAndPlace), ("growth", PercentText(growth.Middle)), ("usual", PercentText(usual)),
            ("count", history.Count.ToString(CultureInfo.InvariantCulture)),
            ("found", subject.Text), ("expected", subject.Write(start.Values * (Fraction)(decimal)Math.Min(Math.Exp(usual), MostGrowth))));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static double Approximately(Fraction value) => (double)value.ToDecimal(6);

    private static string PercentText(double logarithm) =>
        string.Create(CultureInfo.InvariantCulture, $"{(Math.Exp(logarithm) - 1) * 100:0.0}%");
}
