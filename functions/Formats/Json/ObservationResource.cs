using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Json;

/// <summary>One observation in an answer.</summary>
/// <param name="Period">The period, in SDMX form.</param>
/// <param name="Measures">Its figures by measure code.</param>
internal sealed record ObservationResource(string Period, IReadOnlyDictionary<string, FigureResource> Measures)
{
    public static ObservationResource Of(
        Observation observation, Indicator indicator, IndicatorCatalogue catalogue, IReadOnlyDictionary<string, string> files) => new(
        observation.Key.Period.ToString(),
        observation.Figures.ToDictionary(
            pair => MeasureFacts.Of(pair.Key).Code,
            pair => FigureResource.Of(pair.Value, indicator, catalogue, files)));
}
