using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Proofs;

/// <summary>A number of a draft before it is judged.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">How it is printed.</param>
internal sealed record DraftNumber(Place Place, string Text)
{
    /// <summary>All that it may be, the likeliest first; empty for what is no figure.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Why it is no figure; null for a figure.</summary>
    public NoFigure? Why { get; init; }

    /// <summary>What it was read as, in full.</summary>
    public string? ReadAs { get; init; }

    /// <summary>Its sentence: paragraph and number within it; null for what is no figure of prose.</summary>
    public (int Paragraph, int Sentence)? Sentence { get; init; }

    /// <summary>What stands before it in its paragraph.</summary>
    public string Before { get; init; } = "";
}
