using HtzPipeline.Core.Figures;
using static HtzPipeline.Core.Figures.Measure;

namespace HtzPipeline.Core.Tests.Aggregation;

public class GrowthAndShareTests
{
    [Fact]
    public void Growth_is_on_the_same_period_a_year_before()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2018-08", Cumulative, "53.21")
            .Report("OUTPUT", "2019-08", Cumulative, "58.33");

        Assert.Equal("9.62", ledger["OUTPUT", "2019-08", CumulativeNominalGrowth]);
        Assert.Null(ledger["OUTPUT", "2019-08", CumulativeGrowth]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    public void A_base_that_is_not_positive_gives_no_growth(string start)
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2018-08", Cumulative, start)
            .Report("OUTPUT", "2019-08", Cumulative, "58.33");

        Assert.Null(ledger["OUTPUT", "2019-08", CumulativeNominalGrowth]);
    }

    [Fact]
    public void Growth_is_rounded_half_away_from_zero()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2018-01", Current, "80")
            .Report("OUTPUT", "2019-01", Current, "80.1")
            .Report("OUTPUT", "2020-01", Current, "80.000125")
            .Report("OUTPUT", "2017-01", Current, "80.1001");

        Assert.Equal("0.13", ledger["OUTPUT", "2019-01", CurrentNominalGrowth]);
        Assert.Equal("-0.12", ledger["OUTPUT", "2020-01", CurrentNominalGrowth]);
        Assert.Equal("-0.12", ledger["OUTPUT", "2018-01", CurrentNominalGrowth]);
    }

    [Fact]
    public void Month_on_month_passes_the_turn_of_the_year()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2018-12", Current, "8")
            .Report("OUTPUT", "2019-01", Cumulative, "6");

        Assert.Equal("-25.00", ledger["OUTPUT", "2019-01", PreviousPeriodGrowth]);
    }

    [Fact]
    public void The_share_of_the_parent_is_of_the_cumulative_figures()
    {
        var ledger = new Ledger()
            .Report("HIGH_TECH", "2019-08", Cumulative, "38.26")
            .Report("OUTPUT", "2019-08", Cumulative, "58.33");

        Assert.Equal("65.59", ledger["HIGH_TECH", "2019-08", ComputedShare]);
        Assert.Equal([Ledger.Key("HIGH_TECH", "2019-08")], ledger.Changed);
    }

    [Fact]
    public void Part_and_parent_may_be_in_different_units_of_one_dimension()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-08", Cumulative, "400000", "万元")
            .Report("SMALL_PART", "2019-08", Cumulative, "1", "亿元");

        Assert.Equal("2.50", ledger["SMALL_PART", "2019-08", ComputedShare]);
    }

    [Fact]
    public void The_base_that_a_comparable_growth_implies_is_kept()
    {
        // Fixed asset investment of China, January to July 2025, as printed: 288229 亿元, growth 1.6 %.
        var ledger = new Ledger()
            .Report("INVESTMENT", "2019-07", Cumulative, "288229")
            .Report("INVESTMENT", "2019-07", CumulativeGrowth, "1.6");

        Assert.Equal("283690", ledger["INVESTMENT", "2019-07", ImpliedBase]);
    }

    [Theory]
    [InlineData("OUTPUT", "9.62")]
    [InlineData("INVESTMENT", "-100")]
    [InlineData("INVESTMENT", "-120.5")]
    public void A_nominal_growth_and_an_impossible_one_imply_no_base(string indicator, string growth)
    {
        var ledger = new Ledger()
            .Report(indicator, "2019-08", Cumulative, "58.33")
            .Report(indicator, "2019-08", CumulativeGrowth, growth);

        Assert.Null(ledger[indicator, "2019-08", ImpliedBase]);
    }

    [Fact]
    public void A_stock_has_growth_share_and_base_of_its_level()
    {
        var ledger = new Ledger()
            .Report("FIRMS", "2018-09", Level, "100")
            .Report("FIRMS", "2019-08", Level, "110")
            .Report("FIRMS", "2019-09", Level, "121")
            .Report("FIRMS", "2019-09", LevelGrowth, "10")
            .Report("NEW_FIRMS", "2019-09", Level, "11");

        Assert.Equal("21.00", ledger["FIRMS", "2019-09", LevelNominalGrowth]);
        Assert.Equal("10.00", ledger["FIRMS", "2019-09", PreviousPeriodGrowth]);
        Assert.Equal("110", ledger["FIRMS", "2019-09", ImpliedBase]);
        Assert.Equal("9.09", ledger["NEW_FIRMS", "2019-09", ComputedShare]);
        Assert.Equal("121", ledger["FIRMS", "2019-Q3", Level]);
        Assert.Equal("21.00", ledger["FIRMS", "2019-Q3", LevelNominalGrowth]);
        Assert.Null(ledger["FIRMS", "2019-09", RollingYear]);
        Assert.Null(ledger["FIRMS", "2019", Level]);
    }

    [Fact]
    public void Nothing_is_derived_from_a_rate()
    {
        var ledger = new Ledger()
            .Report("SALES_RATIO", "2018-12", Current, "97.5")
            .Report("SALES_RATIO", "2019-11", Cumulative, "97")
            .Report("SALES_RATIO", "2019-12", Cumulative, "98");

        Assert.Equal(3, ledger.Observations.All.Count);
        Assert.All(ledger.Observations.All, observation => Assert.Single(observation.Figures));
    }

    [Fact]
    public void Growth_derived_here_says_that_it_is_in_percent_and_derived()
    {
        var ledger = new Ledger().Report("FIRMS", "2018-09", Level, "100").Report("FIRMS", "2019-09", Level, "110");

        Assert.Equal(
            new Figure(new(10.00m), ObservationStatus.Normal, "percent", Origin: null),
            ledger.Observations[Ledger.Key("FIRMS", "2019-09"), LevelNominalGrowth]);
    }
}
