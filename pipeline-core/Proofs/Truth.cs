using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>What a number of a draft should be, by what is published.</summary>
/// <param name="Values">The true values, in the unit of the claim.</param>
/// <param name="Direct">The published figure itself; null where it follows from others.</param>
/// <param name="Evidence">What it follows from; empty where it is published itself.</param>
internal sealed record Truth(Interval Values, PublishedFigure? Direct, IReadOnlyList<PublishedFigure> Evidence)
{
    /// <summary>The middle of the true values: what is printed for them.</summary>
    public Fraction? Middle => Values is { Lower.Value: { } lower, Upper.Value: { } upper } ? (lower + upper) / 2L : Values.Lower.Value ?? Values.Upper.Value;

    /// <summary>Whether it comes from what a department has reported, and not from a derived figure alone.</summary>
    public bool IsReported => Direct is { Figure.IsDerived: false };

    /// <summary>Whether anything it comes from is in doubt.</summary>
    public bool IsDoubtful => Direct?.IsDoubtful ?? Evidence.Any(figure => figure.IsDoubtful);
}
