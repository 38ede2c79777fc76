namespace HtzPipeline.Core.Layout.Tables;

/// <summary>
/// Finds the tables of a sheet, one below the other: titles and units, a header, rows of figures, notes. What stands above the
/// first row of figures is header as far as it speaks as one, and title beyond.
/// </summary>
internal sealed class TableFinder(SheetCells cells)
{
    private readonly HeaderFinder _headers = new(cells);
    private readonly int[] _nextSolid = NextSolid(cells.Rows);
    private readonly int _lastOfTables = LastOfTables(cells.Rows);

    /// <summary>The tables, from top to bottom and there from left to right.</summary>
    public IReadOnlyList<TableBlock> Find()
    {
        var tables = new List<TableBlock>();
        var above = new List<int>();
        for (var row = cells.Rows.First; row < cells.Rows.Count;)
        {
            if (cells.Rows[row] != RowKind.Data)
            {
                if (cells.Rows[row] != RowKind.Blank)
                {
                    above.Add(row);
                }

                row++;
                continue;
            }

            var (context, header, slips) = _headers.Find(above, row);
            if (header.Count == 0)
            {
                // Figures that nothing stands over.
                row++;
                continue;
            }

            var (data, notes, next) = ReadDown(row);
            tables.AddRange(SideTables.Of(cells, new(context, header, [.. slips, .. data], notes, cells.From, cells.To)));
            above.Clear();
            row = next;
        }

        if (tables.Count > 0 && above.Count > 0 && above.TrueForAll(row => cells.Rows[row] is RowKind.Unit or RowKind.Note or RowKind.Signature))
        {
            // 单位:千元 below the last table is of that one.
            tables[^1] = tables[^1] with { Notes = [.. tables[^1].Notes, .. above] };
        }

        if (tables.Count == 0 && _headers.FindOverSlips(above) is var (titles, over, wrong))
        {
            tables.Add(new(titles, over, wrong, [], cells.From, cells.To) { HasSlipsOnly = true });
        }

        return tables;
    }

    private (List<int> Data, List<int> Notes, int Next) ReadDown(int from)
    {
        var (data, notes) = (new List<int>(), new List<int>());
        var (row, figures) = (from, from);
        for (; row < cells.Rows.Count; row++)
        {
            var kind = cells.Rows[row];
            if (kind == RowKind.Blank)
            {
                continue;
            }

            if (kind is RowKind.Header or RowKind.Unit && BeginsAnother(row, figures, notes.Count > 0))
            {
                break;
            }

            if (kind is RowKind.Lone or RowKind.Signature && IsTitleOfNext(row, figures))
            {
                break;
            }

            figures = kind == RowKind.Data ? row : figures;
            (kind is RowKind.Note or RowKind.Signature || (kind == RowKind.Lone && (notes.Count > 0 || IsClosingText(row))) ? notes : data).Add(row);
        }

        return (data, notes, row);
    }

    // Among figures, a row of texts is a header only if it speaks as one or stands apart; otherwise its cells are slips in figures.
    private bool BeginsAnother(int row, int figures, bool afterNotes) =>
        afterNotes || cells.Rows[row] == RowKind.Unit || _headers.SpeaksOver(row, figures) || (cells.Rows[row - 1] == RowKind.Blank && cells.FilledOf(row) > 2);

    private bool IsTitleOfNext(int row, int figures)
    {
        var next = _nextSolid[row - cells.Rows.First];
        return next < cells.Rows.Count && cells.Rows[next] == RowKind.Header && _headers.SpeaksOver(next, figures);
    }

    // A sentence, or a text apart from the rows above it with nothing but such below, is no label of a row.
    private bool IsClosingText(int row)
    {
        var text = cells.Sheet[row, cells.FirstOf(row)].Text;
        return text.Contains('。') || text.Length > 60 || (row > _lastOfTables && cells.Rows[row - 1] == RowKind.Blank);
    }

    // For each row the next one that is neither title nor unit nor blank.
    private static int[] NextSolid(RowKinds rows)
    {
        var next = new int[rows.Count - rows.First];
        for (var (row, solid) = (rows.Count - 1, rows.Count); row >= rows.First; row--)
        {
            next[row - rows.First] = solid;
            solid = rows[row] is RowKind.Lone or RowKind.Unit or RowKind.Signature or RowKind.Blank ? solid : row;
        }

        return next;
    }

    private static int LastOfTables(RowKinds rows)
    {
        var last = rows.Count - 1;
        while (last >= rows.First && rows[last] is RowKind.Lone or RowKind.Blank or RowKind.Note or RowKind.Signature)
        {
            last--;
        }

        return last;
    }
}
