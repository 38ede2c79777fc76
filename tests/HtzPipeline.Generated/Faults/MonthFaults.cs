using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Generated.Measuring;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Faults;

/// <summary>The figures of another month.</summary>
internal static class MonthFaults
{
    private const int LeastAmounts = 6;

    /// <summary>What was sent for an earlier month is sent again.</summary>
    public static FaultyDraft? Again(Draft draft, Scene scene, Random random)
    {
        // All of it is as it was printed then.
        var back = random.Next(1, 4);
        var figures = draft.Figures.Keys.ToDictionary(key => key, key =>
            scene.History[key.Month == scene.World.Month ? key with { Month = key.Month.Plus(-back) } : key] ?? new Printed(null, scene.History.Style.UnitOf(key.Series), "-"));
        var old = new Draft(scene.World, scene.History.Style, figures);
        FigureKey[] changed = [.. figures.Where(pair => pair.Key.Month == scene.World.Month && IsAmount(pair)).Select(pair => pair.Key)];
        return changed.Length < LeastAmounts || draft.Months.Count() > 1 ? null : new(old, finding => finding.Kind == MeaningFindings.SameAsOtherPeriod, changed);
    }

    /// <summary>The last month of a file is another of its months once more.</summary>
    public static FaultyDraft? Alike(Draft draft, Scene scene, Random random)
    {
        var month = scene.World.Month;
        Period[] others = [.. draft.Months.Where(other => other != month && other.Year == month.Year)];
        if (others.Length == 0)
        {
            return null;
        }

        var twin = others[random.Next(others.Length)];
        var figures = draft.Figures.ToDictionary(pair => pair.Key, pair => pair.Key.Month == month ? draft[pair.Key with { Month = twin }] ?? pair.Value : pair.Value);
        FigureKey[] changed = [.. figures.Where(pair => pair.Key.Month == month && IsAmount(pair) && figures.ContainsKey(pair.Key with { Month = twin })).Select(pair => pair.Key)];
        return changed.Length < LeastAmounts ? null : new(draft with { Figures = figures }, finding => finding.Kind == MeaningFindings.PeriodsAlike, changed);
    }

    private static bool IsAmount(KeyValuePair<FigureKey, Printed> pair) =>
        pair.Key.Measure is Measure.Current or Measure.Cumulative or Measure.Level && pair.Value.Number is not (null or 0);
}
