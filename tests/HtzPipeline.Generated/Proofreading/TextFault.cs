namespace HtzPipeline.Generated.Proofreading;

/// <summary>A draft with one fault put into it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Sentence">The sentence that has it.</param>
/// <param name="Figure">The figure of the sentence that is wrong; null where all of it are, as with another month or name.</param>
/// <param name="What">What was done.</param>
public sealed record TextFault(WrittenDraft Draft, int Sentence, int? Figure, string What);
