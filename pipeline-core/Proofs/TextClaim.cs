using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Proofs;

/// <summary>What a draft says of indicators, those of the catalogue by their codes, others by their names.</summary>
/// <param name="Number">The number.</param>
/// <param name="Claim">What it claims.</param>
/// <param name="Values">The true values that it may stand for, in its unit.</param>
/// <param name="Of">What it is of.</param>
internal sealed record TextClaim(DraftNumber Number, Claim Claim, Interval Values, TextSubject Of)
{
    private const char FirstIdeograph = '\u4E00';

    /// <summary>A number with one of its readings; null where it is about nothing that can be compared.</summary>
    public static TextClaim? Make(DraftNumber number, Claim claim)
    {
        var figure = claim.Figure;
        var isKnown = claim is { Kind: ClaimKind.Figure or ClaimKind.ShareOfOther or ClaimKind.GrowthGap, Key: not null, Why: null };

        // What stands before a number in another language is no name.
        var isNamed = claim.Kind == ClaimKind.Unknown && figure is { Prose.Aside: null } && figure.Indicator.Any(character => character >= FirstIdeograph);
        if ((!isKnown && !isNamed) || (isKnown && claim.Unit.Unit is null))
        {
            return null;
        }

        return isKnown
            ? new(number, claim, claim.Values, new(claim.Key!.Value.Indicator, claim.Key.Value.Area, claim.Key.Value.Period.ToString()))
            : new(number, claim, claim.Words.Values(isCount: false), new("?" + figure.Indicator, figure.Area ?? "", figure.Period?.ToString() ?? ""));
    }

    /// <summary>What is measured, so that two statements of the same can be compared.</summary>
    public string Measured => Claim.Kind switch
    {
        ClaimKind.Unknown => $"{Claim.Figure.Measure} {Claim.Figure.Unit}",
        ClaimKind.Figure => $"{Claim.Measure} {(Claim.Unit.Unit is { IsCount: true } ? Unit.Count : Claim.Unit.Unit!.Dimension)}",
        var kind => $"{kind} {Claim.Other} {string.Join(',', Claim.Figure.Parents)}",
    };

    /// <summary>The values in the base unit of its dimension.</summary>
    public Interval BaseValues => Claim.Kind == ClaimKind.Unknown ? Values : Values * Claim.Unit.Unit!.Factor;

    /// <summary>Whether it is an amount that shares are of.</summary>
    public bool IsAmount => Claim.Kind == ClaimKind.Unknown
        ? Claim.Figure.Measure.Aspect == MeasureAspect.Amount
        : Claim is { Kind: ClaimKind.Figure, Indicator: { } indicator } && Claim.Measure == PublishedValues.AmountOf(indicator);

    /// <summary>Whether it is a share.</summary>
    public bool IsShare => Claim.Figure.Measure.Aspect == MeasureAspect.Share;
}
