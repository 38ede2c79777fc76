using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>Finds the likely slip behind a number that is not what it should be: what else it fits exactly, or what happened to its digits.</summary>
/// <param name="book">What is published.</param>
/// <param name="values">The true values of what is published.</param>
/// <param name="catalogue">The reference data.</param>
internal sealed class SlipFinder(PublishedBook book, PublishedValues values, IndicatorCatalogue catalogue)
{
    // A number of one digit fits many things, one of two still some.
    private const int DigitsOfOwn = 2;
    private const int DigitsOfOther = 3;
    private const int MostMonthsAway = 24;

    private static readonly Measure[] Amounts = [Measure.Current, Measure.Cumulative, Measure.Level];
    private static readonly Measure[] Ratios = [Measure.CumulativeGrowth, Measure.CurrentGrowth, Measure.LevelGrowth, Measure.Share, Measure.CumulativeNominalGrowth, Measure.CurrentNominalGrowth, Measure.LevelNominalGrowth];
    private static readonly Fraction[] Scales = [1L, 10_000L, 100_000_000L, Fraction.Of(1, 10_000), Fraction.Of(1, 100_000_000)];

    /// <summary>What a number that is not the one it should be is instead.</summary>
    /// <param name="claim">The number.</param>
    /// <param name="truth">What it should be.</param>
    public (Slip Slip, PublishedFigure? Other) Of(Claim claim, Truth truth)
    {
        if (claim is not { Key: { } key, Kind: ClaimKind.Figure })
        {
            return (DigitSlips.Between(claim, truth), null);
        }

        if (IsOfOtherUnit(claim, truth))
        {
            return (Slip.Unit, null);
        }

        return Another(claim, key, DigitsOfOwn, DigitsOfOther) is var (slip, other) ? (slip, other) : (DigitSlips.Between(claim, truth), null);
    }

    /// <summary>What else a number fits exactly of which nothing is published; null where it fits nothing.</summary>
    public (Slip Slip, PublishedFigure Other)? OfUnpublished(Claim claim)
    {
        if (claim.Key is not { } key)
        {
            return null;
        }

        if (claim.Kind == ClaimKind.Figure && claim.Why is null && Another(claim, key, DigitsOfOther, int.MaxValue) is { } another)
        {
            return another;
        }

        // 5.9个百分点 for 5.9 %, and a rise where a growth is meant.
        var isRatio = claim.Unit.Unit?.Code is Unit.Percent or "points" || claim.Figure.Unit is "%" or "百分点";
        return isRatio && claim.Words.SignificantDigits >= DigitsOfOwn
            && Ratios.Select(measure => book.Standing(key, measure)).OfType<PublishedFigure>().FirstOrDefault(figure => values.Of(figure) is { } own && HaveSamePrecision(claim, figure) && Agreement.Exists(claim.Words.Values(isCount: false), own)) is { } ratio
            ? (claim.Unit.Unit?.Code == "points" && claim.Kind != ClaimKind.Figure ? Slip.Unit : Slip.Measure, ratio)
            : null;
    }

    /// <summary>Whether a published figure has just the digits of a number whose unit cannot be compared with its own.</summary>
    public bool HasSameDigits(Claim claim, PublishedFigure figure) =>
        claim.Words.SignificantDigits >= DigitsOfOwn && values.Of(figure) is { } own && Agreement.Exists(claim.Words.Values(claim.Unit.IsCount), own);

    private (Slip Slip, PublishedFigure Other)? Another(Claim claim, ObservationKey key, int digitsOfOwn, int digitsOfOther)
    {
        if (claim.Words.Approximation != Approximation.None || claim.Words.IsUnchanged || claim.Words.SignificantDigits < digitsOfOwn)
        {
            return null;
        }

        var periods = book.OfIndicator(key.Indicator, key.Area)
            .Where(figure => figure.Measure == claim.Measure && figure.Key.Period != key.Period && Distance(figure.Key.Period, key.Period) <= MostMonthsAway)
            .OrderBy(figure => Distance(figure.Key.Period, key.Period));
        if (periods.FirstOrDefault(figure => Fits(claim, figure)) is { } period)
        {
            return (Slip.Period, period);
        }

        var measures = (MeasureFacts.Of(claim.Measure).Unit is null ? Amounts : Ratios).Where(measure => measure != claim.Measure);
        if (measures.Select(measure => book.Standing(key, measure)).OfType<PublishedFigure>().FirstOrDefault(figure => Fits(claim, figure)) is { } measured)
        {
            return (Slip.Measure, measured);
        }

        if (book.OfAreas(key, claim.Measure).Where(figure => figure.Key.Area != key.Area).FirstOrDefault(figure => Fits(claim, figure)) is { } area)
        {
            return (Slip.Area, area);
        }

        return claim.Words.SignificantDigits >= digitsOfOther
            && book.OfPeriod(key, claim.Measure).Where(figure => figure.Key.Indicator != key.Indicator).FirstOrDefault(figure => Fits(claim, figure)) is { } indicator
            ? (Slip.Indicator, indicator)
            : null;
    }

    private bool Fits(Claim claim, PublishedFigure figure) => HaveSamePrecision(claim, figure) && values.In(claim.Unit.Unit, figure) is { } own && Agreement.Exists(claim.Values, own);

    // 60 is the rounding of too much.
    private bool HaveSamePrecision(Claim claim, PublishedFigure figure) =>
        figure.Figure.Number is { } number && (claim.Words.SignificantDigits >= DigitsOfOther || claim.Words.Number.LastDigit >= number.LastDigit || IsCounted(figure));

    private bool IsCounted(PublishedFigure figure) => catalogue.Unit(figure.Figure.Unit)?.IsCount ?? false;

    private bool IsOfOtherUnit(Claim claim, Truth truth)
    {
        if (MeasureFacts.Of(claim.Measure).Unit is not null || claim.Unit.Unit is not { } own)
        {
            return false;
        }

        var factors = catalogue.Units.Where(unit => unit.Dimension == own.Dimension && !unit.IsCount).Select(unit => unit.FactorTo(own)).Concat(Scales).Distinct();
        return factors.Any(factor => factor != claim.Unit.Scale && Agreement.Exists(claim.Words.Values(own.IsCount && factor == Fraction.One) * factor, truth.Values));
    }

    private static int Distance(Period one, Period other) => Math.Abs(one.LastMonth.Minus(other.LastMonth)) + (one.Frequency == other.Frequency ? 0 : 1);
}
