namespace HtzPipeline.Core.Findings;

/// <summary>What a finding does to the figure it is about.</summary>
public enum Severity
{
    /// <summary>Nothing: worth knowing.</summary>
    Info,

    /// <summary>The figure is published; where the finding doubts the figure itself, as questionable.</summary>
    Warning,

    /// <summary>The figure is held back, or the file is rejected.</summary>
    Error,
}
