using HtzPipeline.Core.Findings;
using HtzPipeline.Generated.Measuring;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Faults;

/// <summary>A draft with a fault.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="IsExpected">Tells the finding that the fault deserves from others of its code.</param>
/// <param name="Changed">The figures changed, of which other checks may well have something to say too.</param>
public sealed record FaultyDraft(Draft Draft, Func<Finding, bool> IsExpected, params IReadOnlyList<FigureKey> Changed)
{
    /// <summary>The scene it belongs to, if the fault needs one with another past.</summary>
    public Scene? Scene { get; init; }
}
