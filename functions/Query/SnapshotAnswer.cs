using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Query;

/// <summary>The answer to a <see cref="SnapshotQuery"/>: what every format is made from.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Area">The area, and the release it was answered from.</param>
/// <param name="Period">The period asked for.</param>
/// <param name="Lines">One for each indicator that could have a figure, in the order of the catalogue.</param>
/// <param name="Files">The upload paths of the submissions that figures came from, by submission.</param>
internal sealed record SnapshotAnswer(
    string CatalogueVersion,
    AnsweredArea Area,
    Period Period,
    IReadOnlyList<SnapshotLine> Lines,
    IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The same figures as series of one observation each, for the formats that are tables.</summary>
    public ObservationAnswer AsSeries() =>
        new(CatalogueVersion, [Area], [.. Lines.Select(line => new Series(line.Indicator, Area.Area, [line.Observation]))], Files);
}

/// <summary>One indicator in a snapshot.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Observation">Its observation; without figures where there is none.</param>
internal sealed record SnapshotLine(Indicator Indicator, Observation Observation);
