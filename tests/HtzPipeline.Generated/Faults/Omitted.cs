using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Generated.Layouts;
using HtzPipeline.Generated.Measuring;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Faults;

/// <summary>Figures left out, or there where none should be.</summary>
internal static class Omitted
{
    private static readonly Measure[] Amounts = [Measure.Current, Measure.Cumulative, Measure.Level];

    /// <summary>A figure beyond what its series has shown.</summary>
    public static FaultyDraft? Outlier(Draft draft, Scene scene, Random random)
    {
        FigureKey[] figures = [.. draft.Figures.Keys.Where(key => key.Month == scene.World.Month
            && ZoneRules.WithPlainGrowth.Any(series => series.Code == key.Series)
            && Amounts.Contains(key.Measure) && draft[key] is { Number: > 10 })];
        if (figures.Length == 0)
        {
            return null;
        }

        // With the little that series vary here, half and double are far beyond it.
        var figure = figures[random.Next(figures.Length)];
        var printed = draft[figure]!;
        var factor = (decimal)random.Next(25, 60) / 10;
        var number = decimal.Round(random.Next(2) == 0 ? printed.Number!.Value * factor : printed.Number!.Value / factor, printed.Number.Value.Scale);
        return new(draft.With(figure, printed with { Number = number }), finding => DraftFault.IsOfSeries(finding, figure), figure);
    }

    /// <summary>A series that the table must have.</summary>
    public static FaultyDraft? Required(Draft draft, Scene scene, Random random)
    {
        var month = scene.World.Month;
        if (!draft.Figures.Keys.Any(key => key.Series == ZoneRules.Required[0]))
        {
            return null;
        }

        var series = ZoneRules.Required[random.Next(ZoneRules.Required.Count)];
        return new(
            draft.Without(key => key.Series == series && key.Month == month),
            finding => finding.Key is { } key && key.Indicator == series && key.Period == month,
            [.. draft.Figures.Keys.Where(key => key.Series == series && key.Month == month)]);
    }

    /// <summary>A figure that was published before.</summary>
    public static FaultyDraft? Blank(Draft draft, Scene scene, Random random)
    {
        FigureKey[] figures = [.. draft.Figures.Keys.Where(key => key.Month < scene.World.Month && scene.History[key] is not null && draft[key]!.Number is not null)];
        if (figures.Length == 0)
        {
            return null;
        }

        var figure = figures[random.Next(figures.Length)];
        return new(
            draft.With(figure, draft[figure]! with { Number = null }),
            finding => DraftFault.IsOfSeries(finding, figure) && finding.Key!.Value.Period == figure.Month,
            figure);
    }

    /// <summary>A January reported where January and February are reported in one.</summary>
    public static FaultyDraft? January(Draft draft, Scene scene, Random random)
    {
        var series = Zone.All.First(each => each.SkipsJanuary);
        var february = new FigureKey(series.Code, Zone.Whole, Period.Month(scene.World.Month.Year, 2), Measure.Cumulative);
        if (draft.Months.Count() < 2 || scene.World.Month.Number < 3 || draft[february with { Month = scene.World.Month }] is null)
        {
            return null;
        }

        // All others have a true January, so that it is the table's first month.
        var january = february.MonthBefore.Month;
        var figures = draft.Figures.ToDictionary();
        foreach (var key in draft.Figures.Keys.Select(key => key with { Month = january }).Distinct())
        {
            if (scene.World.True(key) is { } value)
            {
                figures[key] = draft.Style.Print(key, value);
            }
        }

        var wrong = february with { Month = january };
        figures[wrong] = draft.Style.Print(wrong, scene.World.True(february)!.Value / 2);
        return new(draft with { Figures = figures }, finding => finding.Key is { } key && key.Indicator == series.Code && key.Period == january, wrong);
    }

    /// <summary>A month of a series that nobody reported, though those before and after.</summary>
    public static FaultyDraft? Month(Draft draft, Scene scene, Random random)
    {
        var month = scene.World.Month;
        string[] series = [.. draft.Figures.Where(pair => pair.Key.Month == month && pair.Key.Area == Zone.Whole && pair.Value.Number is not null).Select(pair => pair.Key.Series).Distinct()];
        if (month.Number < 5 || series.Length == 0)
        {
            return null;
        }

        var lost = series[random.Next(series.Length)];
        return new(
            draft.Without(key => IsGone(key)),
            finding => finding.Key is { } key && key.Indicator == lost && key.Period == month,
            [.. draft.Figures.Keys.Where(IsGone)])
        {
            Scene = scene with { History = scene.History.Without(IsGone) },
        };

        bool IsGone(FigureKey key) => key.Series == lost && key.Month == month.Previous;
    }

    /// <summary>A level or rate of zero.</summary>
    public static FaultyDraft? Zero(Draft draft, Scene scene, Random random)
    {
        FigureKey[] figures = [.. draft.Figures.Keys.Where(key => key.Month == scene.World.Month && key.Measure == Measure.Level && draft[key]!.Number > 0)];
        if (figures.Length == 0)
        {
            return null;
        }

        var figure = figures[random.Next(figures.Length)];
        var zero = new decimal(0, 0, 0, false, (byte)draft[figure]!.Number!.Value.Scale);
        return new(draft.With(figure, draft[figure]! with { Number = zero }), finding => DraftFault.IsOfSeries(finding, figure), figure);
    }

    /// <summary>A series that the file of the month before had, beside others of its family that are still there.</summary>
    public static FaultyDraft? Row(Draft draft, Scene scene, Random random)
    {
        var month = scene.World.Month;
        string[] series =
        [
            .. draft.Series
                .Where(each => !ZoneRules.Required.Contains(each.Code) && draft.Figures.Any(pair => pair.Key.Series == each.Code && pair.Key.Month == month && pair.Key.Measure == Scopes.AmountOf(each)))
                .GroupBy(each => (each.Family, each.Kind))
                .Where(family => family.Count() > 1)
                .SelectMany(family => family)
                .Select(each => each.Code),
        ];
        if (series.Length == 0)
        {
            return null;
        }

        var lost = series[random.Next(series.Length)];
        return new(
            draft.Without(key => key.Series == lost),
            finding => finding.Kind == MeaningFindings.LeftOut,
            [.. draft.Figures.Keys.Where(key => key.Series == lost)]);
    }
}
