using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Query;

namespace HtzPipeline.Functions.Formats;

/// <summary>The CSV answer of <c>GET /api/v1/observations</c>: a line for each figure.</summary>
internal static class ObservationsCsv
{
    private static readonly string[] Columns =
    [
        "indicator", "indicatorName", "area", "areaName", "period", "measure", "value", "unit", "unitName", "status",
        "precision", "derived", "submission", "file", "sheet", "cell", "text", "uploaded",
    ];

    /// <summary>The whole answer as CSV.</summary>
    public static string Write(ObservationAnswer answer, IndicatorCatalogue catalogue)
    {
        var csv = new CsvText();
        foreach (var column in Columns)
        {
            csv.Raw(column);
        }

        csv.EndLine();
        foreach (var series in answer.Series)
        {
            foreach (var observation in series.Observations)
            {
                foreach (var (measure, figure) in observation.Figures)
                {
                    WriteLine(csv, series, observation, measure, FigureResource.Of(figure, series.Indicator, catalogue, answer.Files), catalogue);
                }
            }
        }

        return csv.ToString();
    }

    private static void WriteLine(
        CsvText csv, Series series, Observation observation, Measure measure, FigureResource figure, IndicatorCatalogue catalogue) => csv
        .Raw(series.Indicator.Code)
        .Text(series.Indicator.Name.Zh)
        .Raw(series.Area.Code)
        .Text(series.Area.Name.Zh)
        .Raw(observation.Key.Period.ToString())
        .Raw(MeasureFacts.Of(measure).Code)
        .Raw(figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "")
        .Raw(figure.Unit)
        .Text(catalogue.Unit(figure.Unit)?.Name.Zh)
        .Raw(figure.Status.ToString())
        .Raw(figure.Precision ?? "rounded")
        .Raw(figure.Derived ? "true" : "false")
        .Raw(figure.Source?.Submission ?? "")
        .Text(figure.Source?.File)
        .Text(figure.Source?.Sheet)
        .Raw(figure.Source?.Cell ?? "")
        .Text(figure.Source?.Text)
        .Raw(figure.Source?.Uploaded.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) ?? "")
        .EndLine();
}
