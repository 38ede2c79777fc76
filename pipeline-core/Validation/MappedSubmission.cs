using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Validation;

/// <summary>A submission whose figures have been read and understood, but not yet held against each other and what is published.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Sheets">The names of its sheets, in the order of the file; findings are put in this order.</param>
/// <param name="Facts">What was understood; two with the same key and measure only where the file contradicts itself; one that is held already says so.</param>
/// <param name="Findings">What reading and understanding have to say.</param>
public sealed record MappedSubmission(Upload Upload, IReadOnlyList<string?> Sheets, IReadOnlyList<Fact> Facts, IReadOnlyList<Finding> Findings)
{
    /// <summary>What checking it may still cost, after what reading and mapping have taken.</summary>
    internal Allowance Allowance { get; init; } = new(ReadingLimits.Default, 0);

    /// <summary>What the file says beside its figures to compare them with (上年同期, 增减额, 环比, 位次); checked, never published.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; init; } = [];

    /// <summary>Whether some figure of it has a period that could not be read.</summary>
    public bool HasUnreadPeriod { get; init; }

    /// <summary>The indicators and areas that its rows name, though not every figure of them was understood: nobody must be told that they are not there.</summary>
    public IReadOnlySet<(string Indicator, string Area)> NotUnderstood { get; init; } = new HashSet<(string, string)>();

    /// <summary>The same with all figures of a unit's dimension read as if they stood in that unit, to try what a file says if its unit is wrong.</summary>
    public MappedSubmission ReadIn(Unit unit, IndicatorCatalogue catalogue)
    {
        return this with
        {
            Facts = [.. Facts.Select(fact => fact with { Figure = InUnit(fact.Figure), Alternatives = [.. fact.Alternatives.Select(other => other with { Figure = InUnit(other.Figure) })] })],
            Comparisons = [.. Comparisons.Select(comparison => comparison with { Figure = InUnit(comparison.Figure) })],
        };

        Figure InUnit(Figure figure) => catalogue.Unit(figure.Unit)?.Dimension == unit.Dimension ? figure with { Unit = unit.Code } : figure;
    }

    /// <summary>The latest month that titles and headers name for its figures; null if they name none.</summary>
    public Period? LatestStated { get; init; }
}
