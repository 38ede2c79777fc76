using System.Buffers;
using System.Globalization;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Tables;

/// <summary>The CSV answer of <c>GET /api/v1/observations</c>: a line for each figure.</summary>
internal static class ObservationsCsv
{
    private static readonly CsvTable<FigureLine> Table = new(
        ("indicator", line => line.Series.Indicator.Code),
        ("indicatorName", line => line.In(line.Series.Indicator.Name)),
        ("area", line => line.Series.Area.Code),
        ("areaName", line => line.In(line.Series.Area.Name)),
        ("period", line => line.Cell.Period.ToString()),
        ("measure", line => line.Series.Measure.Code),
        ("measureName", line => line.In(line.Series.Measure.Name)),
        ("value", line => line.Figure.Value?.ToString(CultureInfo.InvariantCulture)),
        ("unit", line => line.Figure.Unit),
        ("unitName", line => line.UnitName),
        ("status", line => line.Figure.Status.ToString()),
        ("precision", line => line.Figure.Precision),
        ("derived", line => line.Figure.Derived ? "true" : "false"),
        ("submission", line => line.Figure.Source?.Submission),
        ("file", line => line.Figure.Source?.File),
        ("sheet", line => line.Figure.Source?.Sheet),
        ("cell", line => line.Figure.Source?.Cell),
        ("text", line => line.Figure.Source?.Text),
        ("uploaded", line => line.Figure.Source?.Uploaded.ToIsoText()),
        ("place", line => line.Figure.Source?.Place),
        ("decimals", line => line.Figure.Decimals?.ToString(CultureInfo.InvariantCulture)),
        ("start", line => DayOf(line.Cell.Period.FirstDay)),
        ("end", line => DayOf(line.Cell.Period.LastDay)),
        ("decision", line => line.Figure.Source?.Decision?.Kind),
        ("restsOn", line => line.Figure.RestsOn?.Submission));

    /// <summary>The names of the columns.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. Table.Columns.Select(column => column.Name)];

    /// <summary>Writes the whole cube.</summary>
    public static void Write(Cube cube, CubeStyle style, IBufferWriter<byte> output) =>
        CsvText.Encode(Table.Only(style.Fields).Write(FigureLine.Of(cube, style.Language)), style.WithBom, output);

    /// <summary>Writes a cube after others: its lines without the header.</summary>
    public static void WriteOn(Cube cube, CubeStyle style, IBufferWriter<byte> output) =>
        CsvText.Encode(Table.Only(style.Fields).WriteLines(FigureLine.Of(cube, style.Language)), withBom: false, output);

    private static string DayOf(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
