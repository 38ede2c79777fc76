using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Layouts;

/// <summary>The figures of a year, as a yearbook has them, with the growth on the year before.</summary>
internal static class YearTable
{
    /// <summary>The last year that is over.</summary>
    public static Period YearOf(World world) => Period.Of(world.Month.Year - 1, Frequency.Year);

    public static IEnumerable<FigureKey> Scope(World world, Random random) =>
        from series in Zone.All
        where series.YearOf is not null
        from measure in (Measure[])[Measure.Cumulative, Measure.CumulativeGrowth]
        select new FigureKey(series.Code, Zone.Whole, YearOf(world), measure);

    public static IReadOnlyList<Grid> Write(Draft draft, Wording wording)
    {
        var (stub, grid, year) = (new Stub(draft, wording), new Grid("年报"), YearOf(draft.World));
        var row = wording.PutTitle(grid, 0, stub.Width + 2, $"{year.Year}年", "主要经济指标");
        stub.PutHeadings(grid, row, 1);
        grid.Put(row, stub.Width, $"{year.Year}年");
        grid.Put(row++, stub.Width + 1, wording.Choose("比上年增长(%)", "增长%", "同比增长(%)"));
        var serial = 0;
        foreach (var series in draft.Series)
        {
            stub.PutRow(grid, row, ++serial, series);
            grid.Put(row, stub.Width, draft, new(series.Code, Zone.Whole, year, Measure.Cumulative));
            grid.Put(row++, stub.Width + 1, draft, new(series.Code, Zone.Whole, year, Measure.CumulativeGrowth));
        }

        wording.PutNotes(grid, row);
        return [grid];
    }
}
