namespace HtzPipeline.Core.Catalogue;

/// <summary>How the parts (其中) of an indicator stand to it. Each non-negative part is at most the total in any case.</summary>
public enum Parts
{
    /// <summary>They may overlap: nothing is said of their sum.</summary>
    Overlapping,

    /// <summary>They do not overlap: their sum is at most the total, and the rest is a residual.</summary>
    Disjoint,

    /// <summary>They do not overlap and leave nothing out: their sum is the total.</summary>
    Exhaustive,
}
