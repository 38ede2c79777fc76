using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>The points by which a text has a growth above or below another (增速比规模以上工业高6.7个百分点), against the two growths, of the file or published.</summary>
internal static class GrowthGapCheck
{
    public static IEnumerable<Remark> Run(MeaningView view) => view.ComparisonsOf(MeasureAspect.GrowthGap)
        .Select(found => Check(found.Comparison, found.Figure, view))
        .OfType<Finding>()
        .Select(finding => (Remark)finding);

    private static Finding? Check(Comparison comparison, KnownFigure given, MeaningView view)
    {
        if (comparison.Against is not { } against)
        {
            return null;
        }

        var pairs = (
            from amount in comparison.Amounts
            let growth = MeaningView.GrowthOf(amount)
            where growth is not null
            let one = view.Figures.Find(comparison.Key, growth.Value)
            let other = view.Figures.Find(against, growth.Value)
            where one is not null && other is not null
            select (One: one, Other: other, Expected: one.Values - other.Values)).ToList();
        if (pairs.Count == 0 || pairs.Exists(pair => pair.Expected.Intersects(given.Values)))
        {
            return null;
        }

        var (first, second, expected) = pairs[0];
        return Finding.Of(
            MeaningFindings.GapNotDifference, given.Origin.Place, first.Key, first.Measure,
            ("indicator", first.Indicator.Name), ("period", first.Key.Period.ToString()),
            ("growth", first.Text), ("other", second.Indicator.Name), ("otherGrowth", MeaningView.TextAndPeriod(second)),
            ("found", given.Text), ("expected", given.Write(expected))) with
        {
            Against = KnownFigure.PlacesOf([first, second]),
        };
    }
}
