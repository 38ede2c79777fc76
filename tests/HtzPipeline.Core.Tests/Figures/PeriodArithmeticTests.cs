using CsCheck;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

public class PeriodArithmeticTests
{
    private static readonly Gen<Period> Periods = Gen.Select(Gen.Int[Period.EarliestYear, Period.LatestYear], Gen.Enum<Frequency>()).SelectMany((year, frequency) =>
        Gen.Int[1, 12 / (int)frequency].Select(number => Period.Of(year, frequency, number)));

    [Fact]
    public void Every_period_is_read_as_it_is_written() =>
        Periods.Sample(period => Assert.Equal(period, Period.Parse(period.ToString())));

    [Fact]
    public void Minus_undoes_plus() =>
        Gen.Select(Periods, Gen.Int[-4000, 4000]).Sample((period, steps) =>
        {
            if (period.TryPlus(steps) is { } moved)
            {
                Assert.Equal(moved, period.Plus(steps));
                Assert.Equal(steps, moved.Minus(period));
                Assert.Equal(period, moved.Plus(-steps));
            }
            else
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => period.Plus(steps));
            }
        });

    [Fact]
    public void A_step_however_long_never_wraps_around() =>
        Gen.Select(Periods, Gen.OneOf(Gen.Int[5000, int.MaxValue], Gen.Int[int.MinValue, -5000], Gen.OneOf(1 << 30, int.MinValue))).Sample((period, steps) =>
        {
            Assert.Null(period.TryPlus(steps));
            Assert.Null(period.TryPlusYears(steps));
            Assert.Throws<ArgumentOutOfRangeException>(() => period.Plus(steps));
            Assert.Throws<ArgumentOutOfRangeException>(() => period.PlusYears(steps));
        });

    [Fact]
    public void A_year_is_as_many_periods_as_fit_into_it() =>
        Periods.Where(period => period.Year < 2199).Sample(period =>
        {
            Assert.Equal(period.Plus(12 / (int)period.Frequency), period.PlusYears(1));
            Assert.Equal(period.PlusYears(1), period.TryPlusYears(1));
            Assert.Equal(period, period.PlusYears(1).YearBefore);
        });

    [Fact]
    public void The_order_is_that_of_the_last_months_then_the_shorter_first() =>
        Gen.Select(Periods, Periods).Sample((a, b) =>
        {
            var months = a.LastMonth.Minus(b.LastMonth);
            var expected = months != 0 ? Math.Sign(months) : Math.Sign((int)a.Frequency - (int)b.Frequency);
            Assert.Equal(expected, Math.Sign(a.CompareTo(b)));
            Assert.Equal(expected == 0, a == b);
            Assert.Equal(expected < 0, a < b);
            Assert.Equal(expected >= 0, a >= b);
        });

    [Fact]
    public void The_periods_that_end_in_June_stand_between_June_and_July()
    {
        Period[] sorted = [.. new[] { "2019-07", "2019-S1", "2019-06", "2019-Q2", "2019" }.Select(text => Period.Parse(text)).Order()];

        Assert.Equal(["2019-06", "2019-Q2", "2019-S1", "2019-07", "2019"], sorted.Select(period => period.ToString()));
    }

    [Fact]
    public void A_period_lies_within_the_longer_one_that_has_its_months() =>
        Gen.Select(Periods, Gen.Enum<Frequency>()).Sample((period, frequency) =>
        {
            if (frequency < period.Frequency)
            {
                Assert.Throws<ArgumentException>(() => period.Within(frequency));
                return;
            }

            var longer = period.Within(frequency);
            Assert.Empty(period.Months.Except(longer.Months));
            Assert.Equal((int)frequency, longer.Months.Count());
            Assert.Equal(period.LastMonth == longer.LastMonth, period.Ends(frequency));
        });

    [Theory]
    [InlineData(2019, Frequency.Month, 13)]
    [InlineData(2019, Frequency.Quarter, 5)]
    [InlineData(2019, Frequency.Year, 2)]
    [InlineData(2019, Frequency.Month, 0)]
    [InlineData(1699, Frequency.Month, 12)]
    [InlineData(2200, Frequency.Month, 1)]
    public void No_period_is_made_outside_its_year_or_outside_the_calendar(int year, Frequency frequency, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Of(year, frequency, number));

    [Fact]
    public void Periods_of_different_length_have_no_distance() =>
        Assert.Throws<ArgumentException>(() => Period.Parse("2019-06").Minus(Period.Parse("2019-Q2")));
}
