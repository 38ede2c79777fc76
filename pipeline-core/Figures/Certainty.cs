namespace HtzPipeline.Core.Figures;

/// <summary>How sure a part of a figure is that was read in prose.</summary>
public enum Certainty
{
    /// <summary>Said in its own clause.</summary>
    Stated,

    /// <summary>Said earlier and still holding.</summary>
    Carried,

    /// <summary>Nowhere said: made out from what is usual.</summary>
    Inferred,
}
