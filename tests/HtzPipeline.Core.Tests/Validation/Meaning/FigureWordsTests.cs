using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.Meaning.MeaningExample;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

public class FigureWordsTests
{
    private const string Output = "规模以上工业总产值";

    [Fact]
    public void A_drop_written_as_a_positive_number_is_a_finding()
    {
        var judged = Judge([Growth("3.2", "3.2", MeasureDirection.Down), Reported(Output)]);

        var finding = Assert.Single(judged.Findings);
        Assert.Equal((MeaningFindings.DropWithoutSign, "-3.2"), (finding.Kind, finding.Expected));
        Assert.Equal("3.2", Assert.Single(judged.Held).Figure.Number.ToString());
        Assert.Single(judged.Accepted);
    }

    [Theory]
    [InlineData("3.2", "3.2", MeasureDirection.Up)]
    [InlineData("3.2", "3.2", MeasureDirection.Unstated)]
    [InlineData("-3.2", "-3.2", MeasureDirection.Up)]
    [InlineData("-3.2", "-3.2", MeasureDirection.Unstated)]
    [InlineData("-3.2", "下降3.2%", MeasureDirection.Unstated)]
    [InlineData("3.2", "增长3.2", MeasureDirection.Down)]
    [InlineData("0", "0", MeasureDirection.Down)]
    public void A_growth_whose_way_is_clear_is_none(string number, string text, MeasureDirection direction) =>
        Assert.Empty(Judge([Growth(number, text, direction)]).Findings);

    [Theory]
    [InlineData("增长 -3.2%", MeasureDirection.Unstated)]
    [InlineData("同比增长-3.2", MeasureDirection.Up)]
    [InlineData("↑-3.2", MeasureDirection.Unstated)]
    [InlineData("下降3.2", MeasureDirection.Down)]
    [InlineData("-3.2", MeasureDirection.Down)]
    public void A_sign_said_twice_is_published_as_questionable(string text, MeasureDirection direction)
    {
        var judged = Judge([Growth("-3.2", text, direction)]);

        Assert.Equal(MeaningFindings.SignSaidTwice, Assert.Single(judged.Findings).Kind);
        Assert.Equal(1, judged.Questionable());
    }

    [Fact]
    public void A_growth_in_points_is_a_finding()
    {
        var judged = Judge([Reported(Output, "3.2", aspect: MeasureAspect.Growth, unit: "百分点")]);

        Assert.Equal(MeaningFindings.PointsForPercent, Assert.Single(judged.Findings).Kind);
        Assert.Equal(1, judged.Questionable());
    }

    [Theory]
    [InlineData(Output, "%")]
    [InlineData(Output, null)]
    [InlineData("登记失业率", "百分点")]
    public void A_growth_in_percent_is_none_and_neither_is_a_rates_in_points(string indicator, string? unit) =>
        Assert.Empty(Judge([Reported(indicator, "3.2", aspect: MeasureAspect.Growth, unit: unit)]).Findings);

    [Fact]
    public void A_change_of_share_in_percent_is_a_finding_and_published()
    {
        var judged = Judge([Reported("高新技术产业产值", "1.2", "2019-01/2019-09", aspect: MeasureAspect.ShareChange, unit: "%")]);

        Assert.Equal(MeaningFindings.PercentForPoints, Assert.Single(judged.Findings).Kind);
        Assert.Equal(0, judged.Questionable());
        Assert.Single(judged.Accepted);
    }

    [Theory]
    [InlineData("百分点")]
    [InlineData(null)]
    public void A_change_of_share_in_points_is_none(string? unit) =>
        Assert.Empty(Judge([Reported("高新技术产业产值", "1.2", "2019-01/2019-09", aspect: MeasureAspect.ShareChange, unit: unit)]).Findings);

    [Fact]
    public void An_amount_in_a_column_of_growth_is_held_back()
    {
        var judged = Judge([Reported(Output, "3.2", aspect: MeasureAspect.Growth, unit: "亿元") with { Text = "3.2亿元" }, Reported(Output, cell: "C6")]);

        Assert.Equal(MeaningFindings.AmountInRatioColumn, Assert.Single(judged.Findings).Kind);
        Assert.Single(judged.Held);
    }

    [Fact]
    public void A_growth_under_the_unit_of_its_sheet_is_none() =>
        Assert.Empty(Judge([Reported(Output, "3.2", aspect: MeasureAspect.Growth, unit: "亿元")]).Findings);

    [Fact]
    public void Figures_without_an_indicator_are_one_finding_for_their_sheet()
    {
        var judged = Judge([Reported("", "1", cell: "C5"), Reported("", "2", cell: "C6"), Reported(Output, cell: "C7")]);

        var finding = Assert.Single(judged.Findings);
        Assert.Equal((MeaningFindings.MissingIndicator, "2", Cell("C5")), (finding.Kind, finding.Arguments["count"], finding.Place));
    }

    private static ReportedFigure Growth(string number, string text, MeasureDirection direction) =>
        Reported(Output, number, aspect: MeasureAspect.Growth, cell: "D5") with
        {
            Text = text,
            Direction = direction,
        };
}
