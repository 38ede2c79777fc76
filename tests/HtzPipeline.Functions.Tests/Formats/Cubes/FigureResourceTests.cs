using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Tests.Api;

namespace HtzPipeline.Functions.Tests.Formats.Cubes;

public class FigureResourceTests
{
    private static readonly Origin Origin = new(
        "economy.2019-08.x", new DateTimeOffset(2019, 9, 15, 2, 0, 0, TimeSpan.Zero), Place.Parse("工业!C5"), "583312");

    [Theory]
    [InlineData("583312", "CNY_1E4", "58.3312")]
    [InlineData("58.30", "CNY_1E8", "58.30")]
    [InlineData("5833000000", "CNY", "58.33000000")]
    public void A_figure_is_answered_in_its_indicators_unit_to_its_last_printed_digit(string printed, string unit, string answered)
    {
        var figure = Answer("IND_OUTPUT", new Figure(Number(printed), ObservationStatus.Normal, unit, Origin));

        Assert.Equal(answered, Text(figure.Value));
        Assert.Equal("CNY_1E8", figure.Unit);
        Assert.Equal(answered.Length - 3, figure.Decimals);
    }

    [Fact]
    public void Of_another_dimension_it_is_answered_as_printed()
    {
        var figure = Answer("ILLEGAL_BUILDINGS_DEMOLISHED", new Figure(Number("9200"), ObservationStatus.Questionable, "M3", Origin));

        Assert.Equal(("9200", "M3", 'U'), (Text(figure.Value), figure.Unit, figure.Status));
    }

    [Fact]
    public void A_growth_stays_in_percent()
    {
        var figure = Answer("IND_OUTPUT", new Figure(Number("9.62"), ObservationStatus.Normal, "percent", Origin));

        Assert.Equal(("9.62", "percent"), (Text(figure.Value), figure.Unit));
    }

    [Fact]
    public void A_missing_figure_says_how_it_is_missing_and_where()
    {
        var figure = Answer("IND_OUTPUT", new Figure(null, ObservationStatus.BelowUnit, "CNY_1E8", Origin));

        Assert.Null(figure.Value);
        Assert.Null(figure.Precision);
        Assert.Equal('N', figure.Status);
        Assert.Equal("C5", figure.Source!.Cell);
    }

    [Fact]
    public void The_source_is_told_in_the_zones_time_and_a_derived_figure_has_none()
    {
        var reported = Answer("IND_OUTPUT", new Figure(Number("1"), ObservationStatus.Normal, "CNY_1E8", Origin));
        var derived = Answer("IND_OUTPUT", new Figure(Number("1"), ObservationStatus.Normal, "CNY_1E8", Origin: null));

        Assert.Equal("2019-09-15T10:00:00+08:00", reported.Source!.Uploaded.ToIsoText());
        Assert.Equal("economy/2019-08/a.xlsx", reported.Source.File);
        Assert.False(reported.Derived);
        Assert.True(derived.Derived);
        Assert.Null(derived.Source);
    }

    [Fact]
    public void More_than_350_is_a_lower_end()
    {
        var figure = Answer("SUBSIDIES", new Figure(new PrintedNumber(350, Precision.AtLeast), ObservationStatus.Normal, "CNY_1E4", Origin));

        Assert.Equal("atLeast", figure.Precision);
    }

    private static FigureResource Answer(string indicator, Figure figure) => FigureResource.Of(
        figure, Seeds.Catalogue.FindIndicator(indicator)!, Seeds.Catalogue, new Dictionary<string, SourceFile> { [Origin.Submission] = new("economy/2019-08/a.xlsx") });

    private static PrintedNumber Number(string text) => new(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    private static string? Text(decimal? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
