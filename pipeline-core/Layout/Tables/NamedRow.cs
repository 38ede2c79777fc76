using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>What a row says of its figures.</summary>
internal sealed record NamedRow
{
    public string? Indicator { get; init; }

    public IReadOnlyList<string> Parents { get; init; } = [];

    public string? Area { get; init; }

    public PeriodSpan? Period { get; init; }

    public string? PeriodText { get; init; }

    public bool HasPeriod { get; init; }

    public Frequency? Frequency { get; init; }

    public string? Unit { get; init; }

    public Label Label { get; init; } = new();
}
