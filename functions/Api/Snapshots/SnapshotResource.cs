using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Json;

namespace HtzPipeline.Functions.Api.Snapshots;

/// <summary>The JSON answer of <c>GET /api/v1/snapshots/{period}</c>.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Area">The area, and the release it was answered from.</param>
/// <param name="Period">The period; null where the latest was asked for and there is none.</param>
/// <param name="Units">The units of figures that do not convert into those of their indicators.</param>
/// <param name="Groups">The indicators by group.</param>
internal sealed record SnapshotResource(
    string CatalogueVersion, AreaReleaseResource Area, string? Period, IReadOnlyList<UnitResource> Units, IReadOnlyList<SnapshotGroupResource> Groups)
{
    public static SnapshotResource Of(SnapshotAnswer answer, IndicatorCatalogue catalogue) => new(
        answer.CatalogueVersion,
        AreaReleaseResource.Of(answer.Area),
        answer.Period?.ToString(),
        [.. UnitsOf(answer, catalogue).Select(UnitResource.Of)],
        [
            .. answer.Lines.GroupBy(line => line.Indicator.Group).Select(group => new SnapshotGroupResource(
                group.Key, [.. group.Select(line => SnapshotLineResource.Of(line, catalogue, answer))])),
        ]);

    private static IEnumerable<Unit> UnitsOf(SnapshotAnswer answer, IndicatorCatalogue catalogue) => answer.Lines
        .SelectMany(line => line.Observation.Figures
            .Where(pair => MeasureFacts.Of(pair.Key).Unit is null)
            .Select(pair => FigureResource.NumberOf(pair.Value, line.Indicator, catalogue).Unit)
            .Where(code => code != line.Indicator.Unit.Code))
        .Distinct().Select(catalogue.Unit).OfType<Unit>();
}

/// <summary>The indicators of a group.</summary>
internal sealed record SnapshotGroupResource(LocalText Name, IReadOnlyList<SnapshotLineResource> Indicators);
