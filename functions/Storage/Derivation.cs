using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Storage;

/// <summary>How derived figures follow from reported ones. Stands in for pipeline-core's Aggregation until that is there.</summary>
/// <param name="Window">The months that have to be known to recompute what follows from changed observations.</param>
/// <param name="Recompute">Puts the derived figures that follow into the set, and says which observations that changed.</param>
internal sealed record Derivation(
    Func<IEnumerable<ObservationKey>, (Period First, Period Last)> Window,
    Func<ObservationSet, IReadOnlyCollection<ObservationKey>, IndicatorCatalogue, IReadOnlyCollection<ObservationKey>> Recompute);
