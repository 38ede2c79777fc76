using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>
/// The figures of a column 上年同期, against what is published for a year before and against the amount and growth of their row. Where
/// the header does not say whether it is of the period or cumulative, one that agrees is enough.
/// </summary>
internal static class YearBeforeCheck
{
    public static IEnumerable<Remark> Run(MeaningView view) => view.ComparisonsOf(MeasureAspect.YearBefore)
        .SelectMany(found => (IEnumerable<Finding?>)[AgainstPublished(found.Comparison, found.Figure, view), AgainstGrowth(found.Comparison, found.Figure, view)])
        .OfType<Finding>()
        .Select(finding => (Remark)finding);

    private static Finding? AgainstPublished(Comparison comparison, KnownFigure given, MeaningView view)
    {
        if (MeaningView.YearBefore(comparison.Key) is not { } yearBefore)
        {
            return null;
        }

        var known = comparison.Amounts.Select(amount => view.Figures.Find(yearBefore, amount)).OfType<KnownFigure>().ToList();
        if (known.Count == 0 || known.Exists(before => before.Values.Intersects(given.Values)))
        {
            return null;
        }

        return MeaningView.About(
            given.Indicator.GrowthBasis == GrowthBasis.Nominal ? MeaningFindings.YearBeforeNotPublished : MeaningFindings.YearBeforeRestated,
            given, ("found", given.Text), ("expected", known[0].Text), ("where", known[0].Where)) with
        {
            Against = KnownFigure.PlacesOf(known),
        };
    }

    private static Finding? AgainstGrowth(Comparison comparison, KnownFigure given, MeaningView view)
    {
        if (given.Indicator is not { GrowthBasis: GrowthBasis.Nominal, Kind: not IndicatorKind.Rate } || given.Values.Lower.Value is not { Sign: > 0 })
        {
            return null;
        }

        var rows = (
            from amount in comparison.Amounts
            let now = view.Figures.Find(comparison.Key, amount)
            let growth = view.Figures.Find(comparison.Key, MeaningView.GrowthOf(amount)!.Value)
            where now is { IsSubmitted: true } && growth is { IsSubmitted: true }
            select (Now: now, Growth: growth, Expected: ((now.Values / given.Values) + -Fraction.One) * 100)).ToList();
        if (rows.Count == 0 || rows.Exists(row => row.Expected.Intersects(row.Growth.Values)))
        {
            return null;
        }

        var (first, reported, expected) = rows[0];
        return MeaningView.About(
            MeaningFindings.GrowthNotOverYearBefore, reported,
            ("amount", first.TextAndPlace), ("base", given.TextAndPlace), ("found", reported.Text), ("expected", reported.Write(expected))) with
        {
            Against = KnownFigure.PlacesOf([first, given]),
        };
    }
}
