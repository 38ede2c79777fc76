namespace HtzPipeline.Core.Documents;

/// <summary>A part of a document, in its order: a heading, a paragraph, a table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; of a table its caption.</param>
internal sealed record Block(BlockKind Kind, string Text)
{
    /// <summary>The page that it begins on, from 1; 0 where there are none.</summary>
    public int Page { get; init; }

    /// <summary>Where it begins in the file's text, in UTF-16 units; -1 where the file is no text.</summary>
    public int Start { get; init; } = -1;

    /// <summary>The table; null for text.</summary>
    public DocumentTable? Table { get; init; }
}
