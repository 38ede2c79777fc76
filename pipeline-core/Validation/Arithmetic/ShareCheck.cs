using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>A reported share against the part over the total.</summary>
internal static class ShareCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => figures.Facts
        .Where(fact => fact.Measure == Measure.Share)
        .Select(fact => Check(fact.Key, figures))
        .OfType<Finding>();

    /// <summary>Part over total at a period, in percent; null if either is not known.</summary>
    public static (KnownFigure Part, KnownFigure Total, Interval Share)? PartOverTotal(ObservationKey key, FigureView figures)
    {
        if (figures.Catalogue.Indicator(key.Indicator) is not { Parent: { } parent } indicator
            || FigureView.SharedAmount(indicator) is not { } amount
            || figures.Find(key, amount) is not { } part
            || figures.Find(key with { Indicator = parent }, amount) is not { } total
            || part.Indicator.Unit.Dimension != total.Indicator.Unit.Dimension)
        {
            return null;
        }

        var factor = part.Indicator.Unit.FactorTo(total.Indicator.Unit) * 100;
        return (part, total, part.Values / total.Values * factor);
    }

    private static Finding? Check(ObservationKey key, FigureView figures)
    {
        if (figures.Rule(RuleKind.Share, key.Indicator) is not { } rule
            || figures.Find(key, Measure.Share) is not { } share
            || PartOverTotal(key, figures) is not var (part, total, computed)
            || computed.Intersects(share.Values))
        {
            return null;
        }

        return figures.About(
            rule, FileFindings.ShareNotPartOverTotal, share, [part, total],
            ("total", total.Indicator.Name),
            ("part", part.Text), ("partWhere", part.Where),
            ("whole", total.Text), ("where", total.Where),
            ("found", share.Text), ("expected", share.Write(computed)));
    }
}
