using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Snapshots;

/// <summary>What was read for a snapshot.</summary>
/// <param name="Own">The rows of its area: those of the periods answered with their logs, those before without.</param>
/// <param name="Others">The rows of the areas within and beside it.</param>
internal sealed record SnapshotRows(
    IReadOnlyDictionary<ObservationKey, ObservationRow> Own, IReadOnlyDictionary<ObservationKey, ObservationRow> Others);
