using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>Judges one number of a draft by what is published.</summary>
internal sealed class NumberJudge
{
    private readonly PublishedBook _book;
    private readonly PublishedValues _values;
    private readonly Truths _truths;
    private readonly SlipFinder _slips;
    private readonly WordsWriter _words;
    private readonly VerdictSentences _say;

    public NumberJudge(PublishedBook book, IndicatorCatalogue catalogue)
    {
        _book = book;
        _values = new(book, catalogue);
        _truths = new(book, _values, catalogue);
        _slips = new(book, _values, catalogue);
        _words = new(catalogue);
        _say = new(catalogue);
    }

    /// <summary>The verdict on a number, with the reading that it was judged by; null for what is no figure.</summary>
    /// <param name="number">The number.</param>
    /// <param name="inOtherContext">Whether it may be of another time or area than the one that carries on.</param>
    public (ProofNumber Verdict, Claim? Claim, Truth? Truth) Judge(DraftNumber number, bool inOtherContext)
    {
        if (number.Claims.Count == 0)
        {
            return (Of(number, Verdict.NoFigure, ProofSentences.NoFigure(number.Why ?? Prose.NoFigure.Unknown)) with { Why = number.Why ?? Prose.NoFigure.Unknown }, null, null);
        }

        // What may be read in several ways is right if one of them is, and is a slip of the one that it comes nearest to.
        var all = number.Claims.Where(claim => inOtherContext || !claim.IsOfOtherContext).Select(claim => Judge(number, _truths.Dated(claim))).ToList();
        return all.Index().OrderBy(one => Rank(one.Item.Verdict, one.Index == 0)).First().Item;
    }

    private static int Rank(ProofNumber verdict, bool isFirst) => (verdict.Verdict, verdict.Slip) switch
    {
        (Verdict.Agrees, _) => verdict.IsDoubtful ? 1 : 0,
        (Verdict.WasRight, _) => 2,
        (_, Slip.DigitsSwapped or Slip.DecimalPoint or Slip.Sign or Slip.Unit or Slip.OneDigit) => 3,
        _ => isFirst ? 4 : 5,
    };

    /// <summary>The right words for a number that other numbers of the text contradict.</summary>
    public RightWords? WordsFor(DraftNumber number, Claim claim, Interval expected) => _words.Write(number, claim, new(expected, null, []), isOfOtherUnit: false);

    private (ProofNumber Verdict, Claim? Claim, Truth? Truth) Judge(DraftNumber number, Claim claim)
    {
        if (claim.Kind == ClaimKind.Unknown)
        {
            return (Of(number, Verdict.NotInCatalogue, claim.Why!), claim, null);
        }

        var verdict = Of(number, Verdict.NotPublished, claim.Why ?? "") with { Key = claim.Key, Measure = claim.Kind == ClaimKind.Figure ? claim.Measure : null };
        if (claim is { Why: not null } or { Key: null })
        {
            return (verdict, claim, null);
        }

        var truths = _truths.Of(claim);
        if (truths.Count == 0)
        {
            return (Untold(verdict, number, claim), claim, null);
        }

        var truth = truths.FirstOrDefault(one => Agreement.Exists(one.Values, claim.Values)) ?? truths[0];
        verdict = verdict with { Published = truth.Direct, Values = truth.Values, Unit = claim.Unit.Unit?.Code, Evidence = truth.Evidence };
        return (Told(verdict, number, claim, truth), claim, truth);
    }

    private ProofNumber Told(ProofNumber verdict, DraftNumber number, Claim claim, Truth truth)
    {
        if (Agreement.Exists(truth.Values, claim.Values))
        {
            return IsInWrongRatio(claim) && truth.Direct is { } ratio
                ? verdict with { Verdict = Verdict.Differs, Slip = Slip.Unit, Sentence = _say.OtherUnit(number, ratio), Right = _words.Write(number, claim, truth, isOfOtherUnit: true) }
                : verdict with { Verdict = Verdict.Agrees, Sentence = _say.Agrees(claim, truth) };
        }

        if (Earlier(claim) is { } earlier)
        {
            return verdict with { Verdict = Verdict.WasRight, Other = earlier, Sentence = _say.WasRight(earlier, truth.Direct), Right = _words.Write(number, claim, truth, isOfOtherUnit: false) };
        }

        var (slip, other) = _slips.Of(claim, truth);
        if (claim.IsLoose && slip == Slip.None)
        {
            return verdict with { Verdict = Verdict.NotPublished, Published = null, Values = null, Sentence = ProofSentences.LevelOfFlow };
        }

        var right = _words.Write(number, claim, truth, isOfOtherUnit: slip == Slip.Unit || IsInWrongRatio(claim));
        return (slip, other) switch
        {
            (Slip.Unit, _) when truth.Direct is { } published => verdict with { Verdict = Verdict.AgreesWithAnother, Slip = slip, Sentence = _say.OtherUnit(number, published), Right = right },
            (_, { } found) => verdict with { Verdict = Verdict.AgreesWithAnother, Slip = slip, Other = found, Sentence = _say.Another(number, slip, found, truth.Direct, claim), Right = right },
            _ => verdict with { Verdict = Verdict.Differs, Slip = slip, Sentence = _say.Differs(claim, truth, slip), Right = right },
        };
    }

    // Nothing that is published can be compared with it.
    private ProofNumber Untold(ProofNumber verdict, DraftNumber number, Claim claim)
    {
        var standing = claim.Kind == ClaimKind.Figure ? _book.Standing(claim.Key!.Value, claim.Measure) : null;
        if (standing is not null)
        {
            var truth = new Truth(_values.Of(standing)!.Value, standing, []);
            return _slips.HasSameDigits(claim, standing) || (claim.Unit.Unit is not null && claim.Figure.Unit != "%")
                ? verdict with
                {
                    Verdict = _slips.HasSameDigits(claim, standing) ? Verdict.AgreesWithAnother : Verdict.Differs,
                    Slip = Slip.Unit,
                    Published = standing,
                    Values = truth.Values,
                    Unit = standing.Figure.Unit,
                    Sentence = _say.OtherUnit(number, standing),
                    Right = _words.Write(number, claim, truth, isOfOtherUnit: true),
                }
                : verdict with { Published = standing, Sentence = ProofSentences.OtherUnit(claim.Figure.Unit ?? "") };
        }

        if (claim.Kind == ClaimKind.Figure && Earlier(claim) is { } earlier)
        {
            return verdict with { Verdict = Verdict.WasRight, Other = earlier, Sentence = _say.WasRight(earlier, null) };
        }

        if (_slips.OfUnpublished(claim) is var (slip, other))
        {
            return slip == Slip.Unit
                ? verdict with
                {
                    Verdict = Verdict.AgreesWithAnother,
                    Slip = slip,
                    Published = other,
                    Measure = other.Measure,
                    Sentence = _say.OtherUnit(number, other),
                    Right = _words.Write(number, claim, new(_values.Of(other)!.Value, other, []), isOfOtherUnit: true),
                }
                : verdict with { Verdict = Verdict.AgreesWithAnother, Slip = slip, Other = other, Sentence = _say.Another(number, slip, other, null, claim) };
        }

        return verdict with { Sentence = _say.NotPublished(claim, claim.Kind == ClaimKind.Figure ? _book.Missing(claim.Key!.Value, claim.Measure) : null) };
    }

    private PublishedFigure? Earlier(Claim claim) => claim.Kind != ClaimKind.Figure ? null : _book.Earlier(claim.Key!.Value, claim.Measure)
        .FirstOrDefault(figure => _values.In(claim.Unit.Unit, figure) is { } values && Agreement.Exists(values, claim.Values));

    // Growth in points, or a change of share in percent. What a rate rose by is said in either.
    private static bool IsInWrongRatio(Claim claim) => claim is { Kind: ClaimKind.Figure, Indicator.Kind: not IndicatorKind.Rate } && (claim.Unit.Unit?.Code, claim.Figure.Unit) switch
    {
        (Unit.Percent, "百分点" or "个百分点") => true,
        ("points", "%") => claim.Measure == Measure.ShareChange,
        _ => false,
    };

    private static ProofNumber Of(DraftNumber number, Verdict verdict, LocalText sentence) =>
        new() { Place = number.Place, Text = number.Text, Verdict = verdict, Sentence = sentence, ReadAs = number.ReadAs };
}
