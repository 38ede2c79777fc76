using HtzPipeline.Core.Figures;
using static HtzPipeline.Core.Figures.Measure;

namespace HtzPipeline.Core.Tests.Aggregation;

public class SoundnessTests
{
    public static TheoryData<Figure> UnsoundFigures =>
    [
        Ledger.Reported(null, "亿元", ObservationStatus.NotAvailable),
        Ledger.Reported(null, "亿元", ObservationStatus.BelowUnit),
        Ledger.Reported(new(50m), "亿元", ObservationStatus.Questionable),
        Ledger.Reported(new(50m), "亿元", ObservationStatus.Held),
        Ledger.Reported(new(50m, Precision.AtLeast), "亿元"),
        Ledger.Reported(new(50m, Precision.About), "亿元"),
        Ledger.Reported(new(50m), "平方米"),
        Ledger.Reported(new(50m), "no such unit"),
    ];

    [Theory]
    [MemberData(nameof(UnsoundFigures))]
    public void A_figure_that_is_not_sound_takes_no_part(Figure unsound)
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-07", Cumulative, unsound)
            .Report("OUTPUT", "2019-08", Cumulative, "58.33");

        Assert.Null(ledger["OUTPUT", "2019-08", Current]);
        Assert.Equal(unsound, ledger.Observations[Ledger.Key("OUTPUT", "2019-07"), Cumulative]);
    }

    [Fact]
    public void A_reported_blank_is_not_filled_in()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-01", Current, "6")
            .Report("OUTPUT", "2019-01", Cumulative, Ledger.Reported(null, "亿元", ObservationStatus.NotAvailable));

        Assert.Equal("missing", ledger["OUTPUT", "2019-01", Cumulative]);
        Assert.Null(ledger["OUTPUT", "2019-Q1", Current]);
    }

    [Fact]
    public void What_no_longer_follows_is_gone_as_if_it_had_never_followed()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-07", Cumulative, "50")
            .Report("OUTPUT", "2019-08", Cumulative, "58.33")
            .Report("OUTPUT", "2019-07", Cumulative, Ledger.Reported(null, "亿元", ObservationStatus.NotAvailable));

        Assert.Null(ledger.Observations[Ledger.Key("OUTPUT", "2019-08"), Current]);
        Assert.Equal([Ledger.Key("OUTPUT", "2019-08")], ledger.Changed);

        Assert.Equal("8.00", ledger.Report("OUTPUT", "2019-07", Cumulative, "50.33")["OUTPUT", "2019-08", Current]);
    }

    [Fact]
    public void A_withdrawn_figure_makes_room_for_a_derived_one()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-01", Cumulative, "6.6")
            .Report("OUTPUT", "2019-01", Current, "7")
            .Report("OUTPUT", "2019-01", Current, new Figure(null, ObservationStatus.NotAvailable, "亿元", Origin: null));

        Assert.Equal("6.6", ledger["OUTPUT", "2019-01", Current]);
    }

    [Fact]
    public void Reporting_the_same_again_changes_nothing()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-01", Cumulative, "6.6")
            .Report("OUTPUT", "2019-01", Cumulative, "6.6");

        Assert.Empty(ledger.Changed);
    }

    [Fact]
    public void Another_printed_decimal_is_a_change()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2019-01", Cumulative, "6.6")
            .Report("OUTPUT", "2019-01", Cumulative, "6.60");

        Assert.Equal([Ledger.Key("OUTPUT", "2019-01")], ledger.Changed);
        Assert.Equal("6.60", ledger["OUTPUT", "2019-01", Current]);
    }

    [Fact]
    public void An_amount_too_large_for_a_decimal_is_missing()
    {
        var ledger = new Ledger()
            .Report("OUTPUT", "2018-01", Cumulative, "0.0000000000000000000000000001")
            .Report("OUTPUT", "2019-01", Cumulative, "79228162514264337593543950335", "亿元");

        Assert.Null(ledger["OUTPUT", "2019-01", Current]);
        Assert.Null(ledger["OUTPUT", "2019-01", CumulativeNominalGrowth]);
    }

    [Theory]
    [InlineData("1700-01")]
    [InlineData("1700-12")]
    [InlineData("2199-01")]
    [InlineData("2199-12")]
    public void The_first_and_last_years_have_no_neighbours_and_no_errors(string period)
    {
        var ledger = new Ledger().Report("OUTPUT", period, Cumulative, "6").Report("FIRMS", period, Level, "6");

        Assert.Equal("6", ledger["OUTPUT", period, Cumulative]);
        Assert.Equal(("1700-01", "2199-12"), (
            HtzPipeline.Core.Aggregation.Derivation.Window([Ledger.Key("OUTPUT", "1700-05")], Ledger.Catalogue).First.ToString(),
            HtzPipeline.Core.Aggregation.Derivation.Window([Ledger.Key("OUTPUT", "2199-05")], Ledger.Catalogue).Last.ToString()));
    }
}
