using CsCheck;
using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Tests;

/// <summary>The measure itself: what is called clean must be true, and what is called a fault must not be.</summary>
public class BandTests
{
    [Fact]
    public void A_print_stands_for_the_value_it_was_rounded_from() =>
        Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Int[0, 4], Gen.Enum<Rounding>(), Gen.Int[0, 2].Select(index => PrintUnit.Money[index])).Sample(
            (value, decimals, rounding, unit) =>
            {
                var truth = Fraction.Of(value, 10_007);
                var band = new Printed(rounding.Round(truth / unit.Factor, decimals), unit).Band!.Value;
                Assert.True(band.Low <= truth && truth <= band.High);
                Assert.True(band.High - band.Low == unit.Factor * Fraction.PowerOfTen(-decimals));
            });

    [Fact]
    public void Halves_go_where_the_rounding_says()
    {
        Fraction half = 2.5m;
        Assert.Equal([3, 2, 2], Enum.GetValues<Rounding>().Select(rounding => rounding.Round(half, 0)));
        Assert.Equal([-3, -2, -2], Enum.GetValues<Rounding>().Select(rounding => rounding.Round(-half, 0)));
    }

    [Fact]
    public void Bands_reckon_with_their_ends()
    {
        var (left, right) = (new Band(-1, 2), new Band(4, 5));
        Assert.Equal(new Band(3, 7), left + right);
        Assert.Equal(new Band(-6, -2), left - right);
        Assert.Equal(new Band(Fraction.Of(-1, 4), Fraction.Of(1, 2)), left / right);
        Assert.True(left.Misses(right) && !left.Misses(new(2, 3)) && right.IsAbove(left));
    }
}
