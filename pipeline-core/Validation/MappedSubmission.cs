using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation;

/// <summary>A submission whose figures have been read and understood, but not yet held against each other and what is published.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Sheets">The names of its sheets, in the order of the file; findings are put in this order.</param>
/// <param name="Facts">What was understood; two with the same key and measure only where the file contradicts itself; one that is held already says so.</param>
/// <param name="Findings">What reading and understanding have to say.</param>
public sealed record MappedSubmission(Upload Upload, IReadOnlyList<string?> Sheets, IReadOnlyList<Fact> Facts, IReadOnlyList<Finding> Findings)
{
    /// <summary>What the file says beside its figures to compare them with (上年同期, 增减额, 环比, 位次); checked, never published.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; init; } = [];

    /// <summary>The latest month that titles and headers name for its figures; null if they name none.</summary>
    public Period? LatestStated { get; init; }
}
