using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Proofs;

/// <summary>A text with a verdict on every number of it.</summary>
/// <param name="Format">The format of the text, as <see cref="Bulletin.Format"/>.</param>
/// <param name="Paragraphs">Its paragraphs, in order.</param>
/// <param name="Tables">Its tables, in order.</param>
/// <param name="Numbers">Its numbers, in the order of the text; those of tables after those of paragraphs.</param>
public sealed record Proof(
    string Format, IReadOnlyList<DocumentParagraph> Paragraphs, IReadOnlyList<ProofTable> Tables, IReadOnlyList<ProofNumber> Numbers)
{
    /// <summary>The latest release of each area that it was held against, by the area's code.</summary>
    public IReadOnlyDictionary<string, long> Releases { get; init; } = new Dictionary<string, long>();

    /// <summary>What reading the file has to say: tracked changes, what could not be read.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How many numbers have a verdict.</summary>
    public int Count(Verdict verdict) => Numbers.Count(number => number.Verdict == verdict);

    /// <summary>How many numbers the writer has to change.</summary>
    public int MustChange => Numbers.Count(number => VerdictFacts.Of(number.Verdict).MustChange);
}
