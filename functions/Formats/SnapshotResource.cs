using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Query;

namespace HtzPipeline.Functions.Formats;

/// <summary>The JSON answer of <c>GET /api/v1/snapshots/{period}</c>.</summary>
internal sealed record SnapshotResource(
    string CatalogueVersion, AreaReleaseResource Area, string Period, IReadOnlyList<SnapshotGroupResource> Groups)
{
    public static SnapshotResource Of(SnapshotAnswer answer, IndicatorCatalogue catalogue) => new(
        answer.CatalogueVersion,
        AreaReleaseResource.Of(answer.Area),
        answer.Period.ToString(),
        [
            .. answer.Lines.GroupBy(line => line.Indicator.Group).Select(group => new SnapshotGroupResource(
                group.Key, [.. group.Select(line => SnapshotLineResource.Of(line, catalogue, answer.Files))])),
        ]);
}

/// <summary>The indicators of a group.</summary>
internal sealed record SnapshotGroupResource(LocalText Name, IReadOnlyList<SnapshotLineResource> Indicators);

/// <summary>An indicator in a snapshot, with the period of it that belongs there.</summary>
internal sealed record SnapshotLineResource(
    string Code, LocalText Name, string? Parent, UnitResource Unit, string Period, IReadOnlyDictionary<string, FigureResource> Measures)
{
    public static SnapshotLineResource Of(SnapshotLine line, IndicatorCatalogue catalogue, IReadOnlyDictionary<string, string> files)
    {
        var observation = ObservationResource.Of(line.Observation, line.Indicator, catalogue, files);
        return new(
            line.Indicator.Code,
            line.Indicator.Name,
            line.Indicator.Parent,
            UnitResource.Of(line.Indicator.Unit),
            observation.Period,
            observation.Measures);
    }
}
