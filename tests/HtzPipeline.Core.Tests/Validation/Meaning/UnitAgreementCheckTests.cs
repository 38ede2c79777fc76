using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.Meaning.MeaningExample;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

public class UnitAgreementCheckTests
{
    private const string Output = "规模以上工业总产值";

    [Theory]
    [InlineData("71300", "10000")]
    [InlineData("71.3", "10")]
    public void A_month_a_power_of_ten_off_from_the_difference_of_cumulatives_is_a_finding(string current, string factor)
    {
        var finding = Assert.Single(Judge(Month(current), Before()).Of(MeaningFindings.UnitsDisagree));
        Assert.Equal(factor, finding.Arguments["factor"]);
        Assert.Equal(Measure.Current, finding.Measure);
    }

    [Theory]
    [InlineData("7.13")]
    [InlineData("7.9")]
    [InlineData("79000")]
    public void A_month_that_agrees_or_is_off_otherwise_is_none(string current) =>
        Assert.Empty(Judge(Month(current), Before()).Of(MeaningFindings.UnitsDisagree));

    [Fact]
    public void An_amount_off_from_last_years_and_its_growth_is_a_finding()
    {
        var published = MeaningExample.Published(Series(ExampleCatalogue.Output, Measure.Cumulative, "2018-09", "53.21"));
        var judged = Judge(Grown("583300"), published);

        Assert.Equal("10000", Assert.Single(judged.Of(MeaningFindings.UnitsDisagree)).Arguments["factor"]);
        Assert.Empty(Judge(Grown("58.33"), published).Findings);
    }

    [Theory]
    [InlineData("382600", 1)]
    [InlineData("38.26", 0)]
    [InlineData("33.26", 0)]
    public void A_part_off_from_its_share_of_the_total_is_a_finding(string part, int expected) => Assert.Equal(
        expected,
        Judge(
            [
                Reported(Output, "58.33", "2019-01/2019-09", cell: "C5"),
                Reported("高新技术产业产值", part, "2019-01/2019-09", cell: "C6"),
                Reported("高新技术产业产值", "65.59", "2019-01/2019-09", aspect: MeasureAspect.Share, cell: "D6"),
            ]).Of(MeaningFindings.UnitsDisagree).Count);

    [Theory]
    [InlineData("17.88", "万元", 1)]
    [InlineData("17.88", "亿元", 0)]
    [InlineData("178800.00", "万元", 0)]
    [InlineData("50", "万元", 0)]
    [InlineData("0.05", "万元", 0)]
    public void A_first_figure_of_a_part_that_is_a_fair_part_of_its_total_only_in_the_totals_unit_is_a_finding(string part, string unit, int expected)
    {
        var catalogue = ExampleCatalogue.Of(ExampleCatalogue.Output, ExampleCatalogue.HighTech with { Decimals = 2 });
        var published = MeaningExample.Published(Series(ExampleCatalogue.Output, Measure.Cumulative, "2019-09", "58.33"));

        var judged = Judge([Reported("高新技术产业产值", part, "2019-01/2019-09", unit: unit)], published, catalogue: catalogue);

        Assert.Equal(expected, judged.Of(MeaningFindings.UnitsDisagree).Count);
    }

    private static List<ReportedFigure> Month(string current) =>
        [Reported(Output, current, basis: MeasureBasis.Current, cell: "C5"), Reported(Output, "58.33", "2019-01/2019-09", cell: "D5")];

    private static List<ReportedFigure> Grown(string amount) =>
        [Reported(Output, amount, "2019-01/2019-09", cell: "C5"), Reported(Output, "9.62", "2019-01/2019-09", aspect: MeasureAspect.Growth, cell: "D5")];

    private static ObservationSet Before() => MeaningExample.Published(Series(ExampleCatalogue.Output, Measure.Cumulative, "2019-08", "51.20"));
}
