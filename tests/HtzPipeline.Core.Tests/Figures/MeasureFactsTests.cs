using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

public class MeasureFactsTests
{
    [Fact]
    public void The_table_has_every_measure_in_the_order_of_the_enumeration() =>
        Assert.Equal(Enum.GetValues<Measure>(), MeasureFacts.All.Select(facts => facts.Measure));

    [Fact]
    public void A_code_is_the_measures_name_in_camel_case() => Assert.All(MeasureFacts.All, facts =>
    {
        var name = facts.Measure.ToString();
        Assert.Equal(char.ToLowerInvariant(name[0]) + name[1..], facts.Code);
        Assert.True(MeasureFacts.TryFind(facts.Code, out var found));
        Assert.Same(facts, found);
        Assert.Same(facts, MeasureFacts.Of(facts.Measure));
    });

    [Fact]
    public void A_growth_is_in_percent_of_an_amount_that_has_a_unit_of_the_indicators() =>
        Assert.All(MeasureFacts.All.Where(facts => facts.Amount is not null), growth =>
        {
            Assert.Equal("percent", growth.Unit);
            Assert.Null(MeasureFacts.Of(growth.Amount!.Value).Unit);
        });

    [Theory]
    [InlineData("Current")]
    [InlineData("yoy")]
    [InlineData("")]
    public void An_unknown_code_is_not_found(string code) => Assert.False(MeasureFacts.TryFind(code, out _));
}
