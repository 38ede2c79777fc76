using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.Meaning.MeaningExample;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

public class OmissionsTests
{
    private const string Output = "规模以上工业总产值";

    [Fact]
    public void What_last_months_file_had_and_this_one_has_not_is_one_finding_that_names_it()
    {
        var judged = Judge([Cumulative(Output)], August());

        var finding = Assert.Single(judged.Of(MeaningFindings.LeftOut));
        Assert.Equal(("2", "2019-08"), (finding.Arguments["count"], finding.Arguments["period"]));
        Assert.Contains("利润总额(累计)", finding.Found, StringComparison.Ordinal);
        Assert.Contains("龙头骨干企业(期末数)", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_all_of_it_leaves_nothing_out_and_neither_does_one_that_has_it_blank() => Assert.Empty(
        Judge([Cumulative(Output), Cumulative("利润总额", null), Reported("龙头骨干企业", "10")], August()).Of(MeaningFindings.LeftOut));

    [Fact]
    public void A_file_of_other_figures_is_no_successor() => Assert.Empty(Judge([Cumulative("新登记市场主体")], August()).Of(MeaningFindings.LeftOut));

    [Fact]
    public void What_another_file_has_brought_for_the_month_is_not_left_out() => Assert.Empty(Judge(
        [Cumulative(Output)],
        MeaningExample.Published(
            Series(ExampleCatalogue.Output, Measure.Cumulative, "2019-08", "51.20"),
            Series(ExampleCatalogue.Profit, Measure.Cumulative, "2019-08", "5.21", "6.10"))).Of(MeaningFindings.LeftOut));

    [Fact]
    public void A_month_follows_from_the_cumulative_figures() => Assert.Empty(Judge(
        [Cumulative(Output, "58.33")],
        MeaningExample.Published(
            Series(ExampleCatalogue.Output, Measure.Cumulative, "2019-08", "51.20"),
            Series(ExampleCatalogue.Output, Measure.Current, "2019-08", "7.20"))).Of(MeaningFindings.LeftOut));

    [Fact]
    public void What_only_the_last_file_had_is_no_habit() => Assert.Empty(Judge(
        [Cumulative(Output, "58.33")],
        MeaningExample.Published(
            Series(ExampleCatalogue.Output, Measure.Cumulative, "2019-07", "44.90", "51.20"),
            Series(ExampleCatalogue.Profit, Measure.Cumulative, "2019-08", "5.21"))).Of(MeaningFindings.LeftOut));

    [Theory]
    [InlineData("2019-02", "2018-12", 1)]
    [InlineData("2019-02", "2018-11", 0)]
    [InlineData("2019-03", "2019-02", 1)]
    public void The_period_before_is_the_calendars(string period, string before, int findings)
    {
        var investment = Judge(
            [Reported("固定资产投资", "10.0", $"2019-01/{period}")],
            MeaningExample.Published(
                Series(ExampleCatalogue.Investment, Measure.Cumulative, before, "5.0"),
                Series(ExampleCatalogue.Investment, Measure.CumulativeGrowth, before, "3.1")),
            Upload(period));

        Assert.Equal(findings, investment.Of(MeaningFindings.LeftOut).Count);
    }

    [Fact]
    public void A_quarterly_figure_is_not_due_in_a_month_between() => Assert.Empty(Judge(
        [Reported(Output, period: "2019-01/2019-08")],
        MeaningExample.Published(
            Series(ExampleCatalogue.Output, Measure.Cumulative, "2019-07", "44.90"), Series(ExampleCatalogue.Gdp, Measure.Cumulative, "2019-Q2", "55.66")),
        Upload("2019-08")).Of(MeaningFindings.LeftOut));

    private static ReportedFigure Cumulative(string indicator, string? number = "60.00") => Reported(indicator, number, "2019-01/2019-09", cell: "C5");

    private static ObservationSet August() => MeaningExample.Published(
        Series(ExampleCatalogue.Output, Measure.Cumulative, "2019-07", "44.90", "51.20"),
        Series(ExampleCatalogue.Profit, Measure.Cumulative, "2019-07", "4.90", "5.21"),
        Series(ExampleCatalogue.Firms, Measure.Level, "2019-07", "10", "10"));
}
