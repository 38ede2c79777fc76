using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reporting;

/// <summary>A figure that an error holds back.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="IndicatorName">Its names.</param>
/// <param name="Area">The area's code.</param>
/// <param name="AreaName">Its names.</param>
/// <param name="Period">The period.</param>
/// <param name="Measure">The measure's code.</param>
/// <param name="MeasureName">Its names.</param>
/// <param name="Text">The raw text of its cell.</param>
/// <param name="Place">Its place, as <c>累计!C5</c>.</param>
public sealed record HeldFigure(
    string Indicator,
    LocalText? IndicatorName,
    string Area,
    LocalText? AreaName,
    string Period,
    string Measure,
    LocalText? MeasureName,
    string Text,
    string Place)
{
    /// <summary>The value in <see cref="Unit"/>; null where missing, and in reports written before it was kept.</summary>
    public decimal? Value { get; init; }

    /// <summary>The decimals printed; null where there is no value.</summary>
    public int? Decimals { get; init; }

    /// <summary>The code of the unit; null in reports written before it was kept.</summary>
    public string? Unit { get; init; }

    /// <summary>The codes of the findings that hold it; empty in reports written before they were kept.</summary>
    public IReadOnlyList<string> HeldFor { get; init; } = [];

    /// <summary>Who may let it through: <c>clerk</c>, <c>owner</c> or <c>approver</c>; null in reports written before it was kept.</summary>
    public string? Releaser { get; init; }

    /// <summary>The code of the department that owns the indicator; null in reports written before it was kept.</summary>
    public string? Owner { get; init; }

    /// <summary>What else it may be, in the order in which a decision names them, from 2 on; 1 is the figure itself.</summary>
    public IReadOnlyList<HeldFigure> Alternatives { get; init; } = [];

    /// <summary>The codes of the departments whose people may let it through: the owners' where it waits for these, or else that which sent it.</summary>
    /// <param name="department">The code of the department that sent it; an approver of its own decides what takes one.</param>
    public IEnumerable<string> WaitsFor(string department) =>
        Releaser == "owner" ? Alternatives.Prepend(this).Select(reading => reading.Owner ?? department).Distinct() : [department];

    /// <summary>The held fact in plain values.</summary>
    public static HeldFigure Of(Fact fact, IndicatorCatalogue catalogue) => new(
        fact.Key.Indicator,
        catalogue.Indicator(fact.Key.Indicator)?.Name,
        fact.Key.Area,
        catalogue.Area(fact.Key.Area)?.Name,
        fact.Key.Period.ToString(),
        MeasureFacts.Of(fact.Measure).Code,
        MeasureFacts.Of(fact.Measure).Name,
        fact.Figure.Origin?.Text ?? "",
        fact.Figure.Origin?.Place.ToString() ?? "")
    {
        Value = fact.Figure.Number?.Value,
        Decimals = fact.Figure.Number?.Decimals,
        Unit = fact.Figure.Unit,
        HeldFor = fact.HeldFor,
        Releaser = fact.HeldFor.IsEmpty ? null : ReleaseTable.Of(fact.HeldFor).ToString().ToLowerInvariant(),
        Owner = catalogue.Indicator(fact.Key.Indicator)?.Owner,
        Alternatives = [.. fact.Alternatives.Select(other => Of(other, catalogue))],
    };
}
