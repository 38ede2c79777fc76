using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>A unit of measurement.</summary>
/// <param name="Code">The code, for example <c>CNY_1E8</c>.</param>
/// <param name="Name">Its names; the Chinese one is how it is printed (亿元).</param>
/// <param name="Aliases">Other ways it is printed (万平方米 for 万m²).</param>
/// <param name="Dimension">What it measures, for example <c>money</c>, <c>area</c>, <c>count</c>: only units of one dimension convert.</param>
/// <param name="Factor">How many of the dimension's base unit it is, exactly: 亿元 is 100000000 元, 亩 is 2000/3 m².</param>
public sealed record Unit(string Code, LocalText Name, IReadOnlyList<string> Aliases, string Dimension, Fraction Factor)
{
    /// <summary>The dimension of units that count things (家, 户, 个, 件): their whole numbers are exact.</summary>
    public const string Count = "count";

    /// <summary>The code of the unit of growth rates and shares.</summary>
    public const string Percent = "percent";

    /// <summary>More decimals than this are not kept: they come from unit conversions, not from statistics.</summary>
    public const int MostDecimals = 10;

    /// <summary>Whether its whole numbers are exact.</summary>
    public bool IsCount => Dimension == Count;

    /// <summary>The exact factor from this unit to <paramref name="other"/>.</summary>
    /// <exception cref="ArgumentException">The two measure different things.</exception>
    public Fraction FactorTo(Unit other) => other.Dimension == Dimension
        ? Factor / other.Factor
        : throw new ArgumentException($"{Code} is {Dimension}, {other.Code} is {other.Dimension}.", nameof(other));

    /// <summary>
    /// The decimals that a number printed with <paramref name="decimals"/> in this unit needs in another, so that its last printed
    /// digit is still there: a whole number of 万元 has four in 亿元. At most <see cref="MostDecimals"/>.
    /// </summary>
    public int DecimalsIn(Unit to, int decimals)
    {
        var lastDigit = Fraction.PowerOfTen(-decimals) * FactorTo(to);
        var needed = 0;
        while (needed < MostDecimals && Fraction.PowerOfTen(-needed) > lastDigit)
        {
            needed++;
        }

        return needed;
    }

    /// <summary>A printed number in another unit: 583312 万元 is 58.3312 亿元. Rounded once, to <see cref="DecimalsIn"/>.</summary>
    /// <exception cref="ArgumentException">The two measure different things.</exception>
    public PrintedNumber Convert(PrintedNumber number, Unit to) => to.Code == Code
        ? number
        : number with { Value = ((Fraction)number.Value * FactorTo(to)).ToDecimal(DecimalsIn(to, number.LastDigit)), Unprinted = UnprintedIn(to, number.LastDigit) };

    private byte UnprintedIn(Unit to, int lastDigit)
    {
        var place = Fraction.PowerOfTen(-lastDigit) * FactorTo(to);
        byte unprinted = 0;
        while (lastDigit < 0 && Fraction.PowerOfTen(unprinted + 1) <= place)
        {
            unprinted++;
        }

        return unprinted;
    }
}
