namespace HtzPipeline.Core.Prose;

/// <summary>What was read of a text.</summary>
/// <param name="Figures">The figures, in the order of the text.</param>
/// <param name="Others">The numbers that are none, in the order of the text.</param>
internal sealed record ProseReading(IReadOnlyList<ProseFigure> Figures, IReadOnlyList<OtherNumber> Others);
