using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>The true values that published figures stand for; those derived are reckoned again from what they come from, with the intervals of that.</summary>
/// <param name="book">What is published.</param>
/// <param name="catalogue">The reference data.</param>
internal sealed class PublishedValues(PublishedBook book, IndicatorCatalogue catalogue)
{
    /// <summary>The values of a figure in its own unit; null where it has no number.</summary>
    public Interval? Of(PublishedFigure figure) => figure.Figure.Number is not { } number ? null
        : figure.Figure.IsDerived ? Derived(figure, number)
        : PrintedWords.Of(number).Values(catalogue.Unit(figure.Figure.Unit)?.IsCount ?? false);

    /// <summary>The values of a figure in a unit; null where it has none of that dimension.</summary>
    public Interval? In(Unit? unit, PublishedFigure figure) =>
        Of(figure) is { } values && FactorTo(unit, figure) is { } factor ? values * factor : null;

    /// <summary>How many of a unit one of a figure's own is; null where they measure different things.</summary>
    public Fraction? FactorTo(Unit? unit, PublishedFigure figure)
    {
        var own = catalogue.Unit(figure.Figure.Unit);
        return unit is null || own is null || own.Dimension != unit.Dimension ? null : own.FactorTo(unit);
    }

    /// <summary>Growth from the amounts of a period and a year before, in percent, with these; null where one is not known or is no base.</summary>
    public (Interval Values, PublishedFigure Now, PublishedFigure Before)? Growth(ObservationKey key, Measure amount) => key.Period.TryPlusYears(-1) is { } before
        ? Quotient(key, amount, key with { Period = before }, amount) is var (values, now, then) ? ((values + -Fraction.One) * 100L, now, then) : null
        : null;

    /// <summary>A share in percent, with part and total; null where one is not known.</summary>
    public (Interval Values, PublishedFigure Part, PublishedFigure Total)? Share(ObservationKey key, string total) => catalogue.Indicator(key.Indicator) is { } indicator
        ? Quotient(key, AmountOf(indicator), key with { Indicator = total }, AmountOf(indicator)) is var (values, part, whole) ? (values * 100L, part, whole) : null
        : null;

    /// <summary>The amount that shares are of: of a flow what has come together since January, of a stock the level.</summary>
    public static Measure AmountOf(Indicator indicator) => indicator.Kind == IndicatorKind.Flow ? Measure.Cumulative : Measure.Level;

    private (Interval Values, PublishedFigure One, PublishedFigure Other)? Quotient(ObservationKey one, Measure oneMeasure, ObservationKey other, Measure otherMeasure)
    {
        if (book.Standing(one, oneMeasure) is not { } above || book.Standing(other, otherMeasure) is not { } below
            || In(catalogue.Unit(below.Figure.Unit), above) is not { } numerator || Of(below) is not { Lower.Value.Sign: > 0 } denominator)
        {
            return null;
        }

        return (numerator / denominator, above, below);
    }

    private Interval Derived(PublishedFigure figure, PrintedNumber number)
    {
        var (key, measure) = (figure.Key, figure.Measure);
        var reckoned = measure switch
        {
            Measure.CurrentNominalGrowth or Measure.CumulativeNominalGrowth or Measure.LevelNominalGrowth => Growth(key, MeasureFacts.Of(measure).Amount!.Value)?.Values,
            Measure.ComputedShare when catalogue.Indicator(key.Indicator)?.Parent is { } parent => Share(key, parent)?.Values,
            Measure.Current => CurrentOf(key),
            _ => null,
        };

        // What is added or subtracted is off by more than half of the last digit. And who has the figure from here rounds it as it is printed here.
        var digit = Fraction.PowerOfTen(-number.LastDigit);
        return reckoned is { Lower.Value: { } lower, Upper.Value: { } upper }
            ? Interval.Closed(Least(lower, number.Value - (digit / 2L)), Most(upper, number.Value + (digit / 2L)))
            : Interval.Closed(number.Value - digit, number.Value + digit);
    }

    private static Fraction Least(Fraction one, Fraction other) => one < other ? one : other;

    private static Fraction Most(Fraction one, Fraction other) => one > other ? one : other;

    // The total since January less that of the period before.
    private Interval? CurrentOf(ObservationKey key)
    {
        if (key.Period.Number == 1 || book.Standing(key, Measure.Cumulative) is not { Figure.IsDerived: false } now
            || key.Period.TryPlus(-1) is not { } period || book.Standing(key with { Period = period }, Measure.Cumulative) is not { Figure.IsDerived: false } before)
        {
            return null;
        }

        return Of(now) is { } values && In(catalogue.Unit(now.Figure.Unit), before) is { } less ? values - less : null;
    }
}
