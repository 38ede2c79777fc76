using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>The answer to a query of histories: what every format is made from.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Areas">For each area asked for, its latest release.</param>
/// <param name="Series">One for each indicator and area.</param>
/// <param name="Files">The upload paths of the submissions, by submission.</param>
internal sealed record HistoryAnswer(
    string CatalogueVersion, IReadOnlyList<AnsweredArea> Areas, IReadOnlyList<VintageSeries> Series, IReadOnlyDictionary<string, SourceFile> Files)
{
    /// <summary>What to ask for the next page with; null where this is the last.</summary>
    public Continuation? Continuation { get; init; }
}

/// <summary>The vintages of a series.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Area">The area.</param>
/// <param name="Vintages">In the order of period, measure and release.</param>
/// <param name="Releases">The releases that they speak of.</param>
internal sealed record VintageSeries(
    Indicator Indicator, Area Area, IReadOnlyList<Vintage> Vintages, IReadOnlyDictionary<long, Release> Releases);
