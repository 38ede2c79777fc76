using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class UnitReadingTests
{
    [Theory]
    [InlineData("规模以上工业总产值", null, "CNY_1E8")]
    [InlineData("规模以上工业总产值", "万元", "CNY_1E4")]
    [InlineData("规模以上工业总产值", "%、万元", "CNY_1E4")]
    [InlineData("规模以上工业总产值", "家,亿元", "CNY_1E8")]
    [InlineData("新登记企业", "万元、户", "HOUSEHOLDS")]
    [InlineData("登记失业率", "亿元、%", "percent")]
    [InlineData("拆除违章建筑", "平方米", "M2")]
    public void The_unit_that_fits_the_indicator_is_chosen(string indicator, string? unit, string code)
    {
        var (facts, findings) = Map(Reported(indicator, unit: unit));

        Assert.Empty(findings);
        Assert.Equal(code, Assert.Single(facts).Figure.Unit);
    }

    [Fact]
    public void A_growth_is_in_percent_and_a_change_of_share_in_points_whatever_the_sheets_unit()
    {
        var (facts, findings) = Map(
            Reported("规模以上工业总产值", "9.62", aspect: MeasureAspect.Growth, unit: "亿元"),
            Reported("高新技术产业产值", "12.23", aspect: MeasureAspect.ShareChange, unit: "亿元"));

        Assert.Empty(findings);
        Assert.Equal(["percent", "points"], facts.Select(fact => fact.Figure.Unit));
    }

    [Fact]
    public void An_unknown_unit_is_an_error_since_the_figure_cannot_be_scaled()
    {
        var (facts, findings) = Map(Reported("规模以上工业总产值", unit: "亿圆"));

        Assert.Empty(facts);
        var finding = Assert.Single(findings);
        Assert.Equal((MeaningFindings.UnknownUnit, "亿圆", "亿元"), (finding.Kind, finding.Found, finding.Expected));
        AssertFilled(finding);
    }

    [Fact]
    public void A_unit_of_another_dimension_is_published_as_printed_and_questionable()
    {
        var (facts, findings) = Map(Reported("拆除违章建筑", "9200", unit: "m³"));

        Assert.Equal(("M3", ObservationStatus.Questionable), (Assert.Single(facts).Figure.Unit, facts[0].Figure.Status));
        var finding = Assert.Single(findings);
        Assert.Equal((MeaningFindings.UnitOfOtherDimension, "m³", "m²"), (finding.Kind, finding.Found, finding.Expected));
        AssertFilled(finding);
    }

    [Fact]
    public void A_missing_figure_is_not_doubted_for_its_unit() => Assert.Empty(Map(Reported("拆除违章建筑", null, unit: "m³")).Findings);
}
