using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Documents.Marking;

/// <summary>Something to say of some words of a document.</summary>
/// <param name="Place">Where they are, as the reader of the document tells it: a passage of a paragraph, or a cell of a table.</param>
/// <param name="Words">The words; of a cell those in it that are meant.</param>
/// <param name="Note">What to say; a line each.</param>
internal sealed record DocumentMark(Place Place, string Words, string Note)
{
    /// <summary>The words that should stand there; null where nothing is to be changed.</summary>
    public string? Replacement { get; init; }
}
