using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>Gathers what the rows above a table say of it.</summary>
internal static class TableContext
{
    private const long StepsPerTitle = 100;

    /// <summary>The context with what the rows above a table add. Of a row, a table takes what stands over its own columns, or else all.</summary>
    public static SheetContext Add(SheetContext context, SheetCells cells, TableBlock table)
    {
        // 累计 in the title of one table is none of the next one's.
        context = table.Context.Count == 0 ? context : context with { Measure = default, CurrentMonths = 0 };
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
            context = ContextReader.AddRow(context, cells.Sheet, row, from, to);
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
                    Unit = unit ?? label.Unit ?? context.Unit,
                    Period = label.Period ?? context.Period,
                    Year = label.Period is { } year && PeriodParts.IsYear(year) ? year.Last.Year : context.Year,
                    YearFrom = label.Period is { } stated && PeriodParts.IsYear(stated) ? "title" : context.YearFrom,
                };
            }
            else if (unit is not null)
            {
                context = context with { Unit = unit };
            }
        }

        return context;
    }

    private static bool NamesRows(SheetCells cells, TableBlock table, int column) =>
        ColumnCounts.Of(cells, table.Data, column) is { TextShare: > 0.5 };
}
