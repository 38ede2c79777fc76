using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Functions.Query;

/// <summary>What an answer depends on beside the request: as long as it stays, so does the answer.</summary>
/// <param name="CatalogueVersion">The catalogue in force.</param>
/// <param name="Areas">The releases answered from.</param>
internal sealed record StoreState(string CatalogueVersion, IReadOnlyList<AnsweredArea> Areas)
{
    /// <summary>The state of what some areas are answered from.</summary>
    public static StoreState Of(IEnumerable<ViewedArea> areas, IndicatorCatalogue catalogue) =>
        new(catalogue.Version, [.. areas.Select(area => area.Answered)]);
}
