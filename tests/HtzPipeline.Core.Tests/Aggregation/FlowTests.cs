using static HtzPipeline.Core.Figures.Measure;

namespace HtzPipeline.Core.Tests.Aggregation;

public class FlowTests
{
    [Fact]
    public void The_month_is_the_difference_of_two_cumulative_figures()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-07", Cumulative, "50.18")
            .Report("OUTPUT", "2019-08", Cumulative, "58.33");

        Assert.Equal("8.15", ledger["OUTPUT", "2019-08", Current]);
        Assert.Null(ledger["OUTPUT", "2019-07", Current]);
    }

    [Fact]
    public void January_is_its_own_cumulative_figure() =>
        Assert.Equal("7.10", new Ledger().Report("OUTPUT", "2019-01", Cumulative, "7.10")["OUTPUT", "2019-01", Current]);

    [Fact]
    public void Months_alone_add_up_to_cumulative_figures()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-03", Current, "3.3")
            .Report("OUTPUT", "2019-01", Current, "1.1")
            .Report("OUTPUT", "2019-02", Current, "2.25");

        Assert.Equal("1.1", ledger["OUTPUT", "2019-01", Cumulative]);
        Assert.Equal("6.65", ledger["OUTPUT", "2019-03", Cumulative]);
    }

    [Fact]
    public void A_cumulative_figure_carries_on_from_the_last_one_reported()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-06", Cumulative, "40")
            .Report("OUTPUT", "2019-07", Current, "5")
            .Report("OUTPUT", "2019-08", Current, "6");

        Assert.Equal("51", ledger["OUTPUT", "2019-08", Cumulative]);
    }

    [Fact]
    public void A_missing_month_makes_a_missing_sum_and_not_a_smaller_one()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-01", Current, "1")
            .Report("OUTPUT", "2019-03", Current, "3");

        Assert.Null(ledger["OUTPUT", "2019-03", Cumulative]);
    }

    [Fact]
    public void A_reported_figure_stands_where_another_could_be_derived()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-07", Cumulative, "50")
            .Report("OUTPUT", "2019-08", Current, "8.2")
            .Report("OUTPUT", "2019-08", Cumulative, "58.1");

        Assert.Equal("8.2", ledger["OUTPUT", "2019-08", Current]);
        Assert.Equal("58.1", ledger["OUTPUT", "2019-08", Cumulative]);
    }

    [Fact]
    public void Without_January_nothing_is_formed_before_March()
    {
        var ledger = new Ledger()
            .Report("INVESTMENT", "2019-01", Cumulative, "4")
            .Report("INVESTMENT", "2019-02", Cumulative, "10")
            .Report("INVESTMENT", "2019-03", Cumulative, "16");

        Assert.Null(ledger["INVESTMENT", "2019-01", Current]);
        Assert.Null(ledger["INVESTMENT", "2019-02", Current]);
        Assert.Equal("6", ledger["INVESTMENT", "2019-03", Current]);
        Assert.Equal("16", ledger["INVESTMENT", "2019-Q1", Current]);
        Assert.Null(ledger["INVESTMENT", "2019-03", PreviousPeriodGrowth]);
    }

    [Fact]
    public void Without_January_a_February_is_never_the_start_of_a_sum()
    {
        var ledger = new Ledger()
            .Report("INVESTMENT", "2019-02", Current, "10")
            .Report("INVESTMENT", "2019-03", Current, "6");

        Assert.Null(ledger["INVESTMENT", "2019-02", Cumulative]);
        Assert.Null(ledger["INVESTMENT", "2019-03", Cumulative]);
        Assert.Null(ledger["INVESTMENT", "2019-03", PreviousPeriodGrowth]);
    }

    [Fact]
    public void Quarters_half_years_and_the_year_are_differences_of_cumulative_figures()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-03", Cumulative, "10")
            .Report("OUTPUT", "2019-06", Cumulative, "30")
            .Report("OUTPUT", "2019-09", Cumulative, "60")
            .Report("OUTPUT", "2019-12", Cumulative, "100");

        Assert.Equal(
            ["10", "20", "30", "40", "30", "70", "100"],
            new[] { "2019-Q1", "2019-Q2", "2019-Q3", "2019-Q4", "2019-S1", "2019-S2", "2019" }.Select(period => ledger["OUTPUT", period, Current]));
        Assert.Equal("100.00", ledger["OUTPUT", "2019-Q2", PreviousPeriodGrowth]);
        Assert.Null(ledger["OUTPUT", "2019-S2", PreviousPeriodGrowth]);
    }

    [Fact]
    public void A_quarter_of_which_only_the_months_are_known_is_their_sum()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-04", Current, "1")
            .Report("OUTPUT", "2019-05", Current, "2");
        Assert.Null(ledger["OUTPUT", "2019-Q2", Current]);

        ledger.Report("OUTPUT", "2019-06", Current, "3");
        Assert.Equal("6", ledger["OUTPUT", "2019-Q2", Current]);
        Assert.Null(ledger["OUTPUT", "2019-S1", Current]);
    }

    [Fact]
    public void A_quarterly_indicator_goes_by_quarters()
    {
        var ledger = new Ledger()
            .Report("GDP", "2018-Q2", Cumulative, "50.00")
            .Report("GDP", "2018-Q4", Cumulative, "110.00")
            .Report("GDP", "2019-Q1", Cumulative, "25.00")
            .Report("GDP", "2019-Q2", Cumulative, "55.66");

        Assert.Equal("30.66", ledger["GDP", "2019-Q2", Current]);
        Assert.Equal("55.66", ledger["GDP", "2019-S1", Current]);
        Assert.Equal("60.00", ledger["GDP", "2018-S2", Current]);
        Assert.Equal("110.00", ledger["GDP", "2018", Current]);
        Assert.Equal("115.66", ledger["GDP", "2019-Q2", RollingYear]);
        Assert.Equal("22.64", ledger["GDP", "2019-Q2", PreviousPeriodGrowth]);
    }

    [Fact]
    public void A_yearly_indicator_needs_no_other_rows()
    {
        var ledger = new Ledger().Report("BUDGET", "2018", Cumulative, "80").Report("BUDGET", "2019", Cumulative, "100");

        Assert.Equal("100", ledger["BUDGET", "2019", Current]);
        Assert.Equal("25.00", ledger["BUDGET", "2019", CumulativeNominalGrowth]);
        Assert.Equal(2, ledger.Observations.All.Count);
    }

    [Fact]
    public void A_rolling_year_takes_the_months_after_this_one_from_the_year_before()
    {
        var ledger = new Ledger()
            .Report("INVESTMENT", "2018-08", Cumulative, "60.5")
            .Report("INVESTMENT", "2018-12", Cumulative, "100")
            .Report("INVESTMENT", "2019-08", Cumulative, "70");

        Assert.Equal("109.5", ledger["INVESTMENT", "2019-08", RollingYear]);
        Assert.Equal("100", ledger["INVESTMENT", "2018-12", RollingYear]);
    }
}
