using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>A flow's own amount of a period against the difference of the cumulative figures, where all of them are reported.</summary>
internal static class CurrentCheck
{
    public static IEnumerable<Finding> Run(FigureView figures)
    {
        foreach (var key in figures.KeysAndNext())
        {
            if (Check(key, figures) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? Check(ObservationKey key, FigureView figures)
    {
        if (figures.Find(key, Measure.Current) is not { } current
            || figures.Find(key, Measure.Cumulative) is not { } cumulative
            || figures.Rule(RuleKind.Cumulative, key.Indicator) is not { } rule)
        {
            return null;
        }

        // The first period's amount is its cumulative figure. Surveys without January begin with January and February in one:
        // of these two months neither amount can be held against anything, and March is the first that can.
        var calendar = current.Indicator.Calendar;
        var isFirst = key.Period.Number == 1;
        if (!calendar.HasJanuary && key.Period.Frequency == Frequency.Month && key.Period.Number <= 2)
        {
            return null;
        }

        var before = isFirst ? null : figures.Find(key with { Period = key.Period.Previous }, Measure.Cumulative);
        if ((before is null && !isFirst) || current.IsPrintedDifference(cumulative, before))
        {
            return null;
        }

        var expected = before is null ? cumulative.Values : cumulative.Values - before.Values;
        KnownFigure?[] involved = [current, cumulative, before];
        return expected.Intersects(current.Values) || Array.Find(involved, figure => figure is { IsSubmitted: true }) is not { } subject
            ? null
            : figures.About(
                rule, FileFindings.CurrentNotDifference, subject, involved,
                ("current", key.Period.ToString()),
                ("where", current.Where),
                ("cumulative", before is null ? cumulative.TextAndPlace : LocalText.Join(" - ", [cumulative.TextAndPlace, before.TextAndPlace])),
                ("found", current.Text), ("expected", current.Write(expected)));
    }
}
