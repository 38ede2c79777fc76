using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>What a table's header says of one column.</summary>
internal sealed record ColumnMeaning
{
    private IReadOnlyList<string>? _outer;

    /// <summary>The column, from 0.</summary>
    public required int Column { get; init; }

    /// <summary>What it holds.</summary>
    public ColumnRole Role { get; init; }

    /// <summary>The whole heading, its levels joined, for people.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The innermost label of the heading as it is written; see <see cref="ReportedFigure.Written"/>.</summary>
    public string? Written { get; init; }

    /// <summary>The names in the heading besides period, measure and unit, outermost first.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The names but the last: what the column's indicator stands under.</summary>
    public IReadOnlyList<string> Outer => _outer ??= [.. Names.SkipLast(1)];

    /// <summary>Period, measure and unit, all levels together.</summary>
    public Label Label { get; init; } = new();

    /// <summary>Of a growth: the other times (period and basis) that it may be of as well as its own, where the amounts stand behind it; empty elsewhere.</summary>
    public IReadOnlyList<Label> OtherTimes { get; init; } = [];

    /// <summary>The code that stands over its name; null where there is none.</summary>
    public string? Code { get; init; }

    /// <summary>What holds its figures whatever they are; null where nothing does.</summary>
    public FindingKind? HeldFor { get; init; }

    /// <summary>The heading, where it is meant as a period and cannot be read as one; see <see cref="ReportedFigure.PeriodText"/>.</summary>
    public string? PeriodText { get; init; }

    /// <summary>The heading, where nothing is known of what it makes of its rows' indicators; see <see cref="ReportedFigure.MeasureText"/>.</summary>
    public string? MeasureText { get; init; }

    /// <summary>The area, where a row of the header names areas.</summary>
    public string? Area { get; init; }

    /// <summary>How often the column's figures are reported, where a row of the header says so.</summary>
    public Frequency? Frequency { get; init; }
}
