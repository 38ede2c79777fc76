using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>
/// Figures that others of the file make just a power of ten larger or smaller: the amount of a period by the cumulative ones, an amount by that of a
/// year before and its growth, a part by its share, or by its total where they are printed in different units. Needs no past; what the past shows already is left to <see cref="UnitCheck"/>.
/// </summary>
internal static class UnitAgreementCheck
{
    private const double LeastShare = 0.001;
    private const double FairShare = 0.01;

    public static IEnumerable<Remark> Run(MeaningView view)
    {
        foreach (var figure in view.Amounts)
        {
            if (Find(figure, view) is { } finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>What there is to say of one figure, or null.</summary>
    public static Finding? Find(KnownFigure figure, MeaningView view) =>
        figure.Printed is { Value: not 0, Precision: Precision.Rounded } && UnitCheck.ExponentOff(figure, view) is null
            ? Check(figure, ByCumulatives(figure, view), view) ?? Check(figure, ByGrowth(figure, view), view) ?? Check(figure, ByShare(figure, view), view) ?? AgainstTotal(figure, view)
            : null;

    private static Finding? Check(KnownFigure figure, Relation? relation, MeaningView view)
    {
        if (relation is not var (expected, evidence, by)
            || expected is not { Lower.Value: { } low, Upper.Value: { } high } || low.Sign * high.Sign <= 0
            || expected.Intersects(figure.Values))
        {
            return null;
        }

        foreach (var exponent in UnitSlip.Exponents(figure.Indicator))
        {
            if (expected.Intersects(figure.Values * Fraction.PowerOfTen(-exponent)))
            {
                return MeaningView.About(
                    MeaningFindings.UnitsDisagree, figure,
                    ("found", figure.Text), ("expected", figure.Write(expected)), ("evidence", evidence()),
                    ("factor", UnitSlip.Factor(exponent)), ("proposal", UnitSlip.Proposal(figure, exponent, view))) with
                {
                    Against = KnownFigure.PlacesOf(by),
                };
            }
        }

        return null;
    }

    // January's is its cumulative; that of a later month is the difference to the month before. Null too where the prints agree already.
    private static Relation? ByCumulatives(KnownFigure figure, MeaningView view)
    {
        if (figure.Measure != Measure.Current || figure.Indicator.Kind != IndicatorKind.Flow
            || view.Figures.Find(figure.Key, Measure.Cumulative) is not { } upTo)
        {
            return null;
        }

        var isFirst = figure.Key.Period.Number == 1;
        var before = isFirst ? null : view.Figures.Find(figure.Key with { Period = figure.Key.Period.Previous }, Measure.Cumulative);
        return (before is null && !isFirst) || figure.IsPrintedDifference(upTo, before) ? null : Difference(upTo, before);
    }

    private static Relation Difference(KnownFigure upTo, KnownFigure? before) => before is null
        ? new(upTo.Values, () => new($"累计 {upTo.TextAndPlace.Zh}", $"the cumulative {upTo.TextAndPlace.En}"), [upTo])
        : new(
            upTo.Values - before.Values,
            () => new($"累计 {upTo.TextAndPlace.Zh} 减 {before.TextAndPlace.Zh}", $"the cumulative {upTo.TextAndPlace.En} less {before.TextAndPlace.En}"),
            [upTo, before]);

    private static Relation? ByGrowth(KnownFigure figure, MeaningView view)
    {
        if (figure.Indicator is not { GrowthBasis: GrowthBasis.Nominal, Kind: not IndicatorKind.Rate }
            || MeaningView.GrowthOf(figure.Measure) is not { } measure
            || view.Figures.Find(figure.Key, measure) is not { } growth
            || MeaningView.YearBefore(figure.Key) is not { } yearBefore
            || view.Figures.Find(yearBefore, figure.Measure) is not { } before)
        {
            return null;
        }

        return Grown(before, growth);
    }

    // Evidence is made in methods of their own, and put in words only for a finding: it would cost more than the comparison.
    private static Relation Grown(KnownFigure before, KnownFigure growth) => new(
        before.Values * (growth.Values + 100) * Fraction.Of(1, 100),
        () => new($"上年同期 {before.TextAndPlace.Zh} 和增速 {growth.Text.Zh}", $"{before.TextAndPlace.En} a year before and the growth of {growth.Text.En}"),
        [growth, before]);

    private static Relation? ByShare(KnownFigure figure, MeaningView view)
    {
        if (figure.Indicator.Parent is not { } parent
            || FigureView.SharedAmount(figure.Indicator) != figure.Measure
            || view.Figures.Find(figure.Key, Measure.Share) is not { } share
            || view.Figures.Find(figure.Key with { Indicator = parent }, figure.Measure) is not { } total
            || total.Indicator.Unit.Dimension != figure.Indicator.Unit.Dimension)
        {
            return null;
        }

        return Part(share, total, figure.Indicator);
    }

    private static Relation Part(KnownFigure share, KnownFigure total, Indicator part) => new(
        share.Values * total.Values * (total.Indicator.Unit.FactorTo(part.Unit) / 100),
        () => new($"“{total.Indicator.Name.Zh}” {total.TextAndPlace.Zh} 和占比 {share.Text.Zh}", $"'{total.Indicator.Name.En}' {total.TextAndPlace.En} and the share of {share.Text.En}"),
        [share, total]);

    // Of a first figure nothing more may be known than that it is a part of a total printed in another unit. One that is less than a thousandth of
    // it, or more than all of it, and a fair part of it in its unit, was meant in that. Small parts are printed in small units, but not with the
    // decimals that are usual in the large one.
    private static Finding? AgainstTotal(KnownFigure figure, MeaningView view)
    {
        if (figure.Indicator is not { Parent: { } parent, Decimals: > 0 } || figure.Printed.Decimals < figure.Indicator.Decimals || view.HistoryOf(figure) is not null
            || view.Figures.Find(figure.Key with { Indicator = parent }, figure.Measure) is not { } total
            || view.UnitOf(figure) is not { } own || view.UnitOf(total) is not { } other || own.Dimension != other.Dimension
            || SizeIn(own, total) is not (> 0 and var whole))
        {
            return null;
        }

        var share = History.SizeOf(figure) * figure.Indicator.Unit.FactorTo(own).ToDouble() / whole;
        foreach (var exponent in UnitSlip.Exponents(figure.Indicator))
        {
            if (own.Factor == other.Factor * Fraction.PowerOfTen(exponent)
                && share is < LeastShare or > 1 && share / Math.Pow(10, exponent) is >= FairShare and <= 1)
            {
                return MeaningView.About(
                    MeaningFindings.UnitsDisagree, figure,
                    ("found", figure.Text), ("expected", figure.Write(figure.Values * Fraction.PowerOfTen(-exponent))),
                    ("evidence", new($"“{total.Indicator.Name.Zh}” {total.TextAndPlace.Zh}", $"'{total.Indicator.Name.En}' {total.TextAndPlace.En}")),
                    ("factor", UnitSlip.Factor(exponent)), ("proposal", UnitSlip.Proposal(figure, exponent, view))) with
                {
                    Against = KnownFigure.PlacesOf([total]),
                };
            }
        }

        return null;

        static double SizeIn(Unit unit, KnownFigure of) => History.SizeOf(of) * of.Indicator.Unit.FactorTo(unit).ToDouble();
    }

    /// <summary>What other figures make of one: the values it must meet, how they come about, and the figures.</summary>
    private sealed record Relation(Interval Expected, Func<LocalText> Evidence, KnownFigure[] By);
}
