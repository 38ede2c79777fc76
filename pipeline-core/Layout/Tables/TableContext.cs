using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>Gathers what the rows above a table say of it.</summary>
internal static class TableContext
{
    /// <summary>The length of the longest text that is searched for the unit that it states of a table.</summary>
    public const int LongestNote = 500;

    private const long StepsPerTitle = 100;

    /// <summary>The context with what the rows above a table add. Of a row, a table takes what stands over its own columns, or else all.</summary>
    public static SheetContext Add(SheetContext context, SheetCells cells, TableBlock table)
    {
        // 累计 in the title of one table is none of the next one's.
        context = table.Context.Count == 0 ? context : context with { Measure = default, CurrentMonths = 0, OtherPeriod = null, OtherUnit = null, PeriodText = null };
        var (stated, titled) = ((string?)null, (PeriodSpan?)null);
        foreach (var row in table.Context)
        {
            if (cells.Rows[row] is RowKind.Note or RowKind.ColumnNumbers)
            {
                continue;
            }

            var (from, to) = (table.From, Math.Min(table.To, cells.Sheet.WidthOf(row) - 1));
            if (!Enumerable.Range(from, Math.Max(0, to - from + 1)).Any(column => cells[row, column] != CellKind.Blank))
            {
                (from, to) = (0, cells.Sheet.WidthOf(row) - 1);
            }

            cells.Allowance.TakeSteps(StepsPerTitle * Math.Max(0L, to - from + 1));
            var unit = context.Unit;
            context = ContextReader.AddTitle(context, cells.Sheet, row, from, to, ref titled);
            if (context.Unit != unit)
            {
                // Two rows over one table that state its unit in two sizes; over the next one, the next table's unit.
                context = UnitSizes.Differ(stated, context.Unit) ? context with { OtherUnit = stated } : context;
                stated = context.Unit;
            }
        }

        return context;
    }

    /// <summary>The context with what the corner of a table's header says of all of it: 指标(累计), 项目(单位:亿元), 累计 over the names.</summary>
    public static SheetContext AddCorner(SheetContext context, SheetCells cells, TableBlock table)
    {
        foreach (var row in table.Header)
        {
            var column = cells.Within(row, row, table.From, table.To).FirstOf(row);
            if (column < 0 || cells[row, column] is not (CellKind.Text or CellKind.Period) || !NamesRows(cells, table, column))
            {
                continue;
            }

            var folded = LabelText.Fold(cells.Sheet[row, column].Text);
            var text = RoleWords.InBrackets(folded) ?? (RoleWords.Of(folded) == ColumnRole.Figures ? folded : "");
            var unit = UnitText.TakeStated(ref text);
            if (LabelGrammar.ReadHeader(text, new(context.Year)) is { Name: "", IsUnreadablePeriod: false } label)
            {
                context = context with
                {
                    Measure = MeasureGrammar.Combine(context.Measure, label.Measure),
                    CurrentMonths = Math.Max(context.CurrentMonths, label.CurrentMonths),
                    Period = label.Period ?? context.Period,
                    Year = label.Period is { } year && PeriodParts.IsYear(year) ? year.Last.Year : context.Year,
                    YearFrom = label.Period is { } stated && PeriodParts.IsYear(stated) ? "title" : context.YearFrom,
                };
                context = context.WithUnit(unit ?? label.Unit);
            }
            else if (unit is not null)
            {
                context = context.WithUnit(unit);
            }
        }

        return context;
    }

    /// <summary>
    /// The unit that notes state of a table of which nothing above says one: 注:本表单位为千元 below it, or 单位:千元 in a heading of its
    /// own beside the columns of figures. Null if they state none.
    /// </summary>
    public static (string Unit, bool IsOfMoney)? UnitBeside(SheetCells cells, TableBlock table)
    {
        foreach (var row in table.Notes.Concat(table.Context.Where(row => cells.Rows[row] == RowKind.Note)))
        {
            if (UnitIn(cells, row, 0, cells.Sheet.WidthOf(row) - 1) is { } unit)
            {
                return unit;
            }
        }

        return table.Header.Select(row => UnitIn(cells, row, table.From, Math.Min(table.To, cells.Sheet.WidthOf(row) - 1), table)).FirstOrDefault(unit => unit is not null);
    }

    // Of a header, only what stands over no figures: any other heading speaks of its own column.
    private static (string Unit, bool IsOfMoney)? UnitIn(SheetCells cells, int row, int from, int to, TableBlock? header = null)
    {
        for (var column = from; column <= to; column++)
        {
            var text = cells.Sheet[row, column].Text;
            cells.Allowance.TakeSteps(1);
            if (text.Length > 0 && text.Length <= LongestNote && (header is null || header.Data.All(data => cells[data, column] == CellKind.Blank)) && UnitText.OfNote(text) is { } unit)
            {
                return unit;
            }
        }

        return null;
    }

    private static bool NamesRows(SheetCells cells, TableBlock table, int column) =>
        ColumnCounts.Of(cells, table.Data, column) is { TextShare: > 0.5 };
}
