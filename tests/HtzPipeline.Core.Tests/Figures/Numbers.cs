using System.Numerics;
using CsCheck;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

/// <summary>Random numbers for properties.</summary>
internal static class Numbers
{
    public static Gen<Fraction> Fractions { get; } = Gen.OneOf(
        Gen.Select(Gen.Int[-6, 6], Gen.Int[1, 4], (numerator, denominator) => Fraction.Of(numerator, denominator)),
        Gen.Select(Gen.Long, Gen.Int[1, 1_000_000], (numerator, denominator) => Fraction.Of(numerator, denominator)));

    public static Gen<decimal> Decimals { get; } = Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Byte[0, 28],
        (low, middle, high, negative, scale) => new decimal(low, middle, high, negative, scale));

    /// <summary>An interval and a value inside: small whole ends and zero are common, so that ends meet.</summary>
    public static Gen<(Interval Interval, Fraction Inside)> Intervals { get; } =
        Gen.Select(Ends, Ends, Gen.Int[0, 4], Gen.Bool, Gen.Bool, Gen.Int[0, 6]).Where((a, b, _, lowerClosed, upperClosed, _) =>
            a != b || (lowerClosed && upperClosed)).Select((a, b, at, lowerClosed, upperClosed, shape) =>
        {
            var (low, high) = a < b ? (a, b) : (b, a);
            var share = (lowerClosed, upperClosed, at) switch
            {
                (true, _, 0) => Fraction.Zero,
                (_, true, 4) => Fraction.One,
                _ => Fraction.Of(Math.Clamp(at, 1, 3), 4),
            };
            return (
                new Interval(
                    shape == 0 ? Bound.Infinite : new(low, lowerClosed),
                    shape == 1 ? Bound.Infinite : new(high, upperClosed)),
                low + ((high - low) * share));
        });

    private static Gen<Fraction> Ends => Gen.OneOf(
        Gen.Int[-3, 3].Select(value => (Fraction)(long)value),
        Gen.Select(Gen.Int[-9999, 9999], Gen.Int[1, 999], (numerator, denominator) => Fraction.Of(new BigInteger(numerator), denominator)));
}
