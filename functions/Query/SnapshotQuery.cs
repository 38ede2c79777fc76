using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Query;

/// <summary>What <c>GET /api/v1/snapshots/{period}</c> asks for.</summary>
/// <param name="Area">The area.</param>
/// <param name="Period">The period.</param>
/// <param name="AsOf">As known when; null for now.</param>
internal sealed record SnapshotQuery(Area Area, Period Period, AsOf? AsOf)
{
    /// <summary>
    /// The period of an indicator that belongs to the snapshot: in June the quarter that ends for what is reported by the
    /// quarter; null where none ends.
    /// </summary>
    public Period? PeriodOf(Indicator indicator)
    {
        var own = indicator.Calendar.Frequency;
        return own <= Period.Frequency ? Period : Period.Ends(own) ? Period.Within(own) : null;
    }
}

/// <summary>The answer to it.</summary>
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
