namespace HtzPipeline.Core.Reading;

/// <summary>Where the cells of a table on a web page stand (HTML, 4.9.12: forming a table).</summary>
internal sealed class HtmlTable(int row, Allowance allowance)
{
    private const int MostColumnSpan = 1000;
    private const int MostRowSpan = 65_534;

    // For each column the first row that no cell from above reaches into.
    private readonly List<int> _freeFrom = [];
    private int _column;
    private int _filled;

    /// <summary>The row it stands at, on the sheet.</summary>
    public int Row { get; private set; } = row - 1;

    /// <summary>The rows of two filled cells or more.</summary>
    public int DataRows { get; private set; }

    /// <summary>Goes on to the next row.</summary>
    public void NextRow()
    {
        CloseRow();
        (Row, _column) = (Row + 1, 0);
    }

    /// <summary>Counts the row that ends, if it is one of data.</summary>
    public void CloseRow()
    {
        DataRows += _filled > 1 ? 1 : 0;
        _filled = 0;
    }

    /// <summary>Goes to a row, past what another table has put below.</summary>
    public void GoTo(int row)
    {
        CloseRow();
        (Row, _column) = (row, 0);
        _freeFrom.Clear();
    }

    /// <summary>The place of the row's next cell, of which the first is its own.</summary>
    /// <exception cref="Findings.UnreadableFileException">Cells from above are passed over beyond all measure.</exception>
    public MergedRange Place(string? columnSpan, string? rowSpan)
    {
        var from = _column;
        while (_column < _freeFrom.Count && _freeFrom[_column] > Row)
        {
            _column++;
        }

        allowance.TakeSteps(_column - from + 1);
        var columns = Math.Clamp(Number(columnSpan), 1, MostColumnSpan);
        var rows = Math.Clamp(Number(rowSpan), 1, MostRowSpan);
        var range = new MergedRange(Row, _column, Row + rows - 1, _column + columns - 1);
        _column += columns;
        if (rows > 1)
        {
            allowance.TakeSteps(columns);
            while (_freeFrom.Count < _column)
            {
                _freeFrom.Add(0);
            }

            for (var column = range.FromColumn; column <= range.ToColumn; column++)
            {
                _freeFrom[column] = Row + rows;
            }
        }

        return range;
    }

    /// <summary>Notes that a cell of the row is not blank.</summary>
    public void Fill() => _filled++;

    // What follows the digits does not matter (HTML, 2.3.4.2).
    private static int Number(string? text)
    {
        var digits = text.AsSpan().TrimStart(" \t\r\n+");
        digits = digits[..(digits.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : digits.Length)];
        return int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var number) ? number : 1;
    }
}
