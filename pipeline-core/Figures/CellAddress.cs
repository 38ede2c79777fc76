using System.Globalization;

namespace HtzPipeline.Core.Figures;

/// <summary>A cell's place on its sheet, counted from 0, written as a spreadsheet does: row 4, column 2 is <c>C5</c>.</summary>
/// <param name="Row">The row, from 0. For a CSV file: the record, from 0.</param>
/// <param name="Column">The column, from 0.</param>
public readonly record struct CellAddress(int Row, int Column)
{
    /// <summary>The A1 form.</summary>
    public override string ToString()
    {
        Span<char> letters = stackalloc char[8];
        var start = letters.Length;
        for (var column = Column + 1; column > 0; column = (column - 1) / 26)
        {
            letters[--start] = (char)('A' + ((column - 1) % 26));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters[start..]}{Row + 1}");
    }

    /// <summary>Reads the A1 form: one to three capital letters and a row number from 1.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellAddress address)
    {
        address = default;
        var letters = 0;
        var column = 0;
        while (letters < text.Length && char.IsAsciiLetterUpper(text[letters]))
        {
            column = (column * 26) + (text[letters++] - 'A' + 1);
        }

        if (letters is < 1 or > 3 || !int.TryParse(text[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) || row < 1)
        {
            return false;
        }

        address = new(row - 1, column - 1);
        return true;
    }
}
