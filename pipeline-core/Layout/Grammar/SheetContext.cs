using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>What stands around a table: in its titles, its unit row, the sheet's name.</summary>
internal sealed record SheetContext
{
    /// <summary>The period named.</summary>
    public PeriodSpan? Period { get; init; }

    /// <summary>The year named, with or without a period.</summary>
    public int? Year { get; init; }

    /// <summary>The unit named.</summary>
    public string? Unit { get; init; }

    /// <summary>The area named.</summary>
    public string? Area { get; init; }

    /// <summary>The indicator named (指标:...), with what its name says of measure and unit.</summary>
    public Label? Indicator { get; init; }

    /// <summary>The last title, without its period: names the indicator where nothing else does.</summary>
    public string? Title { get; init; }

    /// <summary>What the indicator of a table is called that names none itself: as 指标: says, or else by the title.</summary>
    public string? IndicatorName => Indicator?.Name ?? (Title is { Length: > 1 } ? Title : null);
}
