namespace HtzPipeline.Core.Figures;

/// <summary>A place in a file.</summary>
/// <param name="Sheet">The sheet's name; null for a file without sheets, or for the file as a whole.</param>
/// <param name="Cell">The cell; null for the sheet or the file as a whole.</param>
public readonly record struct Place(string? Sheet, CellAddress? Cell)
{
    /// <summary>The characters of a document's text; null for a cell, and for the file as a whole.</summary>
    public Passage? Passage { get; init; }

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
}
