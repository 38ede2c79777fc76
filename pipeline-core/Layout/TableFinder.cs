using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout;

/// <summary>Finds the tables of a sheet, one below the other: titles and units, a header, rows of figures, notes.</summary>
internal static class TableFinder
{
    private const int DeepestHeader = 5;

    /// <summary>The tables, from top to bottom.</summary>
    public static IReadOnlyList<TableBlock> Find(Sheet sheet)
    {
        var kinds = Enumerable.Range(0, sheet.RowCount).Select(row => RowClassifier.Classify(sheet, row)).ToArray();
        var tables = new List<TableBlock>();
        var context = new List<int>();
        var row = 0;
        while (row < kinds.Length)
        {
            if (kinds[row] == RowKind.Header || IsHeaderOfPlainPeriods(sheet, kinds, row))
            {
                var header = HeaderRows(sheet, kinds, row);
                var (data, notes, next) = DataRows(sheet, kinds, header[^1] + 1);
                if (data.Count > 0)
                {
                    tables.Add(new([.. context], header, data, notes));
                    context.Clear();
                }
                else
                {
                    context.AddRange(header);
                }

                row = next;
                continue;
            }

            if (kinds[row] is RowKind.Lone or RowKind.Unit or RowKind.Signature)
            {
                context.Add(row);
            }

            row++;
        }

        return tables;
    }

    private static bool IsHeaderOfPlainPeriods(Sheet sheet, RowKind[] kinds, int row)
    {
        if (kinds[row] != RowKind.Data || row + 1 >= kinds.Length)
        {
            return false;
        }

        // 地区 | 2019 | 2018 | 备注: plain years are figures unless the row has nothing else.
        var cells = Enumerable.Range(0, sheet.ColumnCount).Select(column => sheet[row, column]).Where(cell => !cell.IsBlank).ToArray();
        return cells.Count(RowClassifier.IsPlainPeriod) >= 2 && cells.All(cell => cell.Number is null || RowClassifier.IsPlainPeriod(cell));
    }

    private static List<int> HeaderRows(Sheet sheet, RowKind[] kinds, int from)
    {
        var rows = new List<int> { from };
        for (var row = from + 1; row < kinds.Length && rows.Count < DeepestHeader && kinds[row] == RowKind.Header && ContinuesHeader(sheet, from, row); row++)
        {
            rows.Add(row);
        }

        return rows;
    }

    // Below a header, a row of texts is its next level if nothing new stands in the corner, or if it speaks as a header;
    // otherwise it is a row of figures that are slips.
    private static bool ContinuesHeader(Sheet sheet, int first, int row)
    {
        var corner = Enumerable.Range(0, sheet.ColumnCount).FirstOrDefault(column => !sheet[first, column].IsBlank);
        return sheet[row, corner].IsBlank || IsHeaderAgain(sheet, row);
    }

    private static (List<int> Data, List<int> Notes, int Next) DataRows(Sheet sheet, RowKind[] kinds, int from)
    {
        var (data, notes) = (new List<int>(), new List<int>());
        var row = from;
        for (; row < kinds.Length; row++)
        {
            switch (kinds[row])
            {
                case RowKind.Header when notes.Count > 0 || IsHeaderAgain(sheet, row):
                case RowKind.Unit:
                case RowKind.Lone or RowKind.Signature when (data.Count > 0 || notes.Count > 0) && IsTitleOfNext(sheet, kinds, row):
                    return (data, notes, row);
                case RowKind.Note or RowKind.Signature:
                    notes.Add(row);
                    break;
                case RowKind.Blank:
                    break;
                case RowKind.Lone when notes.Count > 0:
                    notes.Add(row);
                    break;
                default:
                    data.Add(row);
                    break;
            }
        }

        return (data, notes, row);
    }

    // Among figures, a row of texts is a header only if it speaks as one; otherwise its cells are slips in figures.
    private static bool IsHeaderAgain(Sheet sheet, int row)
    {
        var (spoken, cells) = (0, 0);
        for (var column = 0; column < sheet.ColumnCount; column++)
        {
            if (!sheet[row, column].IsBlank)
            {
                var text = sheet[row, column].Text;
                cells++;
                spoken += sheet[row, column].Date is not null || RoleWords.Of(text) != ColumnRole.Figures || LabelGrammar.ReadHeader(text, new(2000)) is { SaysMore: true, IsUnreadablePeriod: false } ? 1 : 0;
            }
        }

        return cells >= 2 && spoken * 2 >= cells;
    }

    private static bool IsTitleOfNext(Sheet sheet, RowKind[] kinds, int row)
    {
        for (var next = row + 1; next < kinds.Length; next++)
        {
            if (kinds[next] is RowKind.Header)
            {
                return IsHeaderAgain(sheet, next);
            }

            if (kinds[next] is not (RowKind.Lone or RowKind.Unit or RowKind.Signature or RowKind.Blank))
            {
                return false;
            }
        }

        return false;
    }
}
