using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>Finds what a claim should be: the published figure, or what follows from others.</summary>
/// <param name="book">What is published.</param>
/// <param name="values">The true values of what is published.</param>
/// <param name="catalogue">The reference data.</param>
internal sealed class Truths(PublishedBook book, PublishedValues values, IndicatorCatalogue catalogue)
{
    /// <summary>What a claim may be, the best known first; empty where nothing is known.</summary>
    public IReadOnlyList<Truth> Of(Claim claim)
    {
        if (claim is not { Key: { } key, Why: null })
        {
            return [];
        }

        return claim.Kind switch
        {
            ClaimKind.Figure => OfMeasure(key, claim.Measure, claim.Unit.Unit),
            ClaimKind.ShareOfOther when claim.Other is { } total => values.Share(key, total.Indicator) is var (share, part, whole) ? [new(share, null, [part, whole])] : [],
            ClaimKind.GrowthGap when claim.Other is { } other => [.. claim.Amounts.Select(amount => Gap(key, other, amount)).OfType<Truth>()],
            ClaimKind.Change => [.. claim.Amounts.Select(amount => Change(key, amount, claim.Unit.Unit)).OfType<Truth>()],
            ClaimKind.RateChange => [.. claim.Amounts.Select(amount => Change(key, amount, null)).OfType<Truth>()],
            _ => [],
        };
    }

    /// <summary>The claim with the period of the latest figure published, where it does not say of which it is.</summary>
    public Claim Dated(Claim claim)
    {
        if (claim is not { IsOfLatest: true, Kind: ClaimKind.Figure, Key: { } key })
        {
            return claim;
        }

        var latest = book.OfIndicator(key.Indicator, key.Area)
            .Where(figure => figure.Measure == claim.Measure && figure.Key.Period.Frequency == key.Period.Frequency && figure.Key.Period <= key.Period)
            .MaxBy(figure => figure.Key.Period);
        return latest is null ? claim : claim with { Key = latest.Key };
    }

    private IReadOnlyList<Truth> OfMeasure(ObservationKey key, Measure measure, Unit? unit)
    {
        if (book.Standing(key, measure) is { } direct)
        {
            return values.In(unit, direct) is { } own ? [new(own, direct, [])] : [];
        }

        var indicator = catalogue.Indicator(key.Indicator)!;
        return measure switch
        {
            Measure.CurrentGrowth or Measure.CumulativeGrowth or Measure.LevelGrowth => Growth(key, measure) is { } growth ? [growth] : [],
            Measure.Share when book.Standing(key, Measure.ComputedShare) is { } computed => [new(values.Of(computed)!.Value, computed, [])],
            Measure.Share when indicator.Parent is { } parent => values.Share(key, parent) is var (share, part, total) ? [new(share, null, [part, total])] : [],
            Measure.ShareChange => ShareChange(key) is { } change ? [change] : [],
            _ => [],
        };
    }

    // Growth at constant prices is not what the amounts come to.
    private Truth? Growth(ObservationKey key, Measure growth)
    {
        if (book.Standing(key, growth) is { } direct)
        {
            return values.Of(direct) is { } own ? new(own, direct, []) : null;
        }

        if (catalogue.Indicator(key.Indicator) is not { GrowthBasis: GrowthBasis.Nominal, Kind: not IndicatorKind.Rate })
        {
            return null;
        }

        return book.Standing(key, NominalOf(growth)) is { } derived ? new(values.Of(derived)!.Value, derived, [])
            : values.Growth(key, MeasureFacts.Of(growth).Amount!.Value) is var (reckoned, now, before) ? new(reckoned, null, [now, before])
            : null;
    }

    private static Measure NominalOf(Measure growth) => growth switch
    {
        Measure.CurrentGrowth => Measure.CurrentNominalGrowth,
        Measure.CumulativeGrowth => Measure.CumulativeNominalGrowth,
        _ => Measure.LevelNominalGrowth,
    };

    private Truth? ShareChange(ObservationKey key)
    {
        if (key.Period.TryPlusYears(-1) is not { } yearBefore || ShareOf(key) is not { } now || ShareOf(key with { Period = yearBefore }) is not { } before)
        {
            return null;
        }

        return new(now.Values - before.Values, null, [.. EvidenceOf(now), .. EvidenceOf(before)]);
    }

    private Truth? ShareOf(ObservationKey key) => OfMeasure(key, Measure.Share, catalogue.Unit(Unit.Percent)) is [var share, ..] ? share : null;

    private Truth? Gap(ObservationKey key, ObservationKey other, Measure amount) =>
        GrowthOf(amount) is { } growth && Growth(key, growth) is { } one && Growth(other, growth) is { } two
            ? new(one.Values - two.Values, null, [.. EvidenceOf(one), .. EvidenceOf(two)])
            : null;

    private Truth? Change(ObservationKey key, Measure amount, Unit? unit)
    {
        if (key.Period.TryPlusYears(-1) is not { } yearBefore
            || book.Standing(key, amount) is not { } now || book.Standing(key with { Period = yearBefore }, amount) is not { } before
            || (unit ?? catalogue.Unit(now.Figure.Unit)) is not { } own
            || values.In(own, now) is not { } after || values.In(own, before) is not { } then)
        {
            return null;
        }

        return new(after - then, null, [now, before]);
    }

    private static IEnumerable<PublishedFigure> EvidenceOf(Truth truth) => truth.Direct is { } direct ? [direct] : truth.Evidence;

    private static Measure? GrowthOf(Measure amount) => amount switch
    {
        Measure.Current => Measure.CurrentGrowth,
        Measure.Cumulative => Measure.CumulativeGrowth,
        Measure.Level => Measure.LevelGrowth,
        _ => null,
    };
}
