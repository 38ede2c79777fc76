using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.Meaning.MeaningExample;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

/// <summary>The columns 上年同期, 增减额 and 环比.</summary>
public class ComparisonCheckTests
{
    private const string Output = "规模以上工业总产值";

    [Theory]
    [InlineData("53.12", 1)]
    [InlineData("53.21", 0)]
    [InlineData("53.2", 0)]
    public void A_figure_of_a_year_before_that_is_not_the_one_published_is_a_finding(string before, int findings)
    {
        var judged = Judge([Amount("58.33"), Compared(MeasureAspect.YearBefore, before)], LastYear(ExampleCatalogue.Output));

        Assert.Equal(findings, judged.Of(MeaningFindings.YearBeforeNotPublished).Count);
        Assert.Single(judged.Accepted);
        Assert.Equal(0, judged.Questionable());
    }

    [Fact]
    public void Where_growth_is_of_comparable_coverage_it_is_information()
    {
        var judged = Judge(
            [Amount("58.33", "固定资产投资"), Compared(MeasureAspect.YearBefore, "53.12", "固定资产投资")], LastYear(ExampleCatalogue.Investment));

        Assert.Equal(MeaningFindings.YearBeforeRestated, Assert.Single(judged.Findings).Kind);
    }

    [Theory]
    [InlineData("9.62", 0)]
    [InlineData("9.6", 0)]
    [InlineData("9.26", 1)]
    public void Growth_that_does_not_follow_from_the_row_is_a_finding(string growth, int findings)
    {
        var judged = Judge([Amount("58.33"), Compared(MeasureAspect.YearBefore, "53.21"), Compared(MeasureAspect.Growth, growth, cell: "F5")]);

        Assert.Equal(findings, judged.Of(MeaningFindings.GrowthNotOverYearBefore).Count);
        Assert.Equal(findings, judged.Questionable());
    }

    [Fact]
    public void A_column_that_does_not_say_of_which_amount_it_is_need_fit_but_one()
    {
        // 上年同期 beside 本月 and 累计.
        var judged = Judge(
            [
                Reported(Output, "7.13", basis: MeasureBasis.Current, cell: "C5"), Amount("58.33"),
                Reported(Output, "9.62", "2019-01/2019-09", aspect: MeasureAspect.Growth, cell: "E5"),
                Reported(Output, "10.0", basis: MeasureBasis.Current, aspect: MeasureAspect.Growth, cell: "F5"),
                Compared(MeasureAspect.YearBefore, "6.48"),
            ]);

        Assert.Empty(judged.Findings);
    }

    [Theory]
    [InlineData("5.12", MeasureDirection.Unstated, 0)]
    [InlineData("5.1", MeasureDirection.Unstated, 0)]
    [InlineData("51200", MeasureDirection.Unstated, 1)]
    [InlineData("-5.12", MeasureDirection.Unstated, 1)]
    [InlineData("5.21", MeasureDirection.Unstated, 1)]
    public void A_change_that_is_not_the_difference_is_a_finding(string change, MeasureDirection direction, int findings) => Assert.Equal(
        findings,
        Judge([Amount("58.33"), Changed(change, direction)], LastYear(ExampleCatalogue.Output)).Of(MeaningFindings.ChangeNotDifference).Count);

    [Theory]
    [InlineData("5.12")]
    [InlineData("-5.12")]
    public void A_drop_under_a_heading_of_drops_may_have_its_sign_or_not(string change) =>
        Assert.Empty(Judge([Amount("48.09"), Changed(change, MeasureDirection.Down)], LastYear(ExampleCatalogue.Output)).Of(MeaningFindings.ChangeNotDifference));

    [Fact]
    public void The_month_before_is_not_held_against_a_cumulative_figure() => Assert.Empty(
        Judge([Amount("58.33"), Reported(Output, "7.05", aspect: MeasureAspect.PreviousPeriod, cell: "E5")], MeaningExample.Published(Series(ExampleCatalogue.Output, Measure.Cumulative, "2019-08", "51.20")))
            .Of(MeaningFindings.ComparedNotPublished));

    [Theory]
    [InlineData(MeasureAspect.Change, MeasureAspect.YearBefore, "比上年同期增减")]
    [InlineData(MeasureAspect.ChangeOnPreviousPeriod, MeasureAspect.PreviousPeriod, "比上期增减")]
    [InlineData(MeasureAspect.ChangeSinceYearStart, MeasureAspect.YearStart, "比上年末增减")]
    public void A_change_is_said_to_be_on_what_it_was_held_against(MeasureAspect change, MeasureAspect of, string words) => Assert.Contains(
        words,
        Assert.Single(Judge([Reported(Output, "7.15", basis: MeasureBasis.Current), Own(of, "6.50"), Own(change, "1.65")]).Of(MeaningFindings.ChangeNotDifference)).Message.Zh);

    [Fact]
    public void The_files_own_figure_of_a_year_before_gives_the_difference_too() => Assert.Single(
        Judge([Amount("58.33"), Compared(MeasureAspect.YearBefore, "53.21"), Changed("4.12", MeasureDirection.Unstated)]).Of(MeaningFindings.ChangeNotDifference));

    [Theory]
    [InlineData("10.0", 0)]
    [InlineData("12.0", 1)]
    public void Growth_on_the_month_before_that_is_not_the_ratio_is_information(string growth, int findings)
    {
        var judged = Judge(
            [Reported(Output, "7.15", basis: MeasureBasis.Current), Compared(MeasureAspect.PreviousPeriodGrowth, growth)],
            MeaningExample.Published(Series(ExampleCatalogue.Output, Measure.Current, "2019-08", "6.50")));

        Assert.Equal(findings, judged.Of(MeaningFindings.PreviousPeriodNotRatio).Count);
        Assert.Equal(0, judged.Questionable());
    }

    private static ReportedFigure Amount(string number, string indicator = Output) => Reported(indicator, number, "2019-01/2019-09", cell: "D5");

    private static ReportedFigure Compared(MeasureAspect aspect, string number, string indicator = Output, string cell = "E5") =>
        Reported(indicator, number, "2019-01/2019-09", aspect: aspect, cell: cell);

    private static ReportedFigure Own(MeasureAspect aspect, string number) => Reported(Output, number, basis: MeasureBasis.Current, aspect: aspect, cell: "E5");

    private static ReportedFigure Changed(string number, MeasureDirection direction) =>
        Compared(MeasureAspect.Change, number, cell: "G5") with { Direction = direction };

    private static ObservationSet LastYear(Indicator indicator) => MeaningExample.Published(Series(indicator, Measure.Cumulative, "2018-09", "53.21"));
}
