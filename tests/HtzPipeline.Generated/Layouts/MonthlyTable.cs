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
        var row = wording.PutTitle(grid, 0, new Stub(draft, wording).Width + 4, wording.Toss() ? Wording.Text(draft.World.Month) : wording.TextToMonth(draft.World.Month), "主要经济指标");
        return Rest(grid, row, draft, wording, 2);
    }

    public static IReadOnlyList<Grid> ThreeLevels(Draft draft, Wording wording)
    {
        var stub = new Stub(draft, wording);
        var grid = new Grid("Sheet1");
        var row = wording.PutTitle(grid, 0, stub.Width + 4, "", "主要经济指标完成情况");
        grid.PutMerged(row, stub.Width, row, stub.Width + 3, wording.TextToMonth(draft.World.Month));
        return Rest(grid, row, draft, wording, 3);
    }

    private static IReadOnlyList<Grid> Rest(Grid grid, int row, Draft draft, Wording wording, int levels)
    {
        var stub = new Stub(draft, wording);
        stub.PutHeadings(grid, row, levels);
        row += levels - 2;
        grid.PutMerged(row, stub.Width, row, stub.Width + 1, wording.Month);
        grid.PutMerged(row, stub.Width + 2, row++, stub.Width + 3, wording.Cumulative);
        for (var i = 0; i < 4; i++)
        {
            grid.Put(row, stub.Width + i, i % 2 == 0 ? wording.Amount : wording.Growth);
        }

        row++;
        var serial = 0;
        foreach (var series in draft.Series)
        {
            stub.PutRow(grid, row, ++serial, series);
            Measure[] measures = series.Kind == IndicatorKind.Flow
                ? [Measure.Current, Measure.CurrentGrowth, Measure.Cumulative, Measure.CumulativeGrowth]
                : [default, default, Measure.Level, Measure.LevelGrowth];
            for (var i = series.Kind == IndicatorKind.Flow ? 0 : 2; i < 4; i++)
            {
                grid.Put(row, stub.Width + i, draft, new(series.Code, Zone.Whole, draft.World.Month, measures[i]));
            }

            row++;
        }

        wording.PutNotes(grid, row);
        return [grid];
    }
}
