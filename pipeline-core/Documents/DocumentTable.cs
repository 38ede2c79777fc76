using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Documents;

/// <summary>A table of a document.</summary>
/// <param name="Rows">Its cells.</param>
/// <param name="Merges">Which are merged.</param>
internal sealed record DocumentTable(IReadOnlyList<Cell[]> Rows, IReadOnlyList<MergedRange> Merges)
{
    /// <summary>Where each cell begins in the file's text; null where the file is no text.</summary>
    public IReadOnlyList<int[]>? Starts { get; init; }
}
