using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation;

/// <summary>A warning about a figure, as it can be confirmed.</summary>
/// <param name="Code">The code of the warning.</param>
/// <param name="Key">The observation it is about.</param>
/// <param name="Measure">The measure it is about.</param>
public readonly record struct WarnedFigure(string Code, ObservationKey Key, Measure Measure)
{
    /// <summary>What a finding warns of; null if it is no warning, or about no one figure.</summary>
    public static WarnedFigure? Of(Finding finding) => finding is { Severity: Severity.Warning, Key: { } key, Measure: { } measure }
        ? new(finding.Kind.Code, key, measure)
        : null;
}
