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

    public static IEnumerable<Finding> Run(FigureView figures)
    {
        var growths = new Growths(figures);
        return figures.Facts.Select(fact => Check(fact, growths, figures)).OfType<Finding>();
    }

    private static Finding? Check(Fact fact, Growths growths, FigureView figures)
    {
        if (fact.Measure is not (Measure.Current or Measure.Cumulative or Measure.Level)
            || figures.Catalogue.Rules.Find(RuleKind.Outlier, fact.Key.Indicator) is not OutlierRule rule
            || growths[fact.Key, fact.Measure] is not { } growth)
        {
            return null;
        }

        var history = Enumerable.Range(1, rule.Months / (int)fact.Key.Period.Frequency)
            .Select(back => fact.Key.Period.TryPlus(-back))
            .Select(period => period is { } earlier ? growths[fact.Key with { Period = earlier }, fact.Measure] : null)
            .OfType<Growth>()
            .ToList();
        if (history.Count < rule.Points)
        {
            return null;
        }

        // Growth that never varied is known no better than its figures are printed; where these are exact too, nothing can be said.
        var usual = Median(history.Select(past => past.Middle));
        var spread = Math.Max(Median(history.Select(past => Math.Abs(past.Middle - usual))), Median(history.Select(past => past.HalfWidth)));
        var distance = Math.Max(Math.Abs(growth.Middle - usual) - growth.HalfWidth, 0);
        if (spread == 0
            || MadOfNormal * distance / spread <= Approximately(rule.Score)
            || Math.Exp(distance) - 1 < Approximately(rule.AtLeast) / 100)
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

    /// <summary>A growth as a logarithm: the middle and half the width of what the printed figures leave open.</summary>
    private readonly record struct Growth(double Middle, double HalfWidth, KnownFigure Now, KnownFigure Start);

    /// <summary>The growths that have been looked up: each is part of the history of many.</summary>
    private sealed class Growths(FigureView figures)
    {
        private readonly Dictionary<(ObservationKey, Measure), Growth?> _growths = [];

        public Growth? this[ObservationKey key, Measure measure]
        {
            get
            {
                if (!_growths.TryGetValue((key, measure), out var growth))
                {
                    growth = Of(key, measure);
                    _growths.Add((key, measure), growth);
                }

                return growth;
            }
        }

        private Growth? Of(ObservationKey key, Measure measure)
        {
            // There is no growth from nothing or less.
            var start = measure == Measure.Level ? key.Period.TryPlus(-1) : key.Period.TryPlusYears(-1);
            if (start is not { } earlier
                || figures.Find(key, measure) is not { } now
                || figures.Find(key with { Period = earlier }, measure) is not { } before
                || now.Ends() is not (> 0, var most) nowEnds
                || before.Ends() is not (> 0, var mostBefore) beforeEnds)
            {
                return null;
            }

            var (low, high) = (Math.Log(nowEnds.Lower / mostBefore), Math.Log(most / beforeEnds.Lower));
            return new((low + high) / 2, (high - low) / 2, now, before);
        }
    }
}
