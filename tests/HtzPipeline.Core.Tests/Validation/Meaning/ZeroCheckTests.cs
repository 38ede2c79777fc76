using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.Meaning.MeaningExample;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

public class ZeroCheckTests
{
    [Theory]
    [InlineData("登记失业率", "0.0")]
    [InlineData("龙头骨干企业", "0")]
    public void A_zero_where_the_past_is_far_from_it_is_a_finding(string indicator, string number)
    {
        var judged = Judge([Reported(indicator, number)], Past());

        Assert.Single(judged.Of(MeaningFindings.ZeroForMissing));
        Assert.Equal(1, judged.Questionable());
    }

    [Theory]
    [InlineData("登记失业率", "3.1")]
    [InlineData("登记失业率", null)]
    [InlineData("规模以上工业总产值", "0")]
    [InlineData("专利申请量", "0")]
    public void A_figure_a_blank_the_flow_of_a_month_and_a_series_without_a_past_are_none(string indicator, string? number) =>
        Assert.Empty(Judge([Reported(indicator, number)], Past()).Of(MeaningFindings.ZeroForMissing));

    [Fact]
    public void A_series_that_comes_near_zero_may_be_zero() => Assert.Empty(Judge(
        [Reported("龙头骨干企业", "0")],
        MeaningExample.Published(Series(ExampleCatalogue.Firms, Measure.Level, "2019-04", "1", "3", "12", "2", "1"))).Of(MeaningFindings.ZeroForMissing));

    [Fact]
    public void A_column_of_zeros_beside_figures_is_one_finding()
    {
        var judged = Judge(Table("0.0", "0.0", "0.0"));

        Assert.Equal("3", Assert.Single(judged.Of(MeaningFindings.ColumnOfZeros)).Arguments["count"]);
        Assert.Equal(3, judged.Questionable());
    }

    [Fact]
    public void A_column_of_which_one_is_not_zero_is_none() => Assert.Empty(Judge(Table("0.0", "0.0", "0.1")).Of(MeaningFindings.ColumnOfZeros));

    [Fact]
    public void Two_zeros_are_no_column() => Assert.Empty(Judge(Table("0.0", "0.0")).Of(MeaningFindings.ColumnOfZeros));

    private static List<ReportedFigure> Table(params string[] growth)
    {
        string[] names = ["规模以上工业总产值", "利润总额", "新登记市场主体"];
        return
        [
            .. growth.SelectMany((number, index) => new[]
            {
                Reported(names[index], $"{index + 11}", cell: $"C{index + 5}"),
                Reported(names[index], number, aspect: MeasureAspect.Growth, cell: $"D{index + 5}"),
            }),
        ];
    }

    private static ObservationSet Past() => MeaningExample.Published(
        Series(ExampleCatalogue.Unemployment, Measure.Level, "2019-04", "3.1", "3.0", "2.9", "3.2", "3.1"),
        Series(ExampleCatalogue.Firms, Measure.Level, "2019-04", "9", "9", "10", "10", "10"),
        Series(ExampleCatalogue.Output, Measure.Current, "2019-04", "9", "9", "10", "10", "10"));
}
