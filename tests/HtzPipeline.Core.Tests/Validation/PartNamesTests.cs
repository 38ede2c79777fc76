using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>Parts that are labelled by what sets them apart from their total.</summary>
public class PartNamesTests
{
    private const string Market = "新登记市场主体";

    [Theory]
    [InlineData("企业", Market, "ENTERPRISES")]
    [InlineData("个体工商户", Market, "TRADERS")]
    [InlineData("登记企业", Market, "ENTERPRISES")]
    [InlineData("个体户", Market, "TRADERS")] // By an alias.
    [InlineData("高新技术产业", "规模以上工业总产值", "HIGH_TECH")]
    [InlineData("登记", Market, null)] // What all have in common sets none apart.
    [InlineData("合作社", Market, null)]
    [InlineData("产值", "规模以上工业总产值", null)]
    [InlineData("企业", "规模以上工业总产值", null)]
    [InlineData("企业", "按登记类型分", null)]
    public void A_label_under_a_total_is_the_one_part_that_it_sets_apart(string label, string parent, string? expected) =>
        Assert.Equal(expected, Map(Under(label, parent)).Facts.SingleOrDefault()?.Key.Indicator);

    [Fact]
    public void That_it_was_taken_for_that_is_said_once()
    {
        var finding = Assert.Single(Map(Under("企业", Market), Under("企业", Market) with { Measure = new(MeasureBasis.Unstated, MeasureAspect.Growth) }).Findings);

        Assert.Equal((MeaningFindings.PartOfTotal, "企业", "新登记市场主体", "2"), (finding.Kind, finding.Found, finding.Arguments["total"], finding.Arguments["count"]));
        AssertFilled(finding);
    }

    [Fact]
    public void A_label_that_two_parts_may_mean_is_unknown()
    {
        Indicator[] parts = [ExampleCatalogue.Market, Part("FOREIGN", "新登记外资企业"), Part("PRIVATE", "新登记民营企业")];

        Assert.Null(PartOf(parts, "企业"));
        Assert.Equal("PRIVATE", PartOf(parts, "民营企业"));
    }

    [Fact]
    public void What_is_in_another_unit_is_something_else() =>
        Assert.Equal(MeaningFindings.UnknownIndicator, Assert.Single(Map(Under("企业", Market) with { Unit = "亿元" }).Findings).Kind);

    [Fact]
    public void The_nearest_total_has_the_parts() =>
        Assert.Equal("ENTERPRISES", Assert.Single(Map(Under("企业", Market) with { Parents = ["规模以上工业总产值", Market] }).Facts).Key.Indicator);

    [Fact]
    public void A_name_of_its_own_is_what_it_says() =>
        Assert.Equal("FIRMS", Assert.Single(Map(Under("龙头骨干企业", Market)).Facts).Key.Indicator);

    private static ReportedFigure Under(string label, string parent) => Reported(label) with { Parents = [parent] };

    private static Indicator Part(string code, string name) => ExampleCatalogue.Flow(code, name, ExampleCatalogue.Jia) with { Parent = "MARKET" };

    private static string? PartOf(Indicator[] indicators, string label) =>
        Core.Validation.PartNames.Find(ExampleCatalogue.Of(indicators), ExampleCatalogue.Market, label)?.Code;
}
