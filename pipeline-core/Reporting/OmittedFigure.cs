using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Reporting;

/// <summary>A figure that the file leaves out, though the department's last one had it.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="IndicatorName">Its names.</param>
/// <param name="Area">The area's code.</param>
/// <param name="AreaName">Its names.</param>
/// <param name="Measure">The measure's code.</param>
/// <param name="MeasureName">Its names.</param>
/// <param name="Period">The period it was last reported for.</param>
/// <param name="Value">What was reported then, as printed, with its unit; empty where it was missing.</param>
public sealed record OmittedFigure(
    string Indicator, LocalText IndicatorName, string Area, LocalText AreaName, string Measure, LocalText MeasureName, string Period, LocalText Value)
{
    /// <summary>The figure in plain values.</summary>
    /// <param name="omission">What is left out.</param>
    /// <param name="catalogue">Has the names.</param>
    public static OmittedFigure Of(Omission omission, IndicatorCatalogue catalogue) => new(
        omission.Key.Indicator,
        catalogue.Indicator(omission.Key.Indicator)?.Name ?? omission.Key.Indicator,
        omission.Key.Area,
        catalogue.Area(omission.Key.Area)?.Name ?? omission.Key.Area,
        MeasureFacts.Of(omission.Measure).Code,
        MeasureFacts.Of(omission.Measure).Name,
        omission.Before.ToString(),
        Print(omission.Figure, catalogue));

    private static LocalText Print(Figure figure, IndicatorCatalogue catalogue) => figure.Number is { } number
        ? (catalogue.Unit(figure.Unit)?.Name ?? figure.Unit).With(unit => $"{number} {unit}")
        : "";
}
