using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Layouts;

/// <summary>Cumulative figures of 1-8月 with growth, share and its change; one table for each month, below each other or on sheets.</summary>
internal static class CumulativeTable
{
    public static IEnumerable<FigureKey> Scope(World world, Random random) => Of([world.Month], random);

    public static IEnumerable<FigureKey> ScopeOfMonths(World world, Random random) => Of(Scopes.LastMonths(world, 3), random);

    public static IReadOnlyList<Grid> Write(Draft draft, Wording wording)
    {
        var grid = new Grid("1-本月");
        wording.PutNotes(grid, Put(grid, 0, draft, wording, draft.World.Month));
        return [grid];
    }

    public static IReadOnlyList<Grid> WriteStacked(Draft draft, Wording wording)
    {
        var (grid, row) = (new Grid("各月"), 0);
        foreach (var month in draft.Months)
        {
            row = Put(grid, row, draft, wording, month) + 1;
        }

        wording.PutNotes(grid, row);
        return [grid];
    }

    public static IReadOnlyList<Grid> WriteSheets(Draft draft, Wording wording) => [.. draft.Months.Select(month =>
    {
        var grid = new Grid($"{month.Number}月");
        wording.PutNotes(grid, Put(grid, 0, draft, wording, month));
        return grid;
    })];

    private static IEnumerable<FigureKey> Of(IEnumerable<Period> months, Random random)
    {
        var families = Scopes.Families(random, IndicatorKind.Flow, IndicatorKind.Stock);
        return
            from month in months
            from series in families
            from measure in (Measure[])[Scopes.AmountOf(series), Scopes.GrowthOf(series), Measure.Share, Measure.ShareChange]
            select new FigureKey(series.Code, Zone.Whole, month, measure);
    }

    private static int Put(Grid grid, int row, Draft draft, Wording wording, Period month)
    {
        var stub = new Stub(draft, wording);
        (Aside? Aside, string Heading)[] columns =
        [
            .. draft.Has(Aside.Plan, Measure.Cumulative, Measure.Level) ? [((Aside?)Aside.Plan, wording.Heading(false, Aside.Plan))] : Array.Empty<(Aside?, string)>(),
            (null, wording.Cumulative),
            .. ((Aside[])[Aside.YearBefore, Aside.Change]).Where(aside => draft.Has(aside, Measure.Cumulative, Measure.Level)).Select(aside => ((Aside?)aside, wording.Heading(false, aside))),
            (null, wording.Growth), (null, "占比(%)"), (null, "占比比上年同期增减(百分点)"),
        ];
        row = wording.PutTitle(grid, row, stub.Width + columns.Length, wording.TextToMonth(month), "主要指标");
        stub.PutHeadings(grid, row, 1);
        for (var i = 0; i < columns.Length; i++)
        {
            grid.Put(row, stub.Width + i, columns[i].Heading);
        }

        row++;
        var serial = 0;
        foreach (var series in draft.Series)
        {
            var amount = new FigureKey(series.Code, Zone.Whole, month, Scopes.AmountOf(series));
            var measures = new Queue<Measure>([amount.Measure, Scopes.GrowthOf(series), Measure.Share, Measure.ShareChange]);
            stub.PutRow(grid, row, ++serial, series);
            for (var i = 0; i < columns.Length; i++)
            {
                if (columns[i].Aside is { } aside)
                {
                    grid.Put(row, stub.Width + i, draft, amount, aside);
                }
                else
                {
                    grid.Put(row, stub.Width + i, draft, amount with { Measure = measures.Dequeue() });
                }
            }

            row++;
        }

        return row;
    }
}
