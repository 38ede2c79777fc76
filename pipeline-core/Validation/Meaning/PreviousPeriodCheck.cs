using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>The figures of a column 环比, against the ratio to the period before. Mostly they are seasonally adjusted, so a difference is no more than worth knowing.</summary>
internal static class PreviousPeriodCheck
{
    public static IEnumerable<Remark> Run(MeaningView view) => view.ComparisonsOf(MeasureAspect.PreviousPeriodGrowth)
        .Select(found => Check(found.Comparison, found.Figure, view))
        .OfType<Finding>()
        .Select(finding => (Remark)finding);

    private static Finding? Check(Comparison comparison, KnownFigure given, MeaningView view)
    {
        // A cumulative figure has no period before in the year to grow on.
        var measure = given.Indicator.Kind == IndicatorKind.Flow ? Measure.Current : Measure.Level;
        if (given.Indicator is not { GrowthBasis: GrowthBasis.Nominal, Kind: not IndicatorKind.Rate }
            || !comparison.Amounts.Contains(measure)
            || view.Figures.Find(comparison.Key, measure) is not { } now
            || comparison.Key.Period.TryPlus(-1) is not { } previous
            || view.Figures.Find(comparison.Key with { Period = previous }, measure) is not { Values.Lower.Value.Sign: > 0 } before)
        {
            return null;
        }

        var expected = ((now.Values / before.Values) + -Fraction.One) * 100;
        return expected.Intersects(given.Values)
            ? null
            : MeaningView.About(
                MeaningFindings.PreviousPeriodNotRatio, given,
                ("amount", now.Text), ("base", before.Text), ("where", before.Where), ("found", given.Text), ("expected", given.Write(expected))) with
            {
                Against = KnownFigure.PlacesOf([now, before]),
            };
    }
}
