using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting;

/// <summary>A figure that an error holds back.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Period">The period.</param>
/// <param name="Measure">The measure's code.</param>
/// <param name="Text">The raw text of its cell.</param>
/// <param name="Place">Its place, as <c>累计!C5</c>.</param>
public sealed record HeldFigure(string Indicator, string Area, string Period, string Measure, string Text, string Place)
{
    /// <summary>The held fact in plain values.</summary>
    public static HeldFigure Of(Fact fact) => new(
        fact.Key.Indicator,
        fact.Key.Area,
        fact.Key.Period.ToString(),
        MeasureFacts.Of(fact.Measure).Code,
        fact.Figure.Origin?.Text ?? "",
        fact.Figure.Origin?.Place.ToString() ?? "");
}
