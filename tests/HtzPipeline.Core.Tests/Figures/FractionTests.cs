using System.Globalization;
using System.Numerics;
using CsCheck;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

public class FractionTests
{
    private static readonly long[] Sizes = [0, 1, 1L << 31, long.MaxValue, long.MinValue];

    private static readonly Gen<BigInteger> WideOrNot = Gen.Select(Gen.Int[0, Sizes.Length - 1], Gen.Int[-3, 3], Gen.Int[-2, 2])
        .Select((size, offset, factor) => ((BigInteger)Sizes[size] + offset) * factor);

    [Fact]
    public void Sums_and_products_may_be_taken_in_any_order() =>
        Gen.Select(Numbers.Fractions, Numbers.Fractions, Numbers.Fractions).Sample((a, b, c) =>
        {
            Assert.Equal(a + b, b + a);
            Assert.Equal(a * b, b * a);
            Assert.Equal((a + b) + c, a + (b + c));
            Assert.Equal((a * b) * c, a * (b * c));
            Assert.Equal(a * (b + c), (a * b) + (a * c));
        });

    [Fact]
    public void Subtracting_undoes_adding_and_dividing_undoes_multiplying() =>
        Gen.Select(Numbers.Fractions, Numbers.Fractions).Sample((a, b) =>
        {
            Assert.Equal(a, a + b - b);
            Assert.Equal(Fraction.Zero, a + -a);
            Assert.Equal(a, a * Fraction.One);
            if (b.Sign != 0)
            {
                Assert.Equal(a, a * b / b);
            }
        });

    [Fact]
    public void A_fraction_is_in_lowest_terms_and_equal_ones_have_one_form() =>
        Gen.Select(Numbers.Fractions, Gen.Int[1, 1000], Gen.Bool).Sample((a, times, negative) =>
        {
            var factor = negative ? -times : times;
            var same = Fraction.Of(a.Numerator * factor, a.Denominator * factor);

            Assert.Equal(a, same);
            Assert.Equal(a.GetHashCode(), same.GetHashCode());
            Assert.Equal(0, a.CompareTo(same));
            Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(same.Numerator, same.Denominator));
            Assert.True(same.Denominator > 0);
        });

    [Fact]
    public void The_order_is_that_of_the_differences() =>
        Gen.Select(Numbers.Fractions, Numbers.Fractions).Sample((a, b) =>
        {
            Assert.Equal((a - b).Sign, Math.Sign(a.CompareTo(b)));
            Assert.Equal(a < b, b > a);
            Assert.Equal(a <= b, !(a > b));
            Assert.Equal(a == b, a >= b && a <= b);
        });

    // Around the greatest numbers that two longs hold it is kept otherwise.
    [Fact]
    public void Whole_numbers_of_any_size_are_reckoned_as_such() =>
        Gen.Select(WideOrNot, WideOrNot).Sample((a, b) =>
        {
            var (left, right) = (Fraction.Of(a, 1), Fraction.Of(b, 1));
            Assert.Equal(Fraction.Of(a + b, 1), left + right);
            Assert.Equal(Fraction.Of(a * b, 1), left * right);
            Assert.Equal(a.CompareTo(b), left.CompareTo(right));
            Assert.Equal(a == b, left == right);
            Assert.Equal(-a, (-left).Numerator);
            if (!b.IsZero)
            {
                var quotient = left / right;
                Assert.Equal(a * quotient.Denominator, b * quotient.Numerator);
                Assert.Equal(left, quotient * right);
                Assert.Equal(Math.Sign(a.Sign * b.Sign), quotient.Sign);
            }
        });

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(Fraction.Zero, default);
        Assert.Equal((Fraction)0L, default);
        Assert.Equal(0m, default(Fraction).ToDecimal(0));
    }

    [Fact]
    public void A_zero_denominator_and_a_division_by_zero_are_refused()
    {
        Assert.Throws<DivideByZeroException>(() => Fraction.Of(1, 0));
        Assert.Throws<DivideByZeroException>(() => Fraction.One / 0);
    }

    [Fact]
    public void A_decimal_comes_back_as_it_went_in() =>
        Numbers.Decimals.Sample(value => Assert.Equal(
            value.ToString(CultureInfo.InvariantCulture).TrimStart('-'),
            ((Fraction)value).ToDecimal(value.Scale).ToString(CultureInfo.InvariantCulture).TrimStart('-')));

    [Theory]
    [InlineData("0.125", 2, "0.13")]
    [InlineData("-0.125", 2, "-0.13")]
    [InlineData("0.1249999999999999999999999999", 2, "0.12")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("1/3", 4, "0.3333")]
    [InlineData("2000/3", 1, "666.7")]
    [InlineData("5", 3, "5.000")]
    [InlineData("0", 2, "0.00")]
    public void Rounding_is_half_away_from_zero_with_just_the_decimals_asked_for(string fraction, int decimals, string rounded)
    {
        Assert.True(Fraction.TryParse(fraction, out var value));
        Assert.Equal(rounded, value.ToDecimal(decimals).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_rounded_value_is_within_half_a_unit_of_its_last_digit() =>
        Gen.Select(Numbers.Fractions, Gen.Int[0, 8]).Sample((value, decimals) =>
        {
            var rounded = value.ToDecimal(decimals);
            var error = value - rounded;
            Assert.Equal(decimals, rounded.Scale);
            Assert.True((error.Sign < 0 ? -error : error) * 2 <= Fraction.PowerOfTen(-decimals));
        });

    [Fact]
    public void What_rounds_to_zero_has_no_sign() =>
        Assert.False(decimal.IsNegative(Fraction.Of(-1, 1000).ToDecimal(2)));

    [Fact]
    public void A_value_too_large_for_a_decimal_is_an_overflow() =>
        Assert.Throws<OverflowException>(() => Fraction.PowerOfTen(29).ToDecimal(0));

    [Fact]
    public void What_is_written_is_read_again() =>
        Numbers.Fractions.Sample(value => Assert.True(Fraction.TryParse(value.ToString(), out var again) && again == value));

    [Theory]
    [InlineData("2000/3", 2000, 3)]
    [InlineData("100000000", 100000000, 1)]
    [InlineData("0.01", 1, 100)]
    [InlineData("-.5", -1, 2)]
    [InlineData("5.", 5, 1)]
    [InlineData("0.5/1.5", 1, 3)]
    public void Whole_decimal_and_common_fractions_are_read(string text, int numerator, int denominator)
    {
        Assert.True(Fraction.TryParse(text, out var value));
        Assert.Equal(Fraction.Of(numerator, denominator), value);
    }

    [Fact]
    public void More_digits_than_a_decimal_holds_are_all_read()
    {
        Assert.True(Fraction.TryParse("0.00000000000000000000000000000000000001", out var value));
        Assert.Equal(Fraction.PowerOfTen(-38), value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("1/0")]
    [InlineData("1/0.00")]
    [InlineData("1/2/3")]
    [InlineData("1/")]
    [InlineData("1e3")]
    [InlineData("1,000")]
    [InlineData(" 1")]
    [InlineData("1.-5")]
    [InlineData(".-5")]
    [InlineData("1.2.3")]
    public void Anything_else_is_refused(string? text) => Assert.False(Fraction.TryParse(text, out _));
}
