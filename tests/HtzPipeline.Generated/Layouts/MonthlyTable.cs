using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Layouts;

/// <summary>The table that departments send most: 本月 and 累计, each with its growth, indicators down.</summary>
internal static class MonthlyTable
{
    public static IEnumerable<FigureKey> Scope(World world, Random random) =>
        from series in Scopes.Families(random, IndicatorKind.Flow, IndicatorKind.Stock)
        from measure in Scopes.Measures(series, withMonths: true, withGrowth: true)
        select new FigureKey(series.Code, Zone.Whole, world.Month, measure);

    public static IReadOnlyList<Grid> TwoLevels(Draft draft, Wording wording)
    {
        var grid = new Grid("月报");
        var row = wording.PutTitle(grid, 0, WidthOf(draft, wording), wording.Toss() ? Wording.Text(draft.World.Month) : wording.TextToMonth(draft.World.Month), "主要经济指标");
        return Rest(grid, row, draft, wording, 2);
    }

    public static IReadOnlyList<Grid> ThreeLevels(Draft draft, Wording wording)
    {
        var stub = new Stub(draft, wording);
        var grid = new Grid("Sheet1");
        var row = wording.PutTitle(grid, 0, WidthOf(draft, wording), "", "主要经济指标完成情况");
        grid.PutMerged(row, stub.Width, row, WidthOf(draft, wording) - 1, wording.TextToMonth(draft.World.Month));
        return Rest(grid, row, draft, wording, 3);
    }

    private static IReadOnlyList<Grid> Rest(Grid grid, int row, Draft draft, Wording wording, int levels)
    {
        var stub = new Stub(draft, wording);
        stub.PutHeadings(grid, row, levels);
        row += levels - 2;
        var (month, cumulative) = (Columns(draft, isMonth: true).ToArray(), Columns(draft, isMonth: false).ToArray());
        grid.PutMerged(row, stub.Width, row, stub.Width + month.Length - 1, wording.Month);
        grid.PutMerged(row, stub.Width + month.Length, row, stub.Width + month.Length + cumulative.Length - 1, wording.Cumulative);
        (bool IsMonth, bool IsGrowth, Aside? Aside)[] columns = [.. month, .. cumulative];
        row++;
        for (var i = 0; i < columns.Length; i++)
        {
            grid.Put(row, stub.Width + i, wording.Heading(columns[i].IsGrowth, columns[i].Aside));
        }

        row++;
        var serial = 0;
        foreach (var series in draft.Series)
        {
            stub.PutRow(grid, row, ++serial, series);
            for (var i = 0; i < columns.Length; i++)
            {
                Put(grid, row, stub.Width + i, draft, series, columns[i]);
            }

            row++;
        }

        wording.PutNotes(grid, row);
        return [grid];
    }

    // Amount and growth, the growth on the month before only beside 本月.
    private static IEnumerable<(bool IsMonth, bool IsGrowth, Aside? Aside)> Columns(Draft draft, bool isMonth) =>
    [
        (isMonth, false, null),
        .. draft.Has(Aside.YearBefore, Measure.Current, Measure.Cumulative, Measure.Level) ? [(isMonth, false, Aside.YearBefore)] : Array.Empty<(bool, bool, Aside?)>(),
        (isMonth, true, null),
        .. isMonth && draft.Has(Aside.MonthBefore, Measure.Current) ? [(isMonth, true, Aside.MonthBefore)] : Array.Empty<(bool, bool, Aside?)>(),
    ];

    private static int WidthOf(Draft draft, Wording wording) => new Stub(draft, wording).Width + Columns(draft, isMonth: true).Concat(Columns(draft, isMonth: false)).Count();

    private static void Put(Grid grid, int row, int column, Draft draft, Series series, (bool IsMonth, bool IsGrowth, Aside? Aside) of)
    {
        Measure? amount = (series.Kind, of.IsMonth) switch
        {
            (IndicatorKind.Flow, true) => Measure.Current,
            (IndicatorKind.Flow, false) => Measure.Cumulative,
            (_, false) => Measure.Level,
            _ => null,
        };
        if (amount is not { } measure)
        {
            return;
        }

        var key = new FigureKey(series.Code, Zone.Whole, draft.World.Month, measure);
        if (of.Aside is { } aside)
        {
            grid.Put(row, column, draft, key, aside);
        }
        else
        {
            grid.Put(row, column, draft, of.IsGrowth ? key with { Measure = Scopes.GrowthOf(measure) } : key);
        }
    }
}
