using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;
using HtzPipeline.Functions.Commands.Files;

namespace HtzPipeline.Benchmarks.Cases;

/// <summary>
/// One line of cases.tsv: what some cells of a case are. Of what a line leaves out nothing is asked, but for the value: without one, the
/// cell's text is the plain number that must be read.
/// </summary>
/// <param name="File">The file's path in the folder of cases.</param>
/// <param name="Folder">The period it is uploaded for; null if none is known.</param>
/// <param name="From">The first cell; null where the file has none.</param>
/// <param name="To">The last cell.</param>
/// <param name="Indicator">The indicator as labelled.</param>
/// <param name="Area">The area as labelled.</param>
/// <param name="Period">The months, as they are printed; <c>(none)</c> if no period is stated, <c>*</c> for any, <c>no figure</c> where nothing may be published.</param>
/// <param name="Measure">The measure's word, as <c>read</c> has it.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">The unit as written, or as it ought to be.</param>
internal sealed record ExpectedCells(
    string File, Period? Folder, CellAddress? From, CellAddress To, string? Indicator, string? Area, string Period, string? Measure, decimal? Value, string? Unit)
{
    /// <summary>The lines of a file.</summary>
    public static IReadOnlyList<ExpectedCells> ReadAll(string path) => [.. System.IO.File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(Parse)];

    /// <summary>Whether nothing of these cells may be published without somebody's decision.</summary>
    public bool IsNoFigure => Period == "no figure";

    /// <summary>The cells.</summary>
    public IEnumerable<CellAddress> Cells => From is not { } first ? [] :
        from row in Enumerable.Range(first.Row, To.Row - first.Row + 1)
        from column in Enumerable.Range(first.Column, To.Column - first.Column + 1)
        select new CellAddress(row, column);

    /// <summary>Whether a figure is what it ought to be.</summary>
    public bool IsRight(ReportedFigure figure) =>
        (Indicator is null || figure.Indicator == Indicator)
        && (Area is null || figure.Area == Area)
        && (Period == "*" || (figure.Period?.ToString() ?? "(none)") == Period || (figure.LabelledPeriod?.ToString() ?? "(none)") == Period)
        && (Measure is null || MeasureText.Of(figure) == Measure)
        && (Unit is null || figure.Unit == Unit)
        && (figure.Number is null || figure.Number.Value.Value == (Value ?? Plain(figure.Text)));

    private static decimal? Plain(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static ExpectedCells Parse(string line)
    {
        var fields = line.Split('\t');
        var range = fields[2].Split(':');
        return new(
            fields[0], Text(fields[1]) is { } folder ? Core.Figures.Period.Parse(folder) : null,
            CellAddress.TryParse(range[0], out var from) ? from : null, CellAddress.TryParse(range[^1], out var to) ? to : default,
            Text(fields[3]), Text(fields[4]), fields[5], Text(fields[6]),
            Text(fields[7]) is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null, Text(fields[8]));
    }

    private static string? Text(string field) => field.Length == 0 ? null : field;
}
