using HtzPipeline.Core.Reporting.Workbooks;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Tables;

/// <summary>A sheet as a statistician reads series: a line for each, the periods of one frequency across.</summary>
internal static class SeriesSheet
{
    private static readonly (LocalText Name, double Width)[] Heads =
        [(new("指标", "Indicator"), 30), (new("区域", "Area"), 14), (new("口径", "Measure"), 16), (new("单位", "Unit"), 10)];

    public static TableSheet Of(string name, IReadOnlyList<CubeSeries> all, IndicatorCatalogue catalogue, Language language)
    {
        Period[] periods = [.. all.SelectMany(series => series.Figures).Select(figure => figure.Period).Distinct().Order()];
        return new(
            name,
            [.. Heads.Select(head => new TableColumn(head.Name.In(language), head.Width)), .. periods.Select(period => new TableColumn(period.ToString(), 11))],
            all.SelectMany(Rows),
            Heads.Length);

        // Figures in another unit stand on a line of their own.
        IEnumerable<TableCell[]> Rows(CubeSeries series) =>
            from unit in series.Figures.GroupBy(figure => figure.Figure.Unit)
            let figures = unit.ToDictionary(figure => figure.Period, figure => figure.Figure)
            select (TableCell[])
            [
                series.Indicator.Name.In(language),
                series.Area.Name.In(language),
                series.Measure.Name.In(language),
                catalogue.Unit(unit.Key)?.Name.In(language) ?? unit.Key,
                .. periods.Select(period => figures.TryGetValue(period, out var figure) ? FiguresWorkbook.Cell(figure, language) : default),
            ];
    }
}
