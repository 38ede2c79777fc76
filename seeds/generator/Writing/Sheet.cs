using HtzPipeline.Core.Figures;

namespace HtzPipeline.Seeds.Writing;

/// <summary>A sheet of a workbook, built from the top downwards.</summary>
internal sealed class Sheet(string name, int width)
{
    private readonly List<SheetCell[]> _rows = [];
    private readonly List<(CellAddress From, CellAddress To)> _merges = [];

    public string Name => name;

    /// <summary>The number of columns.</summary>
    public int Width => width;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Rows => _rows;

    public IReadOnlyList<(CellAddress From, CellAddress To)> Merges => _merges;

    /// <summary>A text over the whole width: a title, or the unit row.</summary>
    public Sheet Across(string text, Look look)
    {
        Merge(_rows.Count, 0, _rows.Count, width - 1);
        return Add([new(text, null, look)]);
    }

    /// <summary>A note below the table.</summary>
    public Sheet Note(string text) => Add([new(text, null, Look.Plain)]);

    /// <summary>A row of headers.</summary>
    public Sheet Headers(params IEnumerable<string> texts) => Add([.. texts.Select(text => new SheetCell(text, null, Look.Header))]);

    /// <summary>A row of the table: its label, then its cells.</summary>
    public Sheet Row(string label, params IEnumerable<SheetCell> cells) => Add([new(label, null, Look.Label), .. cells]);

    /// <summary>Joins cells of rows already there or to come; the upper left one has the text.</summary>
    public Sheet Merge(int fromRow, int fromColumn, int toRow, int toColumn)
    {
        _merges.Add((new(fromRow, fromColumn), new(toRow, toColumn)));
        return this;
    }

    private Sheet Add(SheetCell[] cells)
    {
        _rows.Add(cells);
        return this;
    }
}
