namespace HtzPipeline.Core.Prose;

/// <summary>A number that is no figure.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Paragraph">The paragraph, from 1.</param>
/// <param name="Sentence">The sentence within the paragraph, from 1.</param>
/// <param name="Why">Why it is none.</param>
internal sealed record OtherNumber(int Start, int End, int Paragraph, int Sentence, NoFigure Why);
