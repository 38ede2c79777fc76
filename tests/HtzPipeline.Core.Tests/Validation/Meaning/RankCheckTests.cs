using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.Meaning.MeaningExample;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

public class RankCheckTests
{
    private static readonly string[] Areas = ["甲街道", "乙街道", "丙街道", "丁街道"];

    private static readonly IndicatorCatalogue Catalogue = new(
        "test",
        [new("Z", new("高新区", "Zone"), [], null), .. Areas.Select((area, index) => new Area($"A{index}", new(area, $"Area {index}"), [], "Z"))],
        [new("economy", new("经济发展局", "Economy"))], [ExampleCatalogue.YiYuan, ExampleCatalogue.Percent], [ExampleCatalogue.Output]);

    [Theory]
    [InlineData("40.1,30.2,20.3,10.4", "1,2,3,4")]
    [InlineData("40.1,30.2,20.3,10.4", "4,3,2,1")]
    [InlineData("40.1,20.3,20.3,10.4", "1,2,2,4")]
    [InlineData("40.1,20.3,20.3,10.4", "1,2,2,3")]
    [InlineData("40.1,20.3,20.3,10.4", "1,3,2,4")]
    [InlineData("40,20.3,20,10.4", "1,3,2,4")]
    [InlineData("40.1,30.2,20.3,10.4", "2,5,9,14")]
    public void Ranks_that_the_figures_give_are_none(string figures, string ranks) => Assert.Empty(CheckRanks(figures, ranks));

    [Theory]
    [InlineData("40.1,30.2,20.3,10.4", "1,3,2,4", "2,3")]
    [InlineData("40.1,30.2,20.3,10.4", "1,2,4,3", "3,4")]
    [InlineData("40.1,30.2,20.3,10.4", "2,9,5,14", "2,3")]
    public void Ranks_that_they_do_not_give_are_findings(string figures, string ranks, string expected) =>
        Assert.Equal(expected, string.Join(',', CheckRanks(figures, ranks).Select(finding => finding.Expected)));

    [Fact]
    public void A_rank_by_growth_is_one_too() => Assert.Empty(CheckRanks("40.1,30.2,20.3,10.4", "2,1,3,4", growth: "3.1,8.8,1.0,0.4"));

    [Fact]
    public void Two_areas_are_too_few_to_tell() => Assert.Empty(CheckRanks("40.1,30.2", "2,1"));

    private static IReadOnlyList<Finding> CheckRanks(string figures, string ranks, string growth = "") => Judge(
        [
            .. Column(figures, MeasureAspect.Amount, "C"), .. Column(growth, MeasureAspect.Growth, "D"), .. Column(ranks, MeasureAspect.Rank, "E"),
        ],
        catalogue: Catalogue).Of(MeaningFindings.RankNotByFigures);

    private static IEnumerable<ReportedFigure> Column(string numbers, MeasureAspect aspect, string column) =>
        numbers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((number, index) =>
            Reported("规模以上工业总产值", number, "2019-01/2019-09", aspect: aspect, cell: $"{column}{index + 5}") with { Area = Areas[index] });
}
