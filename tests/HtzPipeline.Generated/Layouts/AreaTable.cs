using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Layouts;

/// <summary>The sub-districts and their total, over the same months.</summary>
internal static class AreaTable
{
    private static readonly string[] Areas = [.. Zone.SubAreas.Select(area => area.Code), Zone.Whole];

    public static IEnumerable<FigureKey> Scope(World world, Random random) => Of(world, random, withGrowth: false);

    public static IEnumerable<FigureKey> ScopeWithGrowth(World world, Random random) => Of(world, random, withGrowth: true);

    public static IReadOnlyList<Grid> Down(Draft draft, Wording wording)
    {
        Series[] columns = [.. draft.Series];
        var grid = new Grid("各街道");
        var row = wording.PutTitle(grid, 0, columns.Length + 1, wording.TextToMonth(draft.World.Month), "各街道主要指标");
        grid.Put(row, 0, wording.Choose("街道", "地区", "镇街"));
        for (var i = 0; i < columns.Length; i++)
        {
            grid.Put(row, i + 1, wording.NameWithUnit(columns[i]));
        }

        return Rows(grid, row + 1, draft, wording, [.. columns.Select(series => (series, Scopes.AmountOf(series), (Aside?)null))]);
    }

    public static IReadOnlyList<Grid> DownTwoLevels(Draft draft, Wording wording)
    {
        Series[] all = [.. draft.Series];
        Aside?[] beside = draft.Has(Aside.Rank, Measure.Cumulative, Measure.Level) ? [null, null, Aside.Rank] : [null, null];
        var grid = new Grid("各街道");
        var row = wording.PutTitle(grid, 0, (all.Length * beside.Length) + 1, wording.TextToMonth(draft.World.Month), "各街道主要指标");
        grid.PutMerged(row, 0, row + 1, 0, wording.Choose("街道", "地区", "镇街"));
        for (var i = 0; i < all.Length; i++)
        {
            var column = 1 + (i * beside.Length);
            grid.PutMerged(row, column, row, column + beside.Length - 1, wording.NameWithUnit(all[i]));
            grid.Put(row + 1, column, wording.Cumulative);
            grid.Put(row + 1, column + 1, wording.Growth);
            if (beside.Length > 2)
            {
                grid.Put(row + 1, column + 2, wording.Rank);
            }
        }

        return Rows(grid, row + 2, draft, wording,
        [
            .. from series in all
               from i in Enumerable.Range(0, beside.Length)
               select (series, i == 1 ? Scopes.GrowthOf(series) : Scopes.AmountOf(series), beside[i]),
        ]);
    }

    public static IReadOnlyList<Grid> Across(Draft draft, Wording wording)
    {
        var stub = new Stub(draft, wording);
        var grid = new Grid("各街道");
        var row = wording.PutTitle(grid, 0, stub.Width + Areas.Length, wording.TextToMonth(draft.World.Month), "分街道主要指标");
        stub.PutHeadings(grid, row, 1);
        for (var i = 0; i < Areas.Length; i++)
        {
            grid.Put(row, stub.Width + i, Areas[i] == Zone.Whole ? wording.Choose("全区", "合计") : Zone.NameOf(Areas[i]));
        }

        row++;
        var serial = 0;
        foreach (var series in draft.Series)
        {
            stub.PutRow(grid, row, ++serial, series);
            for (var i = 0; i < Areas.Length; i++)
            {
                grid.Put(row, stub.Width + i, draft, new(series.Code, Areas[i], draft.World.Month, Scopes.AmountOf(series)));
            }

            row++;
        }

        wording.PutNotes(grid, row);
        return [grid];
    }

    private static IEnumerable<FigureKey> Of(World world, Random random, bool withGrowth)
    {
        var families = Scopes.Families(random, IndicatorKind.Flow, IndicatorKind.Stock);
        return
            from series in families
            from area in Areas
            from measure in Scopes.Measures(series, withMonths: false, withGrowth)
            select new FigureKey(series.Code, area, world.Month, measure);
    }

    private static IReadOnlyList<Grid> Rows(Grid grid, int row, Draft draft, Wording wording, (Series Series, Measure Measure, Aside? Aside)[] columns)
    {
        var total = wording.Choose("合计", "全区", "总计");
        foreach (var area in wording.Toss() ? Areas : Areas.Reverse())
        {
            grid.Put(row, 0, area == Zone.Whole ? total : Zone.NameOf(area));
            for (var i = 0; i < columns.Length; i++)
            {
                var key = new FigureKey(columns[i].Series.Code, area, draft.World.Month, columns[i].Measure);
                if (columns[i].Aside is { } aside)
                {
                    grid.Put(row, i + 1, draft, key, aside);
                }
                else
                {
                    grid.Put(row, i + 1, draft, key);
                }
            }

            row++;
        }

        wording.PutNotes(grid, row);
        return [grid];
    }
}
