using HtzPipeline.Core.Findings;
using HtzPipeline.Generated.Measuring;

namespace HtzPipeline.Generated.Faults;

/// <summary>A laid-out file with a slip.</summary>
/// <param name="File">The file.</param>
/// <param name="IsExpected">Tells the finding that the slip deserves from others of its code.</param>
public sealed record FaultyFile(GeneratedFile File, Func<Finding, bool> IsExpected);
