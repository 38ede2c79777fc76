namespace HtzPipeline.Core.Figures;

/// <summary>A place in a file.</summary>
/// <param name="Sheet">The sheet's name; null for a file without sheets, or for the file as a whole.</param>
/// <param name="Cell">The cell; null for the sheet or the file as a whole.</param>
public readonly record struct Place(string? Sheet, CellAddress? Cell)
{
    // Every figure of a file has its place, so that it is kept small. Row and column count from 1 here: 0 is no cell.
    private readonly int _row = Cell is { } cell ? cell.Row + 1 : 0;
    private readonly int _column = Cell is { } cell ? cell.Column + 1 : 0;

    // Figures of tables have none.
    private readonly InText? _text = null;

    /// <summary>The cell; null for the sheet or the file as a whole.</summary>
    public CellAddress? Cell
    {
        get => _row == 0 ? null : new(_row - 1, _column - 1);
        init => (_row, _column) = value is { } cell ? (cell.Row + 1, cell.Column + 1) : (0, 0);
    }

    /// <summary>The characters of a document's text; null for a cell, and for the file as a whole.</summary>
    public Passage? Passage { get => _text?.Passage; init => _text = value is { } passage ? new(passage) : null; }

    /// <summary>A passage of a document's text.</summary>
    public static Place Of(Passage passage) => new(null, null) { Passage = passage };

    /// <summary>The file as a whole.</summary>
    public static Place File => default;

    /// <summary>
    /// <c>累计!C5</c>, <c>C5</c>, <c>p3¶12:34-41</c>, <c>累计</c>, or nothing for the file as a whole; <c>Q2!</c> for a sheet whose name looks like a cell.
    /// </summary>
    public override string ToString() => Passage is { } passage ? passage.ToString() : (Sheet, Cell) switch
    {
        (null, null) => "",
        (null, { } cell) => cell.ToString(),
        (_, null) => LooksLikeAnotherPlace(Sheet) ? $"{Sheet}!" : Sheet,
        (_, { } cell) => $"{Sheet}!{cell}",
    };

    /// <summary>Reads what <see cref="ToString"/> wrote; what follows the last '!' is the cell.</summary>
    public static Place Parse(string text)
    {
        if (text.EndsWith('!'))
        {
            return new(text[..^1], null);
        }

        if (Figures.Passage.TryParse(text, out var passage))
        {
            return Of(passage);
        }

        var split = text.LastIndexOf('!');
        return CellAddress.TryParse(text.AsSpan(split + 1), out var cell)
            ? new(split < 0 ? null : text[..split], cell)
            : new(text.Length == 0 ? null : text, null);
    }

    private static bool LooksLikeAnotherPlace(string sheet) => Parse(sheet) != new Place(sheet, null);

    private sealed record InText(Passage Passage);
}
