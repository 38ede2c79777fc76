using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Sdmx.Structures;

/// <summary>What a structure message says.</summary>
/// <param name="Artefacts">The artefacts.</param>
/// <param name="Availability">What there are figures for; null where that was not asked.</param>
internal sealed record SdmxStructureMessage(IReadOnlyList<SdmxArtefactView> Artefacts, SdmxAvailability? Availability = null);

/// <summary>An artefact as a message shows it.</summary>
/// <param name="Artefact">The artefact.</param>
/// <param name="IsStub">Whether only its names are given.</param>
/// <param name="Items">The items that are given of a scheme or list; null for all.</param>
internal sealed record SdmxArtefactView(SdmxArtefact Artefact, bool IsStub = false, IReadOnlySet<string>? Items = null);

/// <summary>What there are figures for.</summary>
/// <param name="Values">The values of each dimension asked for but time, in the order of the code lists.</param>
/// <param name="First">The first month; null where time is not asked for.</param>
/// <param name="Last">The last month; null where time is not asked for.</param>
/// <param name="SeriesCount">How many series the query has.</param>
/// <param name="ObservationCount">How many figures the query has.</param>
internal sealed record SdmxAvailability(
    IReadOnlyList<(SdmxComponent Dimension, IReadOnlyList<string> Values)> Values, string? First, string? Last, int SeriesCount, int ObservationCount)
{
    /// <summary>The id of the dataflow that it is of.</summary>
    public string Dataflow { get; init; } = DataStructure.Dataflow;
}
