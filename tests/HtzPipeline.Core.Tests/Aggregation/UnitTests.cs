using static HtzPipeline.Core.Figures.Measure;

namespace HtzPipeline.Core.Tests.Aggregation;

public class UnitTests
{
    [Fact]
    public void Derived_amounts_are_in_the_indicators_unit_with_the_decimals_of_the_finer_part()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-07", Cumulative, "501234", "万元")
            .Report("OUTPUT", "2019-08", Cumulative, "58.33");

        Assert.Equal("8.2066", ledger["OUTPUT", "2019-08", Current]);
        Assert.Equal("亿元", ledger.Observations[Ledger.Key("OUTPUT", "2019-08"), Current]!.Unit);
    }

    [Fact]
    public void Decimals_that_a_larger_unit_does_not_print_are_not_invented()
    {
        var ledger = new Ledger().Report("SMALL_PART", "2019-01", Cumulative, "58.33", "亿元");

        Assert.Equal("583300", ledger["SMALL_PART", "2019-01", Current]);
    }

    [Theory]
    [InlineData("512000", "768.000")]
    [InlineData("1", "0.002")]
    public void A_factor_that_is_no_power_of_ten_is_exact_until_the_end(string squareMetres, string mu) =>
        Assert.Equal(mu, new Ledger().Report("LAND", "2019-01", Cumulative, squareMetres, "平方米")["LAND", "2019-01", Current]);

    [Fact]
    public void No_more_than_ten_decimals_are_kept()
    {
        var ledger = new Ledger().Report("OUTPUT", "2019-01", Cumulative, "1.23456789012", "万元");

        Assert.Equal("0.0001234568", ledger["OUTPUT", "2019-01", Current]);
    }
}
