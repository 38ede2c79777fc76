using CsCheck;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

public class IntervalTests
{
    [Fact]
    public void A_result_of_values_inside_is_inside_the_result() =>
        Gen.Select(Numbers.Intervals, Numbers.Intervals).Sample((left, right) =>
        {
            var ((a, x), (b, y)) = (left, right);
            Assert.True((a + b).Contains(x + y), $"{a} + {b}");
            Assert.True((a - b).Contains(x - y), $"{a} - {b}");
            Assert.True((a * b).Contains(x * y), $"{a} * {b}");
            Assert.True((-a).Contains(-x), $"-{a}");
            Assert.True((a * y).Contains(x * y), $"{a} * {y}");
            Assert.True((a + y).Contains(x + y), $"{a} + {y}");
            if (y.Sign != 0)
            {
                Assert.True((a / b).Contains(x / y), $"{a} / {b}");
            }
        }, iter: 3000);

    [Fact]
    public void Two_intervals_that_share_a_value_meet() =>
        Gen.Select(Numbers.Intervals, Numbers.Intervals).Sample((left, right) =>
        {
            var ((a, x), (b, y)) = (left, right);
            Assert.Equal(a.Intersects(b), b.Intersects(a));
            Assert.True(a.Contains(x));
            Assert.True(!b.Contains(x) || a.Intersects(b));
            Assert.True(x > y || a.CanBeAtMost(b));
            Assert.True(a.CanBeAtMost(b) || b.CanBeAtMost(a));
        }, iter: 1000);

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public void Intervals_that_only_touch_meet_where_both_ends_belong(bool left, bool right, bool meet)
    {
        var below = new Interval(Bound.Closed(0), new(1L, left));
        var above = new Interval(new(1L, right), Bound.Closed(2));

        Assert.Equal(meet, below.Intersects(above));
        Assert.Equal(meet, above.CanBeAtMost(below));
        Assert.True(below.CanBeAtMost(above));
    }

    [Fact]
    public void An_end_of_a_sum_belongs_to_it_where_both_ends_do()
    {
        var open = new Interval(Bound.Open(0), Bound.Closed(1));

        Assert.Equal(new Interval(Bound.Open(2), Bound.Closed(4)), open + Interval.Closed(2, 3));
        Assert.Equal(new Interval(Bound.Closed(-1), Bound.Open(0)), -open);
        Assert.Equal(new Interval(Bound.Closed(1), Bound.Open(3)), Interval.Closed(2, 3) - open);
    }

    [Fact]
    public void A_product_with_a_zero_that_is_reached_reaches_zero() =>
        Assert.Equal(
            new Interval(Bound.Closed(0), Bound.Open(4)),
            Interval.Closed(0, 2) * new Interval(Bound.Open(1), Bound.Open(2)));

    [Fact]
    public void A_product_goes_by_the_signs_where_an_end_is_infinite()
    {
        Assert.Equal(Interval.AtLeast(6), Interval.AtLeast(2) * Interval.Closed(3, 4));
        Assert.Equal(Interval.AtMost(-6), Interval.AtLeast(2) * Interval.Closed(-4, -3));
        Assert.Equal(Interval.AtLeast(6), Interval.AtMost(-2) * Interval.AtMost(-3));
        Assert.Equal(Interval.All, Interval.AtLeast(2) * Interval.Closed(-1, 1));
        Assert.True((Interval.Exactly(0) * Interval.All).Contains(0));
    }

    [Fact]
    public void A_divisor_that_may_be_zero_says_nothing_and_one_that_comes_near_has_no_bound()
    {
        Assert.Equal(Interval.All, Interval.Exactly(1) / Interval.Closed(-1, 1));
        Assert.Equal(Interval.All, Interval.Exactly(1) / Interval.Closed(0, 1));
        Assert.Equal(Interval.AtLeast(1), Interval.Exactly(1) / new Interval(Bound.Open(0), Bound.Closed(1)));
        Assert.Equal(new Interval(Bound.Open(0), Bound.Closed(Fraction.Of(1, 2))), Interval.Exactly(1) / Interval.AtLeast(2));
    }

    [Fact]
    public void Scaling_by_a_negative_turns_the_ends_round_and_by_zero_leaves_zero()
    {
        var half = new Interval(Bound.Open(1), Bound.Closed(2));

        Assert.Equal(new Interval(Bound.Closed(-6), Bound.Open(-3)), half * -3L);
        Assert.Equal(Interval.Exactly(0), half * 0L);
    }

    [Fact]
    public void It_is_written_as_mathematics_does()
    {
        Assert.Equal("[58.325, 58.335]", new PrintedNumber(58.33m).ToInterval(isCount: false).ToString());
        Assert.Equal("(0, 1]", new Interval(Bound.Open(0), Bound.Closed(1)).ToString());
        Assert.Equal("[350, ∞)", Interval.AtLeast(350).ToString());
        Assert.Equal("(-∞, ∞)", Interval.All.ToString());
    }
}
