using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>What holds for amounts does not for rates, and no rate is doubted for it.</summary>
public class RateTests
{
    private static readonly Indicator Rate = ExampleCatalogue.Unemployment;

    [Fact]
    public void The_rate_of_a_month_is_not_the_difference_of_cumulative_rates() => Assert.Empty(Arithmetic(
    [
        Fact(Rate, "2019-07", Measure.Cumulative, "3.1"),
        Fact(Rate, "2019-08", Measure.Cumulative, "3.2"),
        Fact(Rate, "2019-08", Measure.Current, "3.3"),
    ]));

    [Fact]
    public void A_rise_of_half_a_point_is_not_held_to_the_ratio_of_the_rates() => Assert.Empty(Arithmetic(
        [Fact(Rate, "2019-08", Measure.Level, "3.5"), Fact(Rate, "2019-08", Measure.LevelGrowth, "0.5")],
        Published(Fact(Rate, "2018-08", Measure.Level, "3.0"))));

    [Theory]
    [InlineData(Parts.Overlapping)]
    [InlineData(Parts.Disjoint)]
    [InlineData(Parts.Exhaustive)]
    public void The_rates_of_parts_may_be_above_that_of_the_whole(Parts parts)
    {
        var whole = Rate with { Parts = parts };
        var young = Rate with { Code = "YOUNG", Name = new("青年失业率", "YOUNG"), Parent = whole.Code };
        var old = Rate with { Code = "OLD", Name = new("其他人员失业率", "OLD"), Parent = whole.Code };

        Assert.Empty(Arithmetic(
            [Fact(whole, "2019-08", Measure.Level, "3.5"), Fact(young, "2019-08", Measure.Level, "7.1"), Fact(old, "2019-08", Measure.Level, "2.8")],
            catalogue: ExampleCatalogue.Of(whole, young, old)));
    }
}
