using System.Globalization;
using HtzPipeline.Core.Reporting.Workbooks;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Tables;

/// <summary>The sheet with a line for each figure: what the CSV has.</summary>
internal static class FigureSheet
{
    private static readonly (LocalText Name, double Width, Func<FigureLine, TableCell> Cell)[] Columns =
    [
        (new("指标代码", "Indicator code"), 22, line => line.Series.Indicator.Code),
        (new("指标", "Indicator"), 30, line => line.In(line.Series.Indicator.Name)),
        (new("区域代码", "Area code"), 16, line => line.Series.Area.Code),
        (new("区域", "Area"), 16, line => line.In(line.Series.Area.Name)),
        (new("时期", "Period"), 10, line => line.Cell.Period.ToString()),
        (new("口径代码", "Measure code"), 22, line => line.Series.Measure.Code),
        (new("口径", "Measure"), 18, line => line.In(line.Series.Measure.Name)),
        (new("数值", "Value"), 14, line => FiguresWorkbook.Cell(line.Figure, line.Language)),
        (new("单位代码", "Unit code"), 12, line => line.Figure.Unit),
        (new("单位", "Unit"), 10, line => line.UnitName),
        (new("状态代码", "Status code"), 10, line => line.Figure.Status.ToString()),
        (new("状态", "Status"), 24, line => line.In(StatusFacts.Of(line.Figure.Status).Name)),
        (new("精度", "Precision"), 10, line => line.Figure.Precision),
        (new("推算", "Derived"), 8, line => line.Figure.Derived ? line.In(new("是", "yes")) : line.In(new("否", "no"))),
        (new("报送", "Submission"), 30, line => line.Figure.Source?.Submission),
        (new("文件", "File"), 30, line => line.Figure.Source?.File),
        (new("工作表", "Sheet"), 14, line => line.Figure.Source?.Sheet),
        (new("单元格", "Cell"), 8, line => line.Figure.Source?.Cell),
        (new("原文", "Text"), 14, line => line.Figure.Source?.Text),
        (new("上传时间", "Uploaded"), 26, line => line.Figure.Source?.Uploaded.ToIsoText()),
        (new("位置", "Place"), 18, line => line.Figure.Source?.Place),
        (new("起始日", "First day"), 12, line => line.Cell.Period.FirstDay.ToString("O", CultureInfo.InvariantCulture)),
        (new("截止日", "Last day"), 12, line => line.Cell.Period.LastDay.ToString("O", CultureInfo.InvariantCulture)),
        (new("决定", "Decision"), 14, line => line.Figure.Source?.Decision?.Kind),
        (new("所据放行", "Rests on"), 30, line => line.Figure.RestsOn?.Submission),
    ];

    public static TableSheet Of(IReadOnlyList<(CubeSeries Series, CubeFigure Figure)> lines, IndicatorCatalogue catalogue, Language language) => new(
        new LocalText("数据", "Figures").In(language),
        [.. Columns.Select(column => new TableColumn(column.Name.In(language), column.Width))],
        lines.Select(one => new FigureLine(one.Series, one.Figure, catalogue, language)).Select(TableCell[] (line) => [.. Columns.Select(column => column.Cell(line))]));
}
