using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Layouts;

/// <summary>Series over months: indicators down and months across, as the national bureau exports them, or the other way round.</summary>
internal static class SeriesTable
{
    public static IEnumerable<FigureKey> Scope(World world, Random random)
    {
        var families = Scopes.Families(random, IndicatorKind.Flow, IndicatorKind.Stock, IndicatorKind.Rate);
        return
            from month in Scopes.WithYearBefore([.. Scopes.LastMonths(world, random.Next(2, 8))], random)
            from series in families
            from measure in Scopes.Measures(series, withMonths: true, withGrowth: true)
            select new FigureKey(series.Code, Zone.Whole, month, measure);
    }

    public static IReadOnlyList<Grid> Across(Draft draft, Wording wording)
    {
        var (grid, row) = (new Grid("分月"), 0);
        if (wording.Toss())
        {
            grid.Put(row++, 0, "数据库:月度数据");
            grid.Put(row++, 0, "地区:高新区");
        }

        grid.Put(row, 0, wording.Indicator);
        Period[] months = [.. wording.Toss() ? draft.Months : draft.Months.Reverse()];
        for (var i = 0; i < months.Length; i++)
        {
            grid.Put(row, i + 1, Wording.Text(months[i]));
        }

        row++;
        foreach (var (series, measure) in Lines(draft))
        {
            grid.Put(row, 0, Name(series, measure, draft, wording));
            for (var i = 0; i < months.Length; i++)
            {
                grid.Put(row, i + 1, draft, new(series.Code, Zone.Whole, months[i], measure));
            }

            row++;
        }

        wording.PutNotes(grid, row);
        return [grid];
    }

    public static IReadOnlyList<Grid> Down(Draft draft, Wording wording)
    {
        var (grid, column) = (new Grid("分月"), 1);
        Period[] months = [.. wording.Toss() ? draft.Months : draft.Months.Reverse()];
        var form = wording.Choose("年月", "-", ".");
        grid.Put(0, 0, wording.Choose("时间", "月份", "时期"));
        for (var i = 0; i < months.Length; i++)
        {
            grid.Put(i + 1, 0, form == "年月" ? Wording.Text(months[i]) : $"{months[i].Year}{form}{months[i].Number:00}");
        }

        foreach (var (series, measure) in Lines(draft))
        {
            grid.Put(0, column, Name(series, measure, draft, wording));
            for (var i = 0; i < months.Length; i++)
            {
                grid.Put(i + 1, column, draft, new(series.Code, Zone.Whole, months[i], measure));
            }

            column++;
        }

        wording.PutNotes(grid, months.Length + 1);
        return [grid];
    }

    private static IEnumerable<(Series Series, Measure Measure)> Lines(Draft draft) =>
        draft.Series.SelectMany(series => Scopes.Measures(series, withMonths: true, withGrowth: true)
            .Where(measure => draft.Figures.Keys.Any(key => key.Series == series.Code && key.Measure == measure))
            .Select(measure => (series, measure)));

    private static string Name(Series series, Measure measure, Draft draft, Wording wording)
    {
        var (tail, unit) = measure switch
        {
            Measure.Current => ("当期值", draft.Style.UnitOf(series.Code).Text),
            Measure.Cumulative => ("累计值", draft.Style.UnitOf(series.Code).Text),
            Measure.Level => ("期末值", draft.Style.UnitOf(series.Code).Text),
            Measure.CurrentGrowth => ("当期同比增长", "%"),
            Measure.CumulativeGrowth => ("累计同比增长", "%"),
            _ => ("同比增长", "%"),
        };
        return $"{series.Name}{tail}{wording.InBrackets(unit)}";
    }
}
