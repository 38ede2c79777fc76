using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>What is measured.</summary>
public sealed record Indicator
{
    /// <summary>The code: capital letters, digits and underscores, as SDMX ids are.</summary>
    public required string Code { get; init; }

    /// <summary>Its names.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Other names it goes by in files, without units and without 其中.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Names that other indicators go by as well, with where they mean this one.</summary>
    public IReadOnlyList<SharedName> SharedNames { get; init; } = [];

    /// <summary>All that it is called wherever it stands: code, names and aliases.</summary>
    public IEnumerable<string> Names => [Code, Name.Zh, Name.En, .. Aliases];

    /// <summary>The unit its figures are answered in.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Flow, stock or rate.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>What its reported growth compares.</summary>
    public GrowthBasis GrowthBasis { get; init; }

    /// <summary>The decimals usual for it in its unit; derived amounts keep those of the figures they come from.</summary>
    public int Decimals { get; init; }

    /// <summary>The code of the indicator of which it is a part or has a share; null if none.</summary>
    public string? Parent { get; init; }

    /// <summary>How the parts that name this one as their parent stand to it.</summary>
    public Parts Parts { get; init; }

    /// <summary>Whether its amounts may fall below zero (利润); false for most.</summary>
    public bool CanBeNegative { get; init; }

    /// <summary>
    /// How large it usually is, in its unit: of a flow the amount of a month, so that a first file can be judged; null if nobody has said.
    /// </summary>
    public (Fraction Least, Fraction Most)? Usual { get; init; }

    /// <summary>Whether it is one of those that dashboards show first, in the order of the catalogue.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>The code of the department that reports it.</summary>
    public required string Owner { get; init; }

    /// <summary>When it is reported.</summary>
    public required SurveyCalendar Calendar { get; init; }

    /// <summary>The first period that is reported; null for all. What was reported before, stays.</summary>
    public Period? Since { get; init; }

    /// <summary>The last period that is reported; null while it goes on. What was reported up to then, stays and is answered.</summary>
    public Period? Until { get; init; }

    /// <summary>Whether a figure for the period that ends with a month is due by its calendar, while it is reported at all.</summary>
    /// <param name="month">The month.</param>
    public bool IsDue(Period month) =>
        Calendar.IsDue(month) && !(Since is { } since && month < since.FirstMonth) && !(Until is { } until && month > until.LastMonth);

    /// <summary>The group it is shown under on dashboards and in snapshots.</summary>
    public required LocalText Group { get; init; }

    /// <summary>The code of that group in the catalogue's file; empty for an indicator that is of no file.</summary>
    public string GroupCode { get; init; } = "";

    /// <summary>Where its definition changed.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>Whether its definition changes within some months, so that they are not to be compared or added up.</summary>
    /// <param name="first">The first month, or a period that begins with it.</param>
    /// <param name="last">The last month, or a period that ends with it.</param>
    public bool BreaksWithin(Period first, Period last)
    {
        var (from, to) = (first.FirstMonth, last.LastMonth);
        return Breaks.Any(one => from < one.From.FirstMonth && one.From.FirstMonth <= to);
    }
}
