using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>
/// Growth whose sign is the wrong way round, or that is a fraction and not in percent: as printed it does not agree with the amounts, and
/// with the one slip put right it does. Growth at constant prices or of comparable coverage has another base, so that a small one may well have
/// the other sign.
/// </summary>
internal static class GrowthSlipCheck
{
    // 0.1 times a hundred may be anything from 5 to 15, which agrees with too much.
    private const int LeastDecimalsOfFraction = 2;

    // Prices make some points of difference between growth at constant prices and what the amounts come to.
    private const long FarNearer = 2;

    public static IEnumerable<Remark> Run(MeaningView view)
    {
        if (!view.Figures.HasAny(MeasureFacts.Growth))
        {
            return [];
        }

        var basesInFile = view.ComparisonsOf(MeasureAspect.YearBefore).ToLookup(found => found.Comparison.Key);
        return
            from growth in view.Submitted
            where MeasureFacts.Of(growth.Measure).Amount is not null
                && growth.Indicator is { GrowthBasis: GrowthBasis.Nominal, Kind: not IndicatorKind.Rate } && growth.Printed.Value != 0
            let amount = MeasureFacts.Of(growth.Measure).Amount
            let now = view.Figures.Find(growth.Key, amount.Value)
            where now is not null
            let finding = Bases(growth.Key, amount.Value, basesInFile[growth.Key], view).Select(before => Check(growth, now, before)).FirstOrDefault(found => found is not null)
            where finding is not null
            select (Remark)finding;
    }

    /// <summary>
    /// Whether growth is what the amounts of the period and of the one a year before come to, where both are known; or at constant prices far nearer to that
    /// than what it might mean.
    /// </summary>
    /// <param name="growth">The growth as printed, in percent.</param>
    /// <param name="meant">What it might mean, in percent.</param>
    /// <param name="view">What is known.</param>
    public static bool IsBorneOut(KnownFigure growth, decimal meant, MeaningView view) =>
        MeasureFacts.Of(growth.Measure).Amount is { } amount
        && view.Figures.Find(growth.Key, amount) is { } now
        && Bases(growth.Key, amount, [], view).Any(before =>
            Expected(now, before) is { } expected && (expected.Intersects(growth.Values) || IsFarNearer(growth.Printed.Value, meant, expected)));

    private static bool IsFarNearer(decimal printed, decimal meant, Interval expected) =>
        expected is { Lower.Value: { } lower, Upper.Value: { } upper }
        && Distance(printed, lower + upper) * FarNearer < Distance(meant, lower + upper);

    // Twice that from the middle.
    private static Fraction Distance(Fraction value, Fraction ends)
    {
        var apart = (value * 2) - ends;
        return apart.Sign < 0 ? -apart : apart;
    }

    private static IEnumerable<KnownFigure> Bases(
        ObservationKey key, Measure amount, IEnumerable<(Comparison Comparison, KnownFigure Figure)> inFile, MeaningView view)
    {
        if (MeaningView.YearBefore(key) is { } yearBefore && view.Figures.Find(yearBefore, amount) is { } before)
        {
            yield return before;
        }

        foreach (var (comparison, figure) in inFile)
        {
            if (comparison.Amounts.Contains(amount))
            {
                yield return figure;
            }
        }
    }

    private static Finding? Check(KnownFigure growth, KnownFigure now, KnownFigure before)
    {
        if (Expected(now, before) is not { } expected || expected.Intersects(growth.Values))
        {
            return null;
        }

        var kind = expected.Intersects(-growth.Values) ? MeaningFindings.SignProbablyWrong
            : growth.Printed.Decimals >= LeastDecimalsOfFraction && expected.Intersects(growth.Values * 100) ? MeaningFindings.PercentAsFraction
            : null;
        return kind is null
            ? null
            : MeaningView.About(
                kind, growth,
                ("amount", now.Text), ("base", before.Text), ("where", before.Where), ("found", growth.Text), ("expected", growth.Write(expected)));
    }

    private static Interval? Expected(KnownFigure now, KnownFigure before) =>
        before.Values.Lower.Value is { Sign: > 0 } ? ((now.Values / before.Values) + -Fraction.One) * 100 : null;
}
