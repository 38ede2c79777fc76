using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

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
    /// <param name="key">The observation as it was last reported.</param>
    /// <param name="measure">The measure of it that is left out.</param>
    /// <param name="last">The figure reported then; null where that is not known.</param>
    /// <param name="catalogue">Has the names.</param>
    public static OmittedFigure Of(ObservationKey key, Measure measure, Figure? last, IndicatorCatalogue catalogue) => new(
        key.Indicator,
        catalogue.Indicator(key.Indicator)?.Name ?? key.Indicator,
        key.Area,
        catalogue.Area(key.Area)?.Name ?? key.Area,
        MeasureFacts.Of(measure).Code,
        MeasureFacts.Of(measure).Name,
        key.Period.ToString(),
        Print(last, catalogue));

    private static LocalText Print(Figure? figure, IndicatorCatalogue catalogue) => figure?.Number is { } number
        ? (catalogue.Unit(figure.Unit)?.Name ?? figure.Unit).With(unit => $"{number} {unit}")
        : "";
}
