using System.Text.Json;
using System.Text.Json.Serialization;

namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>One measure of an observation in an answer.</summary>
/// <param name="Value">The value in <paramref name="Unit"/>; null where missing, <paramref name="Status"/> saying how.</param>
/// <param name="Decimals">The decimals printed, as they are in <paramref name="Unit"/>; null where missing.</param>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Status">The SDMX observation status.</param>
/// <param name="Precision">How the number stands to the true value: rounded, atLeast, atMost or about; null where there is no number.</param>
/// <param name="Derived">Whether it was computed here.</param>
/// <param name="Source">Where it came from; null where derived.</param>
/// <param name="RestsOn">By whose word something is published that a derived figure is computed of; left out where that needed nobody's.</param>
internal sealed record FigureResource(
    decimal? Value,
    int? Decimals,
    string Unit,
    char Status,
    string? Precision,
    bool Derived,
    SourceResource? Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WordResource? RestsOn = null)
{
    private static readonly string[] PrecisionNames = [.. Enum.GetNames<Precision>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>Whether the number is not what numbers usually are, rounded.</summary>
    [JsonIgnore]
    public bool HasOtherPrecision => Precision is not (null or "rounded");

    /// <summary>The submission of the decision by which the figure, or what it is computed of, is published though an error had held it; null where there is none.</summary>
    [JsonIgnore]
    public string? LetThroughBy => Source?.Decision?.Kind == SourceDecisionResource.Approval ? Source.Submission : RestsOn?.Submission;

    /// <summary>A figure in its indicator's unit, or as printed where that measures something else; of one held back, not even the text.</summary>
    public static FigureResource Of(Figure figure, Indicator indicator, IndicatorCatalogue catalogue, IReadOnlyDictionary<string, SourceFile> files)
    {
        var isHeld = figure.Status == ObservationStatus.Held;
        var (number, unit) = NumberOf(figure, indicator, catalogue);
        return new(
            number?.Value,
            number?.Decimals,
            unit,
            figure.Status.Code,
            number is { } printed ? PrecisionNames[(int)printed.Precision] : null,
            figure.IsDerived,
            figure.Origin is { } origin ? SourceResource.Of(isHeld ? origin with { Text = "" } : origin, files) : null,
            WordResource.Of(figure.RestsOn, files));
    }

    /// <summary>A figure's number in its indicator's unit, or as printed where that measures something else; of one held back, none.</summary>
    public static (PrintedNumber? Number, string Unit) NumberOf(Figure figure, Indicator indicator, IndicatorCatalogue catalogue) =>
        figure.Status == ObservationStatus.Held ? (null, figure.Unit) : catalogue.NumberIn(indicator.Unit, figure);
}
