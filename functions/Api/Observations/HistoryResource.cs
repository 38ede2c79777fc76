using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Json;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>The JSON answer of <c>GET /api/v1/history</c>.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Areas">For each area, its latest release.</param>
/// <param name="Series">One for each indicator and area.</param>
/// <param name="Continuation">What to ask for the next page with; null where this is the last.</param>
internal sealed record HistoryResource(
    string CatalogueVersion, IReadOnlyList<AreaReleaseResource> Areas, IReadOnlyList<HistorySeriesResource> Series, string? Continuation)
{
    public static HistoryResource Of(HistoryAnswer answer, IndicatorCatalogue catalogue) => new(
        answer.CatalogueVersion,
        [.. answer.Areas.Select(AreaReleaseResource.Of)],
        [
            .. answer.Series.Select(series => new HistorySeriesResource(
                series.Indicator.Code,
                series.Indicator.Name,
                series.Area.Code,
                UnitResource.Of(series.Indicator.Unit),
                [.. series.Vintages.Select(vintage => VintageResource.Of(vintage, series, catalogue, answer.Files))])),
        ],
        answer.Continuation?.ToString());
}

/// <summary>The vintages of a series, in the order of period, measure and release.</summary>
internal sealed record HistorySeriesResource(
    string Indicator, LocalText Name, string Area, UnitResource Unit, IReadOnlyList<VintageResource> Vintages);

/// <summary>A figure as it stood from one release to another.</summary>
/// <param name="Period">The period.</param>
/// <param name="Start">The day that it begins with.</param>
/// <param name="End">The day that it ends with.</param>
/// <param name="Measure">The measure's code.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Release">The release that brought it.</param>
/// <param name="ValidFrom">When it became current, +08:00; null for one that never was.</param>
/// <param name="ValidTo">When it was replaced or taken back; null while it stands, and for one that never stood.</param>
/// <param name="Current">Whether it stands.</param>
/// <param name="Late">Whether it came too late and was never current.</param>
/// <param name="Arrived">When it came, +08:00.</param>
/// <param name="WithdrawnIn">The release that withdrew it; null if none did.</param>
/// <param name="Submission">The submission of the release that brought it.</param>
/// <param name="Department">That submission's department.</param>
internal sealed record VintageResource(
    string Period,
    DateOnly Start,
    DateOnly End,
    string Measure,
    FigureResource Figure,
    long Release,
    DateTimeOffset? ValidFrom,
    DateTimeOffset? ValidTo,
    bool Current,
    bool Late,
    DateTimeOffset Arrived,
    long? WithdrawnIn,
    string Submission,
    string Department)
{
    public static VintageResource Of(
        Vintage vintage, VintageSeries series, IndicatorCatalogue catalogue, IReadOnlyDictionary<string, SourceFile> files)
    {
        var from = series.Releases[vintage.From];
        return new(
            vintage.Key.Period.ToString(),
            vintage.Key.Period.FirstDay,
            vintage.Key.Period.LastDay,
            MeasureFacts.Of(vintage.Measure).Code,
            FigureResource.Of(vintage.Figure, series.Indicator, catalogue, files),
            vintage.From,
            vintage.IsLate ? null : from.Time.ToChinaTime(),
            vintage.To is { } to ? series.Releases[to].Time.ToChinaTime() : null,
            !vintage.IsLate && vintage.To is null,
            vintage.IsLate,
            from.Time.ToChinaTime(),
            vintage.Withdrawn,
            from.Submission.ToString(),
            from.Submission.Department);
    }
}
