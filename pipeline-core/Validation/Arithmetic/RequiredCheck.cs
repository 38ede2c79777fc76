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
    public static IEnumerable<Finding> Run(FigureView figures) => figures.Catalogue.Rules.Of(RuleKind.Required).SelectMany(rule => RunRule(rule, figures));

    private static IEnumerable<Finding> RunRule(Rule rule, FigureView figures)
    {
        var lastMonth = figures.Upload.Period.LastMonth;
        var areas = figures.KeysOf(rule).Where(key => key.Period.LastMonth == lastMonth).Select(key => key.Area).Distinct();
        return areas.SelectMany(area => figures.Catalogue.Indicators
            .Where(indicator => rule.Indicators.Contains(indicator.Code) && indicator.Owner == figures.Upload.Department)
            .Where(indicator => CalendarCheck.IsDue(indicator.Calendar, lastMonth))
            .Select(indicator => (Indicator: indicator, Key: new ObservationKey(indicator.Code, area, lastMonth.Within(indicator.Calendar.Frequency))))
            .Where(due => !figures.HasReported(due.Key))
            .Select(due => figures.ByRule(
                Finding.Of(
                    FileFindings.RequiredMissing, Place.File, due.Key, null,
                    ("indicator", due.Indicator.Name), ("period", due.Key.Period.ToString()),
                    ("area", figures.Catalogue.Area(area)?.Name ?? area)),
                rule)));
    }
}
