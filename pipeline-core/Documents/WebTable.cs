using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Documents;

/// <summary>A table of a web page in the making: of data, or one that only lays text out.</summary>
internal sealed class WebTable(Allowance allowance)
{
    private const int FewestDataRows = 2;

    private readonly HtmlTable _places = new(0, allowance);
    private readonly SortedDictionary<int, SortedDictionary<int, string>> _rows = [];
    private readonly List<MergedRange> _merges = [];
    private MergedRange? _cell;

    /// <summary>Whether text goes into a cell.</summary>
    public bool IsInCell => _cell is not null;

    /// <summary>The lines of its cells, in their order.</summary>
    public IEnumerable<string> Lines => _rows.Values.SelectMany(row => row.Values)
        .SelectMany(text => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Goes on to the next row.</summary>
    public void NextRow() => _places.NextRow();

    /// <summary>Begins a cell.</summary>
    /// <exception cref="Findings.UnreadableFileException">It is beyond the limits.</exception>
    public void OpenCell(string? columnSpan, string? rowSpan)
    {
        // A cell without a row begins one.
        if (_places.Row < 0)
        {
            _places.NextRow();
        }

        _cell = _places.Place(columnSpan, rowSpan);
        allowance.RequireColumn(_cell.Value.ToColumn);
    }

    /// <summary>Ends a cell.</summary>
    public void CloseCell(string text)
    {
        var place = _cell!.Value;
        _cell = null;
        if (place.ToRow > place.FromRow || place.ToColumn > place.FromColumn)
        {
            _merges.Add(place);
        }

        if (text.Length > 0)
        {
            allowance.TakeText(text.Length);
            if (!_rows.TryGetValue(place.FromRow, out var row))
            {
                _rows.Add(place.FromRow, row = []);
            }

            row[place.FromColumn] = text;
            _places.Fill();
        }
    }

    /// <summary>The table; null if it has hardly a row of two cells, and only lays text out.</summary>
    public DocumentTable? ToTable()
    {
        _places.CloseRow();
        if (_places.DataRows < FewestDataRows)
        {
            return null;
        }

        var rows = new List<Cell[]>();
        foreach (var (at, texts) in _rows)
        {
            while (rows.Count < at)
            {
                rows.Add([]);
            }

            var cells = new Cell[texts.Keys.Max() + 1];
            Array.Fill(cells, new(""));
            foreach (var (column, text) in texts)
            {
                cells[column] = new(text);
            }

            rows.Add(cells);
        }

        // A cell may say that it spans more rows than there are.
        return new(rows, [.. _merges.Where(merge => merge.FromRow < rows.Count).Select(merge => merge with { ToRow = Math.Min(merge.ToRow, rows.Count - 1) })]);
    }
}
