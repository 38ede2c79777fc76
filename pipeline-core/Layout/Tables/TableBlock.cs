namespace HtzPipeline.Core.Layout.Tables;

/// <summary>Where the parts of one table lie on its sheet; all rows and columns from 0.</summary>
/// <param name="Context">The rows of titles and units above it, since the table before.</param>
/// <param name="Header">The rows of its header.</param>
/// <param name="Data">The rows of its figures and headings.</param>
/// <param name="Notes">The rows of notes below.</param>
/// <param name="From">Its first column.</param>
/// <param name="To">Its last column.</param>
internal sealed record TableBlock(
    IReadOnlyList<int> Context, IReadOnlyList<int> Header, IReadOnlyList<int> Data, IReadOnlyList<int> Notes, int From, int To)
{
    /// <summary>Whether its rows are meant as figures, though none of them can be read as one.</summary>
    public bool HasSlipsOnly { get; init; }
}
