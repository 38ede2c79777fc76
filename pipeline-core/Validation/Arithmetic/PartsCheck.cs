using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// Parts (其中) against their total: each is at most the total; parts that do not overlap come to no more than it in sum; parts
/// that are exhaustive come to just it.
/// </summary>
internal static class PartsCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => TotalsOf(figures)
        .Distinct()
        .SelectMany(total => FigureView.Amounts.SelectMany(measure => Check(total, measure, figures)));

    // Most indicators neither have parts nor are one.
    private static IEnumerable<ObservationKey> TotalsOf(FigureView figures)
    {
        foreach (var key in figures.Keys)
        {
            if (figures.Catalogue.HasParts(key.Indicator))
            {
                yield return key;
            }

            if (figures.Catalogue.Indicator(key.Indicator)?.Parent is { } parent)
            {
                yield return key with { Indicator = parent };
            }
        }
    }

    private static IEnumerable<Finding> Check(ObservationKey key, Measure measure, FigureView figures)
    {
        // No rule of these kinds holds for a rate: that of a part may be above that of the whole, and rates are never added.
        var (rule, ruleOfSum) = (figures.Rule(RuleKind.Parts, key.Indicator), RuleOfSum(key.Indicator, figures));
        if ((rule ?? ruleOfSum) is null || figures.Find(key, measure) is not { } total)
        {
            return [];
        }

        var expected = figures.Catalogue.PartsOf(key.Indicator)
            .Where(part => part.Unit.Dimension == total.Indicator.Unit.Dimension)
            .ToList();
        var parts = expected.Select(part => figures.Find(key with { Indicator = part.Code }, measure)).OfType<KnownFigure>().ToList();

        // Where something may be negative, a part may well exceed the whole.
        var isMonotone = !total.Indicator.CanBeNegative && expected.TrueForAll(part => !part.CanBeNegative);
        var above = isMonotone && rule is not null ? parts.FindAll(part => !InUnitOf(total, part).CanBeAtMost(total.Values)) : [];
        if (above.Count > 0)
        {
            return above.Where(part => part.IsSubmitted || total.IsSubmitted).Select(part => Above(rule!, part, total, figures));
        }

        return ruleOfSum is not null && SumFinding(ruleOfSum, total, parts, parts.Count == expected.Count, isMonotone, figures) is { } finding
            ? [finding]
            : [];
    }

    private static Rule? RuleOfSum(string total, FigureView figures) =>
        figures.Rule(RuleKind.Exhaustive, total) ?? figures.Rule(RuleKind.Disjoint, total);

    private static Finding? SumFinding(
        Rule rule, KnownFigure total, List<KnownFigure> parts, bool isComplete, bool isMonotone, FigureView figures)
    {
        // The place to look first: the total, if it came with this file.
        if (parts.Count < 2 || FigureView.FirstSubmitted([total, .. parts]) is not { } subject)
        {
            return null;
        }

        var sum = parts.Aggregate(Interval.Exactly(0), (sum, part) => sum + InUnitOf(total, part));
        var isAbove = !sum.CanBeAtMost(total.Values);
        var isBelow = !total.Values.CanBeAtMost(sum);
        FindingKind? kind = rule.Kind switch
        {
            RuleKind.Exhaustive when isComplete && (isAbove || isBelow) => FileFindings.PartsNotTotal,
            _ when isAbove && isMonotone => FileFindings.PartsAboveTotal,
            RuleKind.Disjoint when isComplete && isBelow => FileFindings.Residual,
            _ => null,
        };
        return kind is null
            ? null
            : figures.About(
                rule, kind, subject, [total, .. parts],
                ("total", total.Indicator.Name),
                ("whole", total.TextAndPlace),
                ("parts", LocalText.Join(" + ", [.. parts.Select(part => part.TextAndPlace)])),
                ("sum", total.Write(sum)),
                ("residual", total.Write(total.Values - sum)),
                ("found", total.Text),
                ("expected", total.Write(sum)));
    }

    private static Finding Above(Rule rule, KnownFigure part, KnownFigure total, FigureView figures) => figures.About(
        rule, FileFindings.PartAboveTotal, part.IsSubmitted ? part : total, [part, total],
        ("partName", part.Indicator.Name),
        ("part", part.IsSubmitted ? part.Text : part.TextAndPlace),
        ("total", total.Indicator.Name),
        ("whole", total.Text),
        ("where", total.Where),
        ("found", part.Text),
        ("expected", total.Text.With(text => $"≤{text}")));

    private static Interval InUnitOf(KnownFigure total, KnownFigure part) => part.ValuesIn(total.Indicator.Unit);
}
