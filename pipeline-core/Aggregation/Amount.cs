using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Aggregation;

/// <summary>An exact value on its way through a formula, with the decimals it will be rounded to, once, at the end.</summary>
/// <param name="Value">The value: in the indicator's unit, or in percent.</param>
/// <param name="Decimals">The decimals of the result, 0 to <see cref="Unit.MostDecimals"/>.</param>
internal readonly record struct Amount(Fraction Value, int Decimals)
{
    private const int PercentDecimals = 2;

    /// <summary>
    /// The submission that let through what it is made of (<see cref="Figure.RestsOn"/>): whatever formula takes an amount in takes this in with it, so
    /// that no list of what depends on what is needed beside the formulas.
    /// </summary>
    public string? RestsOn { get; init; }

    // Every whole number below 10^28 fits a decimal.
    private const int DecimalDigits = 28;

    /// <summary>
    /// A printed number expressed in <paramref name="target"/>, with as many decimals as its last printed digit needs there:
    /// 583312 万元 is 58.3312 亿元. Null where the two units measure different things.
    /// </summary>
    public static Amount? Of(PrintedNumber number, Unit? unit, Unit target)
    {
        if (unit is null || unit.Dimension != target.Dimension)
        {
            return null;
        }

        return unit.Code == target.Code
            ? new(number.Value, Math.Min(number.Decimals, Unit.MostDecimals))
            : new(number.Value * unit.FactorTo(target), unit.DecimalsIn(target, number.LastDigit));
    }

    public static Amount operator +(Amount left, Amount right) =>
        new(left.Value + right.Value, Math.Max(left.Decimals, right.Decimals)) { RestsOn = left.RestsOn ?? right.RestsOn };

    public static Amount operator -(Amount left, Amount right) =>
        new(left.Value - right.Value, Math.Max(left.Decimals, right.Decimals)) { RestsOn = left.RestsOn ?? right.RestsOn };

    /// <summary>(this / base - 1) × 100; null unless the base is positive, since growth on zero or on a loss says nothing.</summary>
    public Amount? GrowthOn(Amount? start) => PercentOf(start) is { } percent ? percent with { Value = percent.Value - 100 } : null;

    /// <summary>this / whole × 100; null unless the whole is positive.</summary>
    public Amount? PercentOf(Amount? whole) =>
        whole is { Value.Sign: > 0 } positive
            ? new Amount(Value / positive.Value * 100, PercentDecimals) { RestsOn = RestsOn ?? positive.RestsOn }
            : null;

    /// <summary>Rounded, once; null where the result is too large to be held, which no statistic is.</summary>
    public PrintedNumber? Round()
    {
        var limit = Fraction.PowerOfTen(DecimalDigits - Decimals);
        return Value < limit && Value > -limit ? new PrintedNumber(Value.ToDecimal(Decimals)) : null;
    }
}
