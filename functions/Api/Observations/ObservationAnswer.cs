using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>The answer to a query of observations: what every format is made from.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Areas">For each area asked for, the release it was answered from.</param>
/// <param name="Series">One for each indicator and area, with the observations in order of period.</param>
/// <param name="Files">The upload paths of the submissions that figures came from, by submission.</param>
internal sealed record ObservationAnswer(
    string CatalogueVersion,
    IReadOnlyList<AnsweredArea> Areas,
    IReadOnlyList<Series> Series,
    IReadOnlyDictionary<string, string> Files)
{
    /// <summary>What to ask for the next page with; null where this is the last.</summary>
    public Continuation? Continuation { get; init; }

    /// <summary>The length of periods that was asked for; null for each indicator's own.</summary>
    public Frequency? Frequency { get; init; }
}

/// <summary>The release that an area was answered from.</summary>
/// <param name="Area">The area.</param>
/// <param name="Release">The release's number; 0 before the first.</param>
/// <param name="Time">The release's time; null before the first.</param>
internal sealed record AnsweredArea(Area Area, long Release, DateTimeOffset? Time);

/// <summary>A time series.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Area">The area.</param>
/// <param name="Observations">The observations, in order of period, with no measures but those asked for.</param>
internal sealed record Series(Indicator Indicator, Area Area, IReadOnlyList<Observation> Observations);
