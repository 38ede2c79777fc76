using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// The areas within an area against the area's own figure: each is at most the whole; those that do not overlap come to no more than
/// it in sum; those that leave nothing out come to just it.
/// </summary>
internal static class AreasCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => figures.Catalogue.Rules.Of(RuleKind.Areas)
        .OfType<AreasRule>()
        .SelectMany(rule => RunRule(rule, figures));

    private static IEnumerable<Finding> RunRule(AreasRule rule, FigureView figures)
    {
        var parts = figures.Catalogue.PartsOfArea(rule.Area).Select(area => area.Code).ToList();
        return figures.KeysOf(rule)
            .Where(key => key.Area == rule.Area || parts.Contains(key.Area))
            .Select(key => key with { Area = rule.Area })
            .Distinct()
            .SelectMany(whole => Check(rule, whole, parts, figures));
    }

    private static IEnumerable<Finding> Check(AreasRule rule, ObservationKey whole, List<string> parts, FigureView figures)
    {
        // Mostly the figures of an area stand alone.
        var known = parts.FindAll(area => figures.Has(whole with { Area = area }));
        return known.Count == 0 ? [] : FigureView.Amounts.SelectMany(measure => Check(rule, whole, known, parts.Count, measure, figures));
    }

    private static IEnumerable<Finding> Check(AreasRule rule, ObservationKey key, List<string> areas, int expected, Measure measure, FigureView figures)
    {
        if (figures.Find(key, measure) is not { } whole)
        {
            return [];
        }

        var parts = areas.Select(area => figures.Find(key with { Area = area }, measure)).OfType<KnownFigure>().ToList();

        // Where something may be negative, a part may well exceed the whole.
        var isMonotone = !whole.Indicator.CanBeNegative;
        var above = isMonotone ? parts.FindAll(part => part.SurelyExceeds(whole)) : [];
        if (above.Count > 0)
        {
            return above.Where(part => part.IsSubmitted || whole.IsSubmitted).Select(part => Above(rule, part, whole, figures));
        }

        return SumFinding(rule, whole, parts, parts.Count == expected, isMonotone, figures) is { } finding ? [finding] : [];
    }

    private static Finding? SumFinding(
        AreasRule rule, KnownFigure whole, List<KnownFigure> parts, bool isComplete, bool isMonotone, FigureView figures)
    {
        if (rule.Parts == Parts.Overlapping || parts.Count < 2 || FigureView.FirstSubmitted([whole, .. parts]) is not { } subject)
        {
            return null;
        }

        var sum = parts.Aggregate(Interval.Exactly(0), (sum, part) => sum + part.Values);
        var kind = rule.Parts == Parts.Exhaustive && isComplete && !sum.Intersects(whole.Values) ? FileFindings.AreasNotWhole
            : isMonotone && !sum.CanBeAtMost(whole.Values) ? FileFindings.AreasAboveWhole
            : null;
        return kind is null
            ? null
            : figures.About(
                rule, kind, subject, [whole, .. parts],
                ("area", NameOf(whole, figures)), ("whole", whole.TextAndPlace),
                ("parts", LocalText.Join(" + ", [.. parts.Select(part => NameAndText(part, figures))])), ("sum", whole.Write(sum)),
                ("found", subject.Text), ("expected", whole.Write(sum)));
    }

    private static Finding Above(AreasRule rule, KnownFigure part, KnownFigure whole, FigureView figures) => figures.About(
        rule, FileFindings.AreaAboveWhole, part.IsSubmitted ? part : whole, [part, whole],
        ("partName", NameOf(part, figures)), ("part", part.TextAndPlace), ("area", NameOf(whole, figures)), ("whole", whole.TextAndPlace),
        ("found", part.Text), ("expected", whole.Text.With(text => $"≤{text}")));

    private static LocalText NameAndText(KnownFigure figure, FigureView figures)
    {
        var (name, text) = (NameOf(figure, figures), figure.TextAndPlace);
        return new($"{name.Zh} {text.Zh}", $"{name.En} {text.En}");
    }

    private static LocalText NameOf(KnownFigure figure, FigureView figures) => figures.Catalogue.Area(figure.Key.Area)?.Name ?? figure.Key.Area;
}
