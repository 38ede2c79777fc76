namespace HtzPipeline.Core.Prose;

/// <summary>A paragraph of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsHeading">Whether its document says that it is a heading; a short line without a figure is taken for one anyway.</param>
/// <param name="Number">Its number in the document, from 1.</param>
internal readonly record struct ProseParagraph(int Start, int End, bool IsHeading, int Number);
