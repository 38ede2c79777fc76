using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>
/// The few cells of a sheet that stand far from all others: a blank or an "x" typed by mistake makes of seventeen cells a sheet of
/// a million rows. They are named, and no part of the sheet.
/// </summary>
internal sealed class StrayCells
{
    private const int FarRows = 500;
    private const int FarColumns = 100;
    private const int Most = 10;
    private const int LongestText = 20;

    private readonly List<(int Row, int Column, Cell Cell)> _cells = [];

    /// <summary>Whether a row is far below one.</summary>
    public static bool IsFarBelow(int row, int last) => row > last + FarRows;

    /// <summary>Takes a cell that is far from those before.</summary>
    public void Add(int row, int column, in Cell cell)
    {
        if (!cell.IsBlank)
        {
            _cells.Add((row, column, cell));
        }
    }

    /// <summary>Whether they are too many to be there by mistake.</summary>
    public bool AreTooMany => _cells.Count > Most;

    /// <summary>Whether they are so beside other cells of this number.</summary>
    public bool AreTooManyBeside(int others) => _cells.Count * 2 > others;

    /// <summary>Gives back all of them.</summary>
    public List<(int Row, int Column, Cell Cell)> GiveBack()
    {
        var cells = _cells.ToList();
        _cells.Clear();
        return cells;
    }

    /// <summary>Takes what is far to the right of all else, if it is little.</summary>
    /// <returns>The number of columns that are left.</returns>
    public int TakeFarColumns(List<Cell[]> rows, int columns)
    {
        if (columns <= FarColumns)
        {
            return columns;
        }

        var counts = new int[columns];
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                counts[column] += row[column].IsBlank ? 0 : 1;
            }
        }

        var (kept, end) = (0, 0);
        for (var column = 0; column < columns && (end == 0 || column <= end + FarColumns); column++)
        {
            (kept, end) = counts[column] == 0 ? (kept, end) : (kept + counts[column], column + 1);
        }

        var beyond = counts.Skip(end).Sum();
        if (beyond + _cells.Count > Most || beyond * 2 > kept)
        {
            return columns;
        }

        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = end; column < rows[row].Length; column++)
            {
                Add(row, column, rows[row][column]);
            }

            rows[row] = rows[row].Length > end ? rows[row][..end] : rows[row];
        }

        return end;
    }

    /// <summary>What there is to say of them.</summary>
    public IEnumerable<Finding> Findings(string? sheet) => _cells.Count == 0 ? [] :
    [
        Finding.Of(StructureFindings.StrayCells, new(sheet, null), ("found", string.Join(", ", _cells.Select(Named)))),
    ];

    private static string Named((int Row, int Column, Cell Cell) cell)
    {
        var (address, text) = (new CellAddress(cell.Row, cell.Column), cell.Cell.Text);
        return $"{address}“{(text.Length > LongestText ? text[..LongestText] + "…" : text)}”";
    }
}
