using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout;

/// <summary>Makes out how a sheet is laid out, and reads it accordingly.</summary>
internal static class SheetLayout
{
    /// <summary>What a sheet that was not understood was searched for.</summary>
    public static readonly Figures.LocalText LookedFor = new(
        "表头(指标、时期、“本月/累计/同比”等)、左侧的指标、地区或时间栏、以及数字;或每行一个数据、有“指标”“数值”栏的清单",
        "a header (indicators, periods, or words such as 本月 and 累计) over a column of indicators, areas or periods, and numbers; or a list of one figure to a row with the columns 指标 and 数值");

    /// <summary>Reads a sheet of a grid.</summary>
    public static (SheetReport Report, IEnumerable<ReportedFigure> Figures) Read(Sheet sheet, List<Finding> findings)
    {
        if (TidyHeader.Find(sheet) is { } tidy)
        {
            return (SheetReports.OfTidy(sheet.Name, tidy), [.. new TidyReader(tidy, ContextAbove(sheet, tidy.Row), findings).Read(new SheetCursor(sheet))]);
        }

        var context = ContextOfName(sheet);
        var read = new List<(TableBlock, TableShape)>();
        var figures = new List<ReportedFigure>();
        foreach (var table in TableFinder.Find(sheet))
        {
            context = Add(context, sheet, table.Context);
            var shape = new TableShape(sheet, table, context);
            figures.AddRange(new TableReader(sheet, table, context, shape, findings).Read());
            read.Add((table, shape));
        }

        return (read.Count == 0 ? SheetReports.OfUnknown(sheet) : SheetReports.OfTables(sheet, read), figures);
    }

    /// <summary>What the rows above a tidy header say.</summary>
    public static SheetContext ContextAbove(Sheet sheet, int row) => Add(ContextOfName(sheet), sheet, Enumerable.Range(0, row));

    private static SheetContext ContextOfName(Sheet sheet)
    {
        var named = TitleGrammar.Add(new(), sheet.Name ?? "");
        return new() { Period = named.Period, Year = named.Year };
    }

    private static SheetContext Add(SheetContext context, Sheet sheet, IEnumerable<int> rows)
    {
        foreach (var row in rows)
        {
            for (var column = 0; column < sheet.ColumnCount; column++)
            {
                var cell = sheet[row, column];
                if (cell.Date is { } date)
                {
                    context = context with { Period = date, Year = date.Year };
                }
                else if (!cell.IsBlank)
                {
                    context = TitleGrammar.Add(context, cell.Text);
                }
            }
        }

        return context;
    }
}
