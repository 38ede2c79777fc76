using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation.Differences;

/// <summary>A figure of a file as a catalogue has it.</summary>
/// <param name="Key">What it is of.</param>
/// <param name="Measure">Which measure.</param>
/// <param name="Number">Its number in the indicator's unit; null where it has none.</param>
/// <param name="Unit">The code of that unit; of a measure with a unit of its own, that.</param>
/// <param name="Status">Ordinary, doubtful or missing.</param>
/// <param name="IsHeld">Whether it is held back.</param>
public sealed record JudgedFigure(ObservationKey Key, Measure Measure, PrintedNumber? Number, string Unit, ObservationStatus Status, bool IsHeld)
{
    /// <summary>What the number comes to in the base unit of its dimension, exactly; null where there is none.</summary>
    internal (string Dimension, Fraction Value)? Amount { get; private init; }

    internal static JudgedFigure Of(Fact fact, bool isHeld, IndicatorCatalogue catalogue)
    {
        var figure = fact.Figure;
        var (number, unit) = catalogue.NumberIn(MeasureFacts.Of(fact.Measure).Unit is null ? catalogue.Indicator(fact.Key.Indicator)?.Unit : null, figure);
        return new(fact.Key, fact.Measure, number, unit, figure.Status, isHeld)
        {
            Amount = figure.Number is { } printed && catalogue.Unit(figure.Unit) is { } own ? (own.Dimension, printed.Value * own.Factor) : null,
        };
    }
}
