using System.Buffers;
using System.Globalization;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Tables;

/// <summary>The CSV answer of <c>GET /api/v1/observations</c>: a line for each figure.</summary>
internal static class ObservationsCsv
{
    private static readonly CsvTable<Line> Table = new(
        ("indicator", line => line.Series.Indicator.Code),
        ("indicatorName", line => line.In(line.Series.Indicator.Name)),
        ("area", line => line.Series.Area.Code),
        ("areaName", line => line.In(line.Series.Area.Name)),
        ("period", line => line.Cell.Period.ToString()),
        ("measure", line => line.Series.Measure.Code),
        ("measureName", line => line.In(line.Series.Measure.Name)),
        ("value", line => line.Figure.Value?.ToString(CultureInfo.InvariantCulture)),
        ("unit", line => line.Figure.Unit),
        ("unitName", line => line.In(line.Catalogue.Unit(line.Figure.Unit)?.Name)),
        ("status", line => line.Figure.Status.ToString()),
        ("precision", line => line.Figure.Precision),
        ("derived", line => line.Figure.Derived ? "true" : "false"),
        ("submission", line => line.Figure.Source?.Submission),
        ("file", line => line.Figure.Source?.File),
        ("sheet", line => line.Figure.Source?.Sheet),
        ("cell", line => line.Figure.Source?.Cell),
        ("text", line => line.Figure.Source?.Text),
        ("uploaded", line => line.Figure.Source?.Uploaded.ToIsoText()),
        ("place", line => line.Figure.Source?.Place));

    /// <summary>Writes the whole cube.</summary>
    public static void Write(Cube cube, CubeStyle style, IBufferWriter<byte> output)
    {
        var lines = cube.Lines.Select(line => new Line(line.Series, line.Figure, cube.Catalogue, style.Language));
        CsvText.Encode(Table.Write(lines), style.WithBom, output);
    }

    private sealed record Line(CubeSeries Series, CubeFigure Cell, IndicatorCatalogue Catalogue, Language Language)
    {
        public FigureResource Figure => Cell.Figure;

        public string In(LocalText? text) => text?.In(Language) ?? "";
    }
}
