using HtzPipeline.Core.Figures;
using static HtzPipeline.Core.Figures.Measure;

namespace HtzPipeline.Core.Tests.Aggregation;

/// <summary>What is computed of a figure that somebody let through says so, and nothing else does.</summary>
public class RestsOnTests
{
    private const string Approval = "approval";

    [Theory]
    [InlineData("2019-03", Current)]
    [InlineData("2019-04", Current)] // As what the month is the difference to.
    [InlineData("2019-03", CumulativeNominalGrowth)]
    [InlineData("2020-03", CumulativeNominalGrowth)] // As the base.
    [InlineData("2019-04", PreviousPeriodGrowth)] // By way of two months that are computed themselves.
    [InlineData("2019-03", RollingYear)]
    [InlineData("2020-03", RollingYear)]
    [InlineData("2019-Q1", Current)]
    [InlineData("2019-Q2", CurrentNominalGrowth)] // As what the quarter begins after.
    public void A_cumulative_figure_is_behind_months_growth_and_rolling_years(string period, Measure measure) =>
        Assert.Equal(Approval, RestsOn(Years().Report("OUTPUT", "2019-03", Cumulative, LetThrough("31")), "OUTPUT", period, measure));

    [Theory]
    [InlineData("2019-02", Current)]
    [InlineData("2019-05", Current)]
    [InlineData("2019-02", CumulativeNominalGrowth)]
    [InlineData("2019-04", CumulativeNominalGrowth)]
    [InlineData("2019-04", RollingYear)]
    public void What_does_not_take_it_in_rests_on_nobodys_word(string period, Measure measure) =>
        Assert.Null(RestsOn(Years().Report("OUTPUT", "2019-03", Cumulative, LetThrough("31")), "OUTPUT", period, measure));

    [Fact]
    public void The_share_of_a_part_rests_on_its_own_figure_and_on_its_parents()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-08", Cumulative, LetThrough("58.33"))
            .Report("HIGH_TECH", "2019-08", Cumulative, "38.26")
            .Report("OUTPUT", "2019-09", Cumulative, "65")
            .Report("HIGH_TECH", "2019-09", Cumulative, LetThrough("40"));

        Assert.Equal((Approval, Approval), (RestsOn(ledger, "HIGH_TECH", "2019-08", ComputedShare), RestsOn(ledger, "HIGH_TECH", "2019-09", ComputedShare)));
    }

    [Fact]
    public void The_base_that_a_growth_implies_rests_on_the_growth()
    {
        var ledger = new Ledger().Report("INVESTMENT", "2019-07", Cumulative, "288229").Report("INVESTMENT", "2019-07", CumulativeGrowth, LetThrough("1.6", "percent"));

        Assert.Equal(("283690", Approval), (ledger["INVESTMENT", "2019-07", ImpliedBase], RestsOn(ledger, "INVESTMENT", "2019-07", ImpliedBase)));
    }

    [Fact]
    public void Cumulative_amounts_and_quarters_rest_on_any_of_their_months()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-01", Current, LetThrough("5"))
            .Report("OUTPUT", "2019-02", Current, "6")
            .Report("OUTPUT", "2019-03", Current, "7");

        Assert.Equal(("18", Approval), (ledger["OUTPUT", "2019-03", Cumulative], RestsOn(ledger, "OUTPUT", "2019-03", Cumulative)));
        Assert.Equal(Approval, RestsOn(ledger, "OUTPUT", "2019-Q1", Current));
    }

    [Fact]
    public void Once_another_figure_stands_in_its_place_nothing_rests_on_it_though_the_number_is_the_same()
    {
        var ledger = Years().Report("OUTPUT", "2019-03", Cumulative, LetThrough("31")).Report("OUTPUT", "2019-03", Cumulative, "31");

        Assert.All(ledger.Observations.All.SelectMany(row => row.Figures.Values), figure => Assert.Null(figure.RestsOn));
        Assert.Contains(Ledger.Key("OUTPUT", "2020-03"), ledger.Changed);
    }

    [Fact]
    public void A_reported_figure_rests_on_nothing_and_names_the_word_that_let_it_through()
    {
        var figure = LetThrough("31");

        Assert.Equal((null, Approval), (figure.RestsOn, figure.LetThroughBy));
        Assert.Null(Ledger.Reported(new(31m), "亿元").LetThroughBy);
    }

    private static string? RestsOn(Ledger ledger, string indicator, string period, Measure measure)
    {
        Assert.NotNull(ledger[indicator, period, measure]);
        return ledger.Observations[Ledger.Key(indicator, period), measure]!.RestsOn;
    }

    // Three years of 10 a month, cumulative.
    private static Ledger Years()
    {
        var ledger = new Ledger();
        foreach (var month in Enumerable.Range(0, 36).Select(Period.Month(2018, 1).Plus))
        {
            ledger.Report("OUTPUT", month.ToString(), Cumulative, $"{10 * month.Number}");
        }

        return ledger;
    }

    private static Figure LetThrough(string number, string unit = "亿元") =>
        new(new(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)), ObservationStatus.Normal, unit, new(Approval, DateTimeOffset.UnixEpoch, Place.File, "") { IsLetThrough = true });
}
