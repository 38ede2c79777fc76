using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// Figures that are due together, as those of one table are: a file that has some of them for its period must have all, unless they are
/// published already. A file that has none of them is another table.
/// </summary>
internal static class RequiredCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => figures.Catalogue.Rules.Of(RuleKind.Required)
        .OfType<RequiredRule>()
        .Where(rule => figures.KeysOf(rule).Any(key => key.Area == rule.Area && key.Period.LastMonth == figures.Upload.Period.LastMonth))
        .SelectMany(rule => Missing(rule, figures.Upload.Period.LastMonth, figures));

    private static IEnumerable<Finding> Missing(RequiredRule rule, Period month, FigureView figures) => figures.Catalogue.Indicators
        .Where(indicator => rule.Indicators.Contains(indicator.Code) && indicator.Owner == figures.Upload.Department)
        .Where(indicator => indicator.Calendar.IsDue(month))
        .Select(indicator => (Indicator: indicator, Key: new ObservationKey(indicator.Code, rule.Area, month.Within(indicator.Calendar.Frequency))))
        .Where(due => !figures.HasReported(due.Key))
        .Select(due => figures.ByRule(
            Finding.Of(
                FileFindings.RequiredMissing, Place.File, due.Key, null,
                ("indicator", due.Indicator.Name), ("period", due.Key.Period.ToString()),
                ("area", figures.Catalogue.Area(rule.Area)?.Name ?? rule.Area)),
            rule));
}
