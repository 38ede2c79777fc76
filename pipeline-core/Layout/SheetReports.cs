using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout;

/// <summary>Says, for the clerk, what the ranges of a sheet were taken for.</summary>
internal static class SheetReports
{
    private static readonly LocalText TitleWhy = new("表上方单独成行的文字", "A text in a row of its own above the table");
    private static readonly LocalText UnitWhy = new("写有“单位:”", "States a unit (单位:)");
    private static readonly LocalText NoteWhy = new("以“注”“数据来源”“填报单位”等开头,或在表注之后", "Begins as a note does (注, 数据来源, 填报单位), or follows one");
    private static readonly LocalText DataWhy = new("表头以下有数字或缺数符号的行", "Rows with numbers or marks for missing below the header");
    private static readonly LocalText TidyWhy = new("每行一个数据,栏目写明指标、时期和数值", "One figure to a row, with columns for indicator, period and value");
    private static readonly LocalText MessageWhy = new("SDMX-CSV 数据报文的栏目:维度、TIME_PERIOD、OBS_VALUE 和属性", "The columns of an SDMX-CSV message: dimensions, TIME_PERIOD, OBS_VALUE and attributes");
    private static readonly LocalText UnknownWhy = new("没有找到带表头的数据区", "No rows of figures with a header were found");

    /// <summary>The report of a sheet with tables.</summary>
    public static SheetReport OfTables(Sheet sheet, IReadOnlyList<(TableBlock Table, TableShape Shape)> tables)
    {
        var ranges = new List<UnderstoodRange>();
        foreach (var (table, shape) in tables)
        {
            ranges.AddRange(table.Context.Select(row => Rows(sheet, RowClassifier.Classify(sheet, row) == RowKind.Unit ? "unit" : "title", row, row, RowClassifier.Classify(sheet, row) == RowKind.Unit ? UnitWhy : TitleWhy)));
            ranges.AddRange(shape.FigureColumns.Select(column => Heading(table, column)));
            ranges.Add(Rows(sheet, "data", table.Data[0], table.Data[^1], DataWhy));
            ranges.AddRange(table.Notes.Select(row => Rows(sheet, "note", row, row, NoteWhy)));
        }

        return new(sheet.Name, tables[0].Shape.Name, ranges);
    }

    /// <summary>The report of a tidy table, whose rows are not known beforehand.</summary>
    public static SheetReport OfTidy(string? sheet, TidyHeader header) => new(
        sheet, header.Layout, [new("header", new(header.Row, 0), new(header.Row, header.Roles.Length - 1), header.IsMessage ? MessageWhy : TidyWhy)]);

    /// <summary>The report of a sheet that was not understood.</summary>
    public static SheetReport OfUnknown(Sheet sheet) => new(
        sheet.Name, null, sheet.RowCount == 0 ? [] : [Rows(sheet, "unknown", 0, sheet.RowCount - 1, UnknownWhy)]);

    private static UnderstoodRange Heading(TableBlock table, ColumnMeaning column)
    {
        string?[] parts = [column.Label.Period?.ToString(), column.Label.Measure.Basis.ToString(), column.Label.Measure.Aspect.ToString(), column.Label.Unit, .. column.Names];
        var said = string.Join(" ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return new("header", new(table.Header[0], column.Column), new(table.Header[^1], column.Column), new($"栏目“{column.Heading}”:{said}", $"Column '{column.Heading}': {said}"));
    }

    private static UnderstoodRange Rows(Sheet sheet, string role, int from, int to, LocalText why) =>
        new(role, new(from, 0), new(to, Math.Max(0, sheet.ColumnCount - 1)), why);
}
