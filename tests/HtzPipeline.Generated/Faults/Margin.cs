namespace HtzPipeline.Generated.Faults;

/// <summary>How far a print is changed.</summary>
public enum Margin
{
    /// <summary>As far as rounding still allows: no fault, and nothing to be said.</summary>
    JustWithin,

    /// <summary>One step of the print further: the least that contradicts.</summary>
    JustOutside,

    /// <summary>Several times as far.</summary>
    FarOutside,
}
