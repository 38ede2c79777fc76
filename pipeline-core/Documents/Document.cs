using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Documents;

/// <summary>A document as it was read: its parts in their order.</summary>
/// <param name="Format">The format: <c>text</c>, <c>docx</c>, <c>pdf</c>, <c>html</c>.</param>
/// <param name="Blocks">Its parts.</param>
/// <param name="Findings">What reading has to say.</param>
internal sealed record Document(string Format, IReadOnlyList<Block> Blocks, IReadOnlyList<Finding> Findings)
{
    /// <summary>The encoding of a text file; null for others.</summary>
    public string? Encoding { get; init; }

    /// <summary>The file's text, for a file that is text; null for others.</summary>
    public string? FileText { get; init; }

    /// <summary>Characters of the file before its text: 1 for a mark of the byte order.</summary>
    public int TextOffset { get; init; }
}
