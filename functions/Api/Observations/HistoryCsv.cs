using System.Globalization;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Tables;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>The CSV answer of <c>GET /api/v1/history</c>: a line for each vintage.</summary>
internal static class HistoryCsv
{
    private static readonly CsvTable<Line> Table = new(
        ("indicator", line => line.Series.Indicator.Code),
        ("indicatorName", line => line.Series.Indicator.Name.Zh),
        ("area", line => line.Series.Area.Code),
        ("period", line => line.Vintage.Period),
        ("measure", line => line.Vintage.Measure),
        ("value", line => line.Vintage.Figure.Value?.ToString(CultureInfo.InvariantCulture)),
        ("unit", line => line.Vintage.Figure.Unit),
        ("status", line => line.Vintage.Figure.Status.ToString()),
        ("derived", line => Flag(line.Vintage.Figure.Derived)),
        ("release", line => line.Vintage.Release.ToString(CultureInfo.InvariantCulture)),
        ("validFrom", line => line.Vintage.ValidFrom?.ToIsoText()),
        ("validTo", line => line.Vintage.ValidTo?.ToIsoText()),
        ("current", line => Flag(line.Vintage.Current)),
        ("late", line => Flag(line.Vintage.Late)),
        ("arrived", line => line.Vintage.Arrived.ToIsoText()),
        ("withdrawnIn", line => line.Vintage.WithdrawnIn?.ToString(CultureInfo.InvariantCulture)),
        ("submission", line => line.Vintage.Submission),
        ("department", line => line.Vintage.Department),
        ("file", line => line.Vintage.Figure.Source?.File),
        ("sheet", line => line.Vintage.Figure.Source?.Sheet),
        ("cell", line => line.Vintage.Figure.Source?.Cell),
        ("place", line => line.Vintage.Figure.Source?.Place),
        ("start", line => line.Vintage.Start.ToString("O", CultureInfo.InvariantCulture)),
        ("end", line => line.Vintage.End.ToString("O", CultureInfo.InvariantCulture)),
        ("decision", line => line.Vintage.Figure.Source?.Decision?.Kind),
        ("restsOn", line => line.Vintage.Figure.RestsOn?.Submission));

    /// <summary>The whole answer as a table.</summary>
    public static TextTable Of(HistoryAnswer answer, IndicatorCatalogue catalogue) => Table.Of(
        from series in answer.Series
        from vintage in series.Vintages
        select new Line(series, VintageResource.Of(vintage, series, catalogue, answer.Files)));

    private static string Flag(bool value) => value ? "true" : "false";

    private sealed record Line(VintageSeries Series, VintageResource Vintage);
}
