using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Json;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Vintages;

/// <summary>The JSON answer of <c>GET /api/v1/revisions</c>.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Area">The area, and its latest release.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Name">Its names.</param>
/// <param name="Measure">The measure's code.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Releases">The releases that changed any of the periods, in order.</param>
/// <param name="Periods">The periods in order.</param>
internal sealed record TriangleResource(
    string CatalogueVersion,
    AreaReleaseResource Area,
    string Indicator,
    LocalText Name,
    string Measure,
    string Unit,
    IReadOnlyList<TriangleReleaseResource> Releases,
    IReadOnlyList<TrianglePeriodResource> Periods)
{
    private static readonly Dictionary<string, SourceFile> NoFiles = [];

    public static TriangleResource Of(TriangleAnswer answer, IndicatorCatalogue catalogue) => new(
        answer.CatalogueVersion,
        AreaReleaseResource.Of(answer.Area),
        answer.Indicator.Code,
        answer.Indicator.Name,
        MeasureFacts.Of(answer.Measure).Code,
        MeasureFacts.Of(answer.Measure).Unit ?? answer.Indicator.Unit.Code,
        [.. answer.Releases.Select(TriangleReleaseResource.Of)],
        [
            .. answer.Periods.Select(period => new TrianglePeriodResource(
                period.Period.ToString(),
                [.. period.Figures.Select(figure => figure is null ? null : FigureResource.Of(figure, answer.Indicator, catalogue, NoFiles).Value)])),
        ]);
}

/// <summary>A release in a triangle.</summary>
internal sealed record TriangleReleaseResource(long Release, DateTimeOffset Released, string Submission, string Department)
{
    public static TriangleReleaseResource Of(Release release) =>
        new(release.Number, release.Time.ToChinaTime(), release.Submission.ToString(), release.Submission.Department);
}

/// <summary>A period in a triangle.</summary>
/// <param name="Period">The period.</param>
/// <param name="Values">Its value as of each of the releases, in their order; null where it had none.</param>
internal sealed record TrianglePeriodResource(string Period, IReadOnlyList<decimal?> Values);
