using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Documents;

/// <summary>The cells of a table of a Word document by the columns of its grid.</summary>
internal static class WordTable
{
    /// <summary>The cells of a table row by row, without the rows that a tracked change takes away.</summary>
    public static IEnumerable<WordCell> CellsOf(Table table)
    {
        var number = 0;
        foreach (var row in RowsOf(table))
        {
            var column = GapOf(row);
            foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
            {
                var span = Math.Max(1, cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1);
                var merge = cell.TableCellProperties?.VerticalMerge;
                yield return new(cell, number, column, span, merge is not null && merge.Val?.Value != MergedCellValues.Restart);
                column += span;
            }

            number++;
        }
    }

    /// <summary>The rows of a table, without those that a tracked change takes away.</summary>
    public static IEnumerable<TableRow> RowsOf(Table table) => table.Descendants<TableRow>()
        .Where(row => row.Ancestors<Table>().First() == table && row.TableRowProperties?.GetFirstChild<Deleted>() is null);

    /// <summary>The columns that a row leaves out at its beginning.</summary>
    public static int GapOf(TableRow row) => Math.Max(0, row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0);
}

/// <summary>A cell of a table.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Row">Its row, from 0.</param>
/// <param name="Column">The first of its columns, from 0.</param>
/// <param name="Span">How many columns it covers.</param>
/// <param name="IsContinued">Whether it goes on with the cell above.</param>
internal readonly record struct WordCell(TableCell Cell, int Row, int Column, int Span, bool IsContinued)
{
    /// <summary>The paragraphs of the cell that stand in no other table.</summary>
    public IEnumerable<Paragraph> Paragraphs => WordBlocks.Outer(Cell).OfType<Paragraph>();
}
