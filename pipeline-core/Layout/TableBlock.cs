namespace HtzPipeline.Core.Layout;

/// <summary>Where the parts of one table lie on its sheet; all rows from 0.</summary>
/// <param name="Context">The rows of titles and units above it, since the table before.</param>
/// <param name="Header">The rows of its header.</param>
/// <param name="Data">The rows of its figures and headings.</param>
/// <param name="Notes">The rows of notes below.</param>
internal sealed record TableBlock(IReadOnlyList<int> Context, IReadOnlyList<int> Header, IReadOnlyList<int> Data, IReadOnlyList<int> Notes);
