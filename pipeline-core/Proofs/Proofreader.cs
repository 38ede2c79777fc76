using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Proofs;

/// <summary>Proofreads a draft: holds every number of it against what is published, and against the others.</summary>
public static class Proofreader
{
    /// <summary>The verdict on every number.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="published">What is published, for <see cref="Draft.Windows"/> of the areas to compare.</param>
    /// <param name="catalogue">The reference data that the draft was understood by.</param>
    public static Proof Read(Draft draft, PublishedBook published, IndicatorCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(catalogue);
        var judge = new NumberJudge(published, catalogue);
        var judged = Judge(draft.Numbers, judge);
        var contradictions = new Contradictions(catalogue).Among([.. judged.Where(one => one.Judged.Claim is not null).Select(one => (one.Number, one.Judged.Claim!))]);
        return new(
            draft.Format,
            draft.Paragraphs,
            draft.Tables,
            [.. judged.Select(one => contradictions.GetValueOrDefault(one.Number.Place) is { } contradiction ? Contradicted(one.Number, one.Judged, contradiction, judge) : one.Judged.Verdict)])
        {
            Releases = published.Releases,
            Findings = draft.Findings,
        };
    }

    // Time and area are those of the sentence: where one of its numbers agrees they are right for all.
    private static List<(DraftNumber Number, (ProofNumber Verdict, Claim? Claim, Truth? Truth) Judged)> Judge(IReadOnlyList<DraftNumber> numbers, NumberJudge judge)
    {
        var judged = numbers.Select(number => (Number: number, Judged: judge.Judge(number, inOtherContext: false))).ToList();
        var settled = judged.Where(one => one.Judged.Verdict.Verdict == Verdict.Agrees).Select(one => one.Number.Sentence).ToHashSet();
        return judged.ConvertAll(one => one.Number.Claims.Any(claim => claim.IsOfOtherContext) && !settled.Contains(one.Number.Sentence) ? (one.Number, judge.Judge(one.Number, inOtherContext: true)) : one);
    }

    // What is published without a doubt tells which of two that contradict each other is wrong.
    private static ProofNumber Contradicted(DraftNumber number, (ProofNumber Verdict, Claim? Claim, Truth? Truth) judged, Contradiction contradiction, NumberJudge judge)
    {
        var verdict = judged.Verdict;
        var isSettled = verdict.Verdict switch
        {
            _ when contradiction.IsHint => true,
            Verdict.Agrees => judged.Truth is not { IsDoubtful: true },
            Verdict.NotPublished or Verdict.NotInCatalogue => false,
            Verdict.Differs => judged.Truth is { IsReported: true },
            _ => true,
        };
        var withOthers = verdict with { Against = contradiction.Against, Sentence = new(verdict.Sentence.Zh + contradiction.Sentence.Zh, $"{verdict.Sentence.En} {contradiction.Sentence.En}") };
        if (isSettled)
        {
            return (verdict.Verdict == Verdict.Agrees) == contradiction.IsHint ? withOthers : verdict;
        }

        return withOthers with
        {
            Verdict = Verdict.ContradictsText,
            Sentence = verdict.Verdict is Verdict.Agrees or Verdict.Differs ? withOthers.Sentence : contradiction.Sentence,
            Right = contradiction.Expected is { } expected ? judge.WordsFor(number, judged.Claim!, expected) : verdict.Right,
        };
    }
}
