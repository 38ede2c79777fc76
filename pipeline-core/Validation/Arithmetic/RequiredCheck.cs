using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// Figures that are due together, as those of one table are: a file that has some of them for its period must have all, unless they are
/// published already. A file that has none of them is another table, and what came with another file the last time is no matter of this one.
/// </summary>
internal static class RequiredCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => figures.Catalogue.Rules.Of(RuleKind.Required)
        .OfType<RequiredRule>()
        .Where(rule => figures.KeysOf(rule).Any(key => key.Area == rule.Area && key.Period.LastMonth == figures.Upload.Period.LastMonth && IsOfTable(key, figures)))
        .SelectMany(rule => Missing(rule, figures.Upload.Period.LastMonth, figures));

    private static IEnumerable<Finding> Missing(RequiredRule rule, Period month, FigureView figures) => figures.Catalogue.Indicators
        .Where(indicator => rule.Indicators.Contains(indicator.Code) && indicator.Owner == figures.Upload.Department)
        .Where(indicator => indicator.IsDue(month))
        .Select(indicator => (Indicator: indicator, Key: new ObservationKey(indicator.Code, rule.Area, month.Within(indicator.Calendar.Frequency))))
        .Where(due => !figures.HasReported(due.Key) && !IsOfAnotherFile(due.Key, rule, figures))
        .Select(due => figures.ByRule(
            Finding.Of(
                FileFindings.RequiredMissing, Place.File, due.Key, null,
                ("indicator", due.Indicator.Name), ("period", due.Key.Period.ToString()),
                ("area", figures.Catalogue.Area(rule.Area)?.Name ?? rule.Area)),
            rule));

    // A text names what it likes.
    private static bool IsOfTable(in ObservationKey key, FigureView figures) => figures.FirstFact(key).Figure.Origin!.Place.Passage is null;

    // Which file of a department brings a figure shows the last time; nothing must hang on which of them comes first this time.
    private static bool IsOfAnotherFile(in ObservationKey due, RequiredRule rule, FigureView figures)
    {
        var broughtDue = BroughtBefore(due, figures);
        if (broughtDue.Count == 0)
        {
            return false;
        }

        var month = due.Period.LastMonth;
        var broughtThese = figures.KeysOf(rule)
            .Where(key => key.Area == rule.Area && key.Period.LastMonth == month)
            .SelectMany(key => BroughtBefore(key, figures))
            .ToHashSet();
        return broughtThese.Count > 0 && !broughtThese.Overlaps(broughtDue);
    }

    private static HashSet<string> BroughtBefore(in ObservationKey key, FigureView figures)
    {
        var before = key.Period.TryPlus(-1);
        if (before is { } passedOver && figures.Catalogue.Indicator(key.Indicator)?.Calendar.IsDue(passedOver.LastMonth) == false)
        {
            before = passedOver.TryPlus(-1);
        }

        return before is not { } period || figures.Published[key with { Period = period }] is not { } row
            ? []
            : [.. row.Figures.Values.Select(figure => figure.Origin).OfType<Origin>().SelectMany(origin => new[] { origin.Submission, origin.Last.Submission })];
    }
}
