using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Generated.Measuring;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Faults;

/// <summary>A fault that breaks no identity: something left out, or a figure beyond what its series has shown.</summary>
/// <param name="Code">The finding it deserves.</param>
/// <param name="Text">What it is, for the table of results.</param>
/// <param name="Make">Makes it; gives the draft with it and what tells its finding, or null where a draft leaves no room for it.</param>
public sealed record DraftFault(string Code, string Text, Func<Draft, Scene, Random, (Draft Draft, Func<Finding, bool> IsExpected)?> Make)
{
    /// <summary>A figure beyond what its series has shown.</summary>
    public static readonly DraftFault Outlier = new("HTZ4401", "figure several times what is usual", MakeOutlier);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DraftFault> All { get; } =
    [
        Outlier,
        new("HTZ3601", "row left out that the table must have", LeaveOut),
        new("HTZ4303", "published figure left blank", LeaveBlank),
    ];

    /// <summary>Whether a finding is about a figure, or one of its series that is held against it.</summary>
    public static bool IsOfSeries(Finding finding, FigureKey figure) =>
        finding.Key is { } key && key.Indicator == figure.Series && key.Area == figure.Area && finding.Measure == figure.Measure;

    private static (Draft, Func<Finding, bool>)? MakeOutlier(Draft draft, Scene scene, Random random)
    {
        FigureKey[] figures = [.. draft.Figures.Keys.Where(key => key.Month == scene.World.Month
            && ZoneRules.WithPlainGrowth.Any(series => series.Code == key.Series)
            && key.Measure is Measure.Current or Measure.Cumulative or Measure.Level && draft[key] is { Number: > 10 })];
        if (figures.Length == 0)
        {
            return null;
        }

        // With the little that series vary here, half and double are far beyond it.
        var figure = figures[random.Next(figures.Length)];
        var printed = draft[figure]!;
        var factor = (decimal)random.Next(25, 60) / 10;
        var number = decimal.Round(random.Next(2) == 0 ? printed.Number!.Value * factor : printed.Number!.Value / factor, printed.Number.Value.Scale);
        return (draft.With(figure, printed with { Number = number }), finding => IsOfSeries(finding, figure));
    }

    private static (Draft, Func<Finding, bool>)? LeaveOut(Draft draft, Scene scene, Random random)
    {
        var month = scene.World.Month;
        if (!draft.Figures.Keys.Any(key => key.Series == ZoneRules.Required[0]))
        {
            return null;
        }

        var series = ZoneRules.Required[random.Next(ZoneRules.Required.Count)];
        var figures = draft.Figures.Where(pair => pair.Key.Series != series || pair.Key.Month != month).ToDictionary();
        return (draft with { Figures = figures }, finding => finding.Key is { } key && key.Indicator == series && key.Period == month);
    }

    private static (Draft, Func<Finding, bool>)? LeaveBlank(Draft draft, Scene scene, Random random)
    {
        FigureKey[] figures = [.. draft.Figures.Keys.Where(key => key.Month < scene.World.Month && scene.History[key] is not null && draft[key]!.Number is not null)];
        if (figures.Length == 0)
        {
            return null;
        }

        var figure = figures[random.Next(figures.Length)];
        return (draft.With(figure, draft[figure]! with { Number = null }), finding => IsOfSeries(finding, figure) && finding.Key!.Value.Period == figure.Month);
    }
}
