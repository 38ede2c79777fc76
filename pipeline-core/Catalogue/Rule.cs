using System.Collections.Frozen;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Catalogue;

/// <summary>Something that figures are held to. Kinds with parameters have a type of their own that adds these.</summary>
public record Rule
{
    /// <summary>The code, which findings name: capital letters, digits and underscores.</summary>
    public required string Code { get; init; }

    /// <summary>What it demands.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>Why it holds, in words for the clerk; null if that goes without saying.</summary>
    public LocalText? Why { get; init; }

    /// <summary>The severity of its findings; null for that of their kind.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The codes of the indicators it holds for.</summary>
    public required FrozenSet<string> Indicators { get; init; }
}
