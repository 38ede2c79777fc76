using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// A reported change of share (占比增减) against the share now less the share a year before: the one published, or made of the
/// amounts published, or else the one that the growth of part and total imply, share × (1 + g total) / (1 + g part).
/// </summary>
internal static class ShareChangeCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => figures.Facts
        .Where(fact => fact.Measure == Measure.ShareChange)
        .Select(fact => Check(fact.Key, figures))
        .OfType<Finding>();

    private static Finding? Check(ObservationKey key, FigureView figures)
    {
        if (figures.Rule(RuleKind.ShareChange, key.Indicator) is not { } rule
            || figures.Find(key, Measure.ShareChange) is not { } change
            || figures.Find(key, Measure.Share) is not { } share
            || (ByYearBefore(share, figures) ?? ByGrowth(share, figures)) is not var (expected, evidence, against)
            || expected.Intersects(change.Values))
        {
            return null;
        }

        return figures.About(
            rule, FileFindings.ShareChangeUnsupported, change, [share, .. against],
            ("evidence", evidence),
            ("found", change.Text), ("expected", change.Write(expected)));
    }

    private static (Interval Expected, LocalText Evidence, KnownFigure[] Against)? ByYearBefore(KnownFigure share, FigureView figures)
    {
        if (FigureView.YearBefore(share.Key) is not { } yearBefore)
        {
            return null;
        }

        if (figures.Find(yearBefore, Measure.Share) is { } before)
        {
            return (
                share.Values - before.Values,
                new($"上年同期比重 {before.TextAndPlace.Zh}", $"last year's share of {before.TextAndPlace.En}"),
                [before]);
        }

        if (ShareCheck.PartOverTotal(yearBefore, figures) is not var (part, total, computed))
        {
            return null;
        }

        return (
            share.Values - computed,
            new(
                $"上年同期 {part.TextAndPlace.Zh}占 {total.TextAndPlace.Zh}的比重",
                $"last year's {part.TextAndPlace.En} of {total.TextAndPlace.En}"),
            [part, total]);
    }

    private static (Interval Expected, LocalText Evidence, KnownFigure[] Against)? ByGrowth(KnownFigure share, FigureView figures)
    {
        var indicator = share.Indicator;
        if (indicator is not { Parent: { } parent, GrowthBasis: GrowthBasis.Nominal }
            || FigureView.SharedAmount(indicator) is not { } amount)
        {
            return null;
        }

        var growth = amount == Measure.Level ? Measure.LevelGrowth : Measure.CumulativeGrowth;
        if (figures.Find(share.Key, growth) is not { } ofPart
            || figures.Find(share.Key with { Indicator = parent }, growth) is not { Indicator.GrowthBasis: GrowthBasis.Nominal } ofTotal)
        {
            return null;
        }

        // Share now less share before with the share taken out, so that it enters once and the interval is no wider than it must be.
        var ratio = (ofTotal.Values + 100) / (ofPart.Values + 100);
        return (
            share.Values * (-ratio + 1),
            new(
                $"分项增速 {ofPart.Text.Zh}、总计增速 {ofTotal.Text.Zh} 推算",
                $"the growth of the part, {ofPart.Text.En}, and of the total, {ofTotal.Text.En},"),
            [ofPart, ofTotal]);
    }
}
