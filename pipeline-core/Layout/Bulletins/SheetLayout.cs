using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Layout.Tables;
using HtzPipeline.Core.Layout.Tidy;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Bulletins;

/// <summary>Makes out how a sheet is laid out, and reads it accordingly.</summary>
internal static class SheetLayout
{
    private const int FewestRolesOfList = 3;

    /// <summary>What a sheet that was not understood was searched for.</summary>
    public static readonly Figures.LocalText LookedFor = new(
        "表头(指标、时期、“本月/累计/同比”等)、左侧的指标、地区或时间栏、以及数字;或每行一个数据、有“指标”“数值”栏的清单",
        "a header (indicators, periods, or words such as 本月 and 累计) over a column of indicators, areas or periods, and numbers; or a list of one figure to a row with the columns 指标 and 数值");

    /// <summary>Reads a sheet of a grid.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="codes">What the codes of its workbook mean.</param>
    /// <param name="place">Where the file lies.</param>
    /// <param name="allowance">What reading it may cost.</param>
    /// <param name="findings">Takes what there is to say.</param>
    /// <param name="surroundings">What stands around the sheet in its document; null for a sheet by itself, whose name may say something.</param>
    public static (SheetReport Report, IEnumerable<ReportedFigure> Figures) Read(Sheet sheet, CodeBook codes, FilePlace place, Allowance allowance, List<Finding> findings, SheetContext? surroundings = null)
    {
        var cells = new SheetCells(sheet, allowance);
        if (TidyHeaderFinder.Find(sheet) is { } tidy)
        {
            var reader = new TidyReader(tidy, ContextReader.Above(sheet, tidy.Row, place), allowance, findings, sheet);
            ReportedFigure[] all = [.. reader.Read(new SheetCursor(sheet))];
            return (SheetReportBuilder.OfTidy(cells, tidy, all), all);
        }

        var roles = new RowAssignment(cells.Rows);
        if (codes != CodeBook.Empty && CodeBook.IsOne(sheet))
        {
            return (SheetReportBuilder.OfCodes(cells, roles), []);
        }

        var context = surroundings ?? ContextReader.OfName(sheet, place);
        var read = new List<(TableBlock, TableShape)>();
        var figures = new List<ReportedFigure>();
        (SheetCells Region, TableBlock Table)[] tables = [.. SheetRegions.Of(cells).SelectMany(region => new TableFinder(region).Find().Select(table => (region, table)))];

        // What the sheet ends with holds for all tables of it that say nothing else.
        var unitBelow = tables is [] ? null : TableContext.UnitBeside(cells, tables[^1].Table);
        foreach (var (region, table) in tables)
        {
            // Tables side by side have rows in common.
            allowance.TakeSteps(table.Context.Count + table.Header.Count + table.Data.Count + table.Notes.Count);
            context = TableContext.Add(context, cells, table);
            var around = TableContext.AddCorner(context, cells, table);
            around = around.WithUnitOfNote(TableContext.UnitBeside(cells, table));
            around = around is { Unit: null, MoneyUnit: null } ? around.WithUnitOfNote(unitBelow) : around;
            var shape = new TableShape(region, table, around, codes);
            if (!shape.HasNumbers && !table.HasSlipsOnly)
            {
                // A list of texts with a dash here and there.
                continue;
            }

            SheetReportBuilder.SetRoles(cells, table, roles);
            figures.AddRange(new TableReader(region, table, around, shape, findings).Read(roles));
            read.Add((table, shape));
        }

        return (read.Count == 0 && IsList(cells) ? SheetReportBuilder.OfCodes(cells, roles) : SheetReportBuilder.OfTables(cells, roles, read) with { Year = context.Year, YearFrom = context.YearFrom }, figures);
    }

    // 指标名称 | 地区名称 | 频度 | 单位 | 来源 over nothing but texts tells about the figures of another sheet.
    private static bool IsList(SheetCells cells)
    {
        var header = Enumerable.Range(0, cells.Rows.Count).FirstOrDefault(row => cells.Rows[row] != RowKind.Blank, -1);
        return header >= 0
            && cells.Rows[header] == RowKind.Header
            && Enumerable.Range(cells.From, cells.To - cells.From + 1).Count(column => !cells.Sheet[header, column].IsBlank && RoleWords.Of(cells.Sheet[header, column].Text) != ColumnRole.Figures) >= FewestRolesOfList;
    }
}
