using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Query;

namespace HtzPipeline.Functions.Formats;

/// <summary>The CSV answer of <c>GET /api/v1/observations</c>: a line for each figure.</summary>
internal static class ObservationsCsv
{
    private static readonly CsvTable<Line> Table = new(
        ("indicator", line => line.Series.Indicator.Code),
        ("indicatorName", line => line.Series.Indicator.Name.Zh),
        ("area", line => line.Series.Area.Code),
        ("areaName", line => line.Series.Area.Name.Zh),
        ("period", line => line.Period.ToString()),
        ("measure", line => line.Measure.Code),
        ("measureName", line => line.Measure.Name.Zh),
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
        ("uploaded", line => line.Figure.Source?.Uploaded.ToIsoText()));

    /// <summary>The whole answer as CSV.</summary>
    public static string Write(ObservationAnswer answer, IndicatorCatalogue catalogue) => Table.Write(
        from series in answer.Series
        from observation in series.Observations
        from pair in observation.Figures
        let figure = FigureResource.Of(pair.Value, series.Indicator, catalogue, answer.Files)
        select new Line(series, observation.Key.Period, MeasureFacts.Of(pair.Key), figure, catalogue.Unit(figure.Unit)?.Name.Zh));

    private sealed record Line(Series Series, Period Period, MeasureFacts Measure, FigureResource Figure, string? UnitName);
}
