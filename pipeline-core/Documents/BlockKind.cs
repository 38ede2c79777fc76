namespace HtzPipeline.Core.Documents;

/// <summary>What a part of a document is.</summary>
internal enum BlockKind
{
    /// <summary>A paragraph of prose.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A note at the foot of a page, or at the end: read, but no part of the text that surrounds its mark.</summary>
    Footnote,
}
