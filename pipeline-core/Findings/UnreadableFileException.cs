namespace HtzPipeline.Core.Findings;

/// <summary>A file that cannot be read at all, with the finding that says why. The only exception that reading throws.</summary>
public sealed class UnreadableFileException : Exception
{
    /// <summary>Says why.</summary>
    public UnreadableFileException(Finding finding, Exception? inner = null)
        : base(finding.Message.En, inner) => Finding = finding;

    /// <summary>Why.</summary>
    public Finding Finding { get; }
}
