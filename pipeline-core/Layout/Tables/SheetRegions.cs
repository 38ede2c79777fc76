using HtzPipeline.Core.Layout.Grammar;
namespace HtzPipeline.Core.Layout.Tables;

/// <summary>
/// Parts a sheet where tables stand side by side with a blank column between them, whatever rows their headers are in. A
/// blank column within one table does not part it: right of it there are no labels of rows.
/// </summary>
internal static class SheetRegions
{
    /// <summary>The regions, from top to bottom and there from left to right; most often the whole sheet.</summary>
    public static IEnumerable<SheetCells> Of(SheetCells cells)
    {
        var whole = 0;
        foreach (var (from, to) in Bands(cells))
        {
            var starts = Starts(cells, from, to);
            if (starts.Count < 2)
            {
                continue;
            }

            if (whole < from)
            {
                yield return cells.Within(whole, from - 1, cells.From, cells.To);
            }

            for (var i = 0; i < starts.Count; i++)
            {
                yield return cells.Within(from, to, i == 0 ? cells.From : starts[i], i + 1 < starts.Count ? starts[i + 1] - 1 : cells.To);
            }

            whole = to + 1;
        }

        if (whole == 0)
        {
            yield return cells;
        }
        else if (whole < cells.Rows.Count)
        {
            yield return cells.Within(whole, cells.Rows.Count - 1, cells.From, cells.To);
        }
    }

    // Rows without a blank one between them.
    private static IEnumerable<(int From, int To)> Bands(SheetCells cells)
    {
        for (var row = 0; row < cells.Rows.Count; row++)
        {
            var from = row;
            while (row < cells.Rows.Count && cells.Rows[row] != RowKind.Blank)
            {
                row++;
            }

            if (row > from + 1)
            {
                yield return (from, row - 1);
            }
        }
    }

    private static List<int> Starts(SheetCells cells, int from, int to)
    {
        var starts = new List<int>();
        var (afterBlank, hasFigures) = (true, false);
        for (var column = cells.From; column <= cells.To; column++)
        {
            var (labels, numbers) = Count(cells, from, to, column);
            if (labels + numbers == 0)
            {
                afterBlank = true;
                continue;
            }

            if (starts.Count == 0)
            {
                starts.Add(column);
            }
            else if (afterBlank && hasFigures && labels >= 2 && labels > 4 * numbers && HasFiguresBeside(cells, from, to, column) && !IsOfUnits(cells, from, to, column))
            {
                starts.Add(column);
                hasFigures = false;
            }

            hasFigures |= numbers > 0;
            afterBlank = false;
        }

        return starts;
    }

    // No table begins with its units: left of the blank column are serial numbers and the names of this very table.
    private static bool IsOfUnits(SheetCells cells, int from, int to, int column) => Enumerable.Range(from, to - from + 1)
        .Any(row => cells[row, column] == CellKind.Text && RoleWords.Of(cells.Sheet[row, column].Text) == ColumnRole.Unit);

    private static bool HasFiguresBeside(SheetCells cells, int from, int to, int column) => column < cells.To && Count(cells, from, to, column + 1).Numbers > 0;

    private static (int Labels, int Numbers) Count(SheetCells cells, int from, int to, int column)
    {
        var (labels, numbers) = (0, 0);
        for (var row = from; row <= to; row++)
        {
            switch (cells[row, column])
            {
                case CellKind.Text or CellKind.Period or CellKind.NumberOrPeriod:
                    labels++;
                    break;
                case CellKind.Number:
                    numbers++;
                    break;
            }
        }

        return (labels, numbers);
    }
}
