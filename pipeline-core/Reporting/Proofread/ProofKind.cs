using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Proofs;

namespace HtzPipeline.Core.Reporting.Proofread;

/// <summary>How a number is shown: its verdict, or that what it agrees with is in doubt, or that it was not read.</summary>
/// <param name="Order">Where it stands among all: what has to change first.</param>
/// <param name="Code">Its class in pages.</param>
/// <param name="Sign">The sign it is known by, so that it is not told by colour alone.</param>
/// <param name="Name">What it is called.</param>
/// <param name="MustChange">Whether the writer has to change something.</param>
internal sealed record ProofKind(int Order, string Code, string Sign, LocalText Name, bool MustChange)
{
    /// <summary>All but those that agree, or are no figure.</summary>
    public static IEnumerable<ProofKind> Marked => All.Values.Append(Doubtful).Append(Unread).Where(kind => kind.Code is not "noFigure").OrderBy(kind => kind.Order);

    private static ProofKind Doubtful { get; } = new(5, "doubtful", "◆", new("存疑", "In doubt"), MustChange: false);

    private static ProofKind Unread { get; } = new(7, "unread", "□", new("未读懂", "Not read"), MustChange: false);

    private static Dictionary<Verdict, ProofKind> All { get; } = new (Verdict Verdict, int Order, string Sign)[]
    {
        (Verdict.Differs, 0, "✕"), (Verdict.ContradictsText, 1, "≠"), (Verdict.AgreesWithAnother, 2, "⇄"), (Verdict.WasRight, 3, "↻"), (Verdict.NotPublished, 4, "○"),
        (Verdict.NotInCatalogue, 6, "？"), (Verdict.Agrees, 8, "✓"), (Verdict.NoFigure, 9, "–"),
    }.ToDictionary(one => one.Verdict, one => VerdictFacts.Of(one.Verdict) is var facts ? new ProofKind(one.Order, facts.Code, one.Sign, facts.Name, facts.MustChange) : null!);

    /// <summary>How a number is shown.</summary>
    public static ProofKind Of(ProofNumber number) => number.IsDoubtful ? Doubtful : number.IsUnread ? Unread : All[number.Verdict];
}
