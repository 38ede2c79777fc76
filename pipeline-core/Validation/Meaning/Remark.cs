using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>A finding, with all the figures it is about where these are more than the one it names.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Figures">The figures that it doubts, if its kind does, and holds, if it is an error.</param>
internal sealed record Remark(Finding Finding, IReadOnlyList<(ObservationKey Key, Measure Measure)> Figures)
{
    /// <summary>A finding about no more than the figure it names, or about none.</summary>
    public static implicit operator Remark(Finding finding) =>
        new(finding, finding is { Key: { } key, Measure: { } measure } ? [(key, measure)] : []);
}
