namespace HtzPipeline.Core.Reporting.Workbooks;

/// <summary>A table on a sheet of a <see cref="TableWorkbook"/>.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Columns">Its columns, at least one.</param>
/// <param name="Rows">What stands under the header, enumerated once; at most <see cref="TableWorkbook.MostRows"/> less one.</param>
/// <param name="FrozenColumns">How many columns stay in view, with the header.</param>
public sealed record TableSheet(string Name, IReadOnlyList<TableColumn> Columns, IEnumerable<IReadOnlyList<TableCell>> Rows, int FrozenColumns = 0);

/// <summary>A column.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Width">Its width, in characters.</param>
public sealed record TableColumn(string Name, double Width);

/// <summary>A cell: a number, a text, or nothing.</summary>
public readonly record struct TableCell
{
    private TableCell(string? text, decimal? number, string format) => (Text, Number, Format) = (text, number, format);

    /// <summary>The text; null for a number.</summary>
    public string? Text { get; }

    /// <summary>The number; null for a text.</summary>
    public decimal? Number { get; }

    /// <summary>The number format's code (ECMA-376 part 1, 18.8.31).</summary>
    public string Format { get; }

    /// <summary>A cell with a text; blank where it is null or empty.</summary>
    public static implicit operator TableCell(string? text) => new(text, null, "");

    /// <summary>A cell with a number.</summary>
    /// <param name="number">The number. Spreadsheet programs keep 15 digits of it.</param>
    /// <param name="sign">What is shown before it, in the number's format: the cell stays a number.</param>
    /// <param name="mark">What is shown after it, likewise.</param>
    public static TableCell Of(decimal number, string sign = "", string mark = "")
    {
        // Programs refuse formats of more than 30 decimals; a decimal has 28 at most.
        var digits = number.Scale == 0 ? "0" : $"0.{new string('0', number.Scale)}";
        return new(null, number, $"{Quoted(sign)}{digits}{Quoted(mark)}");
    }

    /// <summary>A cell with a text; what the conversion is to languages without conversions.</summary>
    public static TableCell FromString(string? text) => text;

    private static string Quoted(string text) => text.Length == 0 ? "" : $"\"{text}\"";
}
