using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Validation.Differences;

namespace HtzPipeline.Functions.DryRun;

/// <summary>What another catalogue makes of a file.</summary>
/// <param name="Figures">The figures that differ.</param>
/// <param name="Findings">The findings that differ.</param>
/// <param name="Derived">All derived figures that it reaches, those that do not differ too.</param>
internal sealed record FileTrial(
    IReadOnlyList<FigureDifference> Figures, IReadOnlyList<FindingDifference> Findings, IReadOnlyList<DerivedDifference> Derived);
