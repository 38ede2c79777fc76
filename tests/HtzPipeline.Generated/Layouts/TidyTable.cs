using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Layouts;

/// <summary>One figure to a row, everything named in columns.</summary>
internal static class TidyTable
{
    public static IEnumerable<FigureKey> Scope(World world, Random random)
    {
        var families = Scopes.Families(random, IndicatorKind.Flow, IndicatorKind.Stock, IndicatorKind.Rate);
        var areas = random.Next(2) == 0 ? [Zone.Whole] : Zone.SubAreas.Select(area => area.Code).Prepend(Zone.Whole).ToArray();
        return
            from month in Scopes.WithYearBefore([.. Scopes.LastMonths(world, random.Next(1, 4))], random)
            from series in families
            from area in areas
            from measure in Scopes.Measures(series, withMonths: true, withGrowth: true).Concat(series.HasShare ? [Measure.Share, Measure.ShareChange] : [])
            select new FigureKey(series.Code, area, month, measure);
    }

    public static IReadOnlyList<Grid> Chinese(Draft draft, Wording wording) => Write(
        draft, ["指标", "地区", "时期", "口径", "数值", "单位"],
        key => [Zone.Series(key.Series).Name, Zone.NameOf(key.Area), wording.Toss() ? Wording.Text(key.Month) : key.Month.ToString(), MeasureFacts.Of(key.Measure).Name.Zh],
        unit => unit.Text);

    public static IReadOnlyList<Grid> English(Draft draft, Wording wording) => Write(
        draft, ["indicator", "area", "period", "measure", "value", "unit"],
        key => [key.Series, key.Area, key.Month.ToString(), MeasureFacts.Of(key.Measure).Code],
        unit => unit.Code);

    private static IReadOnlyList<Grid> Write(Draft draft, string[] header, Func<FigureKey, string[]> labels, Func<PrintUnit, string> unit)
    {
        var grid = new Grid("数据");
        for (var i = 0; i < header.Length; i++)
        {
            grid.Put(0, i, header[i]);
        }

        var row = 1;
        foreach (var (key, printed) in draft.Figures)
        {
            string[] cells = labels(key);
            for (var i = 0; i < cells.Length; i++)
            {
                grid.Put(row, i, cells[i]);
            }

            grid.Put(row, cells.Length, draft, key);
            grid.Put(row++, cells.Length + 1, unit(printed.Unit));
        }

        return [grid];
    }
}
