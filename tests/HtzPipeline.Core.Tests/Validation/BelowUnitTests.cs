using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>"…" is more than nothing and less than one of the smallest unit of the table.</summary>
public class BelowUnitTests
{
    private static readonly Indicator Total = ExampleCatalogue.Flow("TOTAL", "总计", ExampleCatalogue.Jia) with { Parts = Parts.Exhaustive };
    private static readonly Indicator First = ExampleCatalogue.Flow("FIRST", "分项一", ExampleCatalogue.Jia) with { Parent = "TOTAL" };
    private static readonly Indicator Money = ExampleCatalogue.Flow("MONEY", "分项二", ExampleCatalogue.YiYuan) with { Parent = "WHOLE" };
    private static readonly Indicator Rest = ExampleCatalogue.Flow("REST", "分项三", ExampleCatalogue.YiYuan) with { Parent = "WHOLE" };
    private static readonly Indicator Whole = ExampleCatalogue.Flow("WHOLE", "合计", ExampleCatalogue.YiYuan) with { Parts = Parts.Exhaustive };

    [Theory]
    [InlineData("10.6", 0)] // 9.65 + less than 1 is less than 10.65.
    [InlineData("10.7", 1)]
    [InlineData("9.6", 0)]
    [InlineData("9.5", 1)] // 9.55 at most, and the sum is more.
    public void It_completes_a_sum(string whole, int findings)
    {
        var found = Arithmetic(
            [
                Fact(Whole, "2019-09", Measure.Cumulative, whole),
                Fact(Money, "2019-09", Measure.Cumulative, "9.6"),
                Below(Rest),
            ],
            catalogue: ExampleCatalogue.Of(Whole, Money, Rest));

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(FileFindings.PartsNotTotal, finding.Kind));
        Assert.All(found, finding => Assert.Contains("…", finding.Message.Zh, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("1", 0)]
    public void It_is_not_zero(string total, int findings) => Assert.Equal(
        findings,
        Arithmetic([Fact(Total, "2019-09", Measure.Cumulative, total), Below(First)], catalogue: ExampleCatalogue.Of(Total, First)).Count);

    [Fact]
    public void A_growth_below_its_unit_may_be_a_fall() => Assert.Empty(Arithmetic(
        [
            Fact(ExampleCatalogue.Output, "2019-09", Measure.Cumulative, "50.00"),
            Without(Fact(ExampleCatalogue.Output, "2019-09", Measure.CumulativeGrowth, "1")),
        ],
        Published(Fact(ExampleCatalogue.Output, "2018-09", Measure.Cumulative, "60.00"))));

    private static Fact Below(Indicator indicator) => Without(Fact(indicator, "2019-09", Measure.Cumulative, "1"));

    private static Fact Without(Fact fact) => fact with { Figure = fact.Figure with { Number = null, Status = ObservationStatus.BelowUnit } };
}
