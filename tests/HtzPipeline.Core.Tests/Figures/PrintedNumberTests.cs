using CsCheck;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

public class PrintedNumberTests
{
    [Fact]
    public void A_rounded_number_stands_for_half_a_unit_of_its_last_digit_either_way() =>
        Assert.Equal(Interval.Closed(58.325m, 58.335m), new PrintedNumber(58.33m).ToInterval(isCount: false));

    [Fact]
    public void A_printed_zero_at_the_end_makes_it_ten_times_as_sure()
    {
        Assert.Equal(Interval.Closed(58.25m, 58.35m), new PrintedNumber(58.3m).ToInterval(isCount: false));
        Assert.Equal(Interval.Closed(58.295m, 58.305m), new PrintedNumber(58.30m).ToInterval(isCount: false));
        Assert.NotEqual(new PrintedNumber(58.3m), new PrintedNumber(58.30m));
        Assert.Equal("58.30", new PrintedNumber(58.30m).ToString());
    }

    [Fact]
    public void A_whole_count_is_exact_and_a_count_with_decimals_is_not()
    {
        Assert.Equal(Interval.Exactly(2176), new PrintedNumber(2176m).ToInterval(isCount: true));
        Assert.Equal(Interval.Closed(1.15m, 1.25m), new PrintedNumber(1.2m).ToInterval(isCount: true));
    }

    [Theory]
    [InlineData(Precision.AtLeast, true)]
    [InlineData(Precision.AtLeast, false)]
    [InlineData(Precision.AtMost, true)]
    [InlineData(Precision.AtMost, false)]
    [InlineData(Precision.About, true)]
    [InlineData(Precision.About, false)]
    public void Words_beside_a_number_leave_an_end_open(Precision precision, bool isCount) => Assert.Equal(
        precision switch
        {
            Precision.AtLeast => Interval.AtLeast(350),
            Precision.AtMost => Interval.AtMost(350),
            _ => Interval.All,
        },
        new PrintedNumber(350m, precision).ToInterval(isCount));

    [Fact]
    public void Whatever_rounds_to_the_print_is_inside() =>
        Gen.Select(Numbers.Fractions, Gen.Int[0, 8]).Sample((value, decimals) =>
            Assert.True(new PrintedNumber(value.ToDecimal(decimals)).ToInterval(isCount: false).Contains(value)));
}
