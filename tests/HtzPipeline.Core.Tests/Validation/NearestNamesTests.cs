using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Tests.Validation;

public class NearestNamesTests
{
    [Theory]
    [InlineData("规上工业总产值", "规模以上工业总产值")]
    [InlineData("高新技术产值", "高新技术产业产值")]
    [InlineData("市场主体(新登记)", "新登记市场主体")]
    [InlineData("GDP地区生产总值", "地区生产总值")]
    [InlineData("登计失业率", "登记失业率")]
    [InlineData("固投", "固定资产投资")]
    [InlineData("规上产值", "规模以上工业总产值")]
    public void The_name_that_was_meant_comes_first(string written, string meant) =>
        Assert.Equal(meant, NearestNames.Of(ExampleCatalogue.Instance, written)[0]);

    [Theory]
    [InlineData("合计")]
    [InlineData("")]
    [InlineData("abc")]
    public void A_name_with_nothing_in_common_has_no_neighbours(string written) =>
        Assert.Empty(NearestNames.Of(ExampleCatalogue.Instance, written));

    [Fact]
    public void Three_at_most_are_named() => Assert.Equal(3, NearestNames.Of(ExampleCatalogue.Instance, "新登记主体企业户").Count);
}
