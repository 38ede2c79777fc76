using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class CumulativeCheckTests
{
    [Theory]
    [InlineData("58.33", "58.32", 0)] // Both may be 58.325.
    [InlineData("58.33", "58.31", 1)]
    [InlineData("58.33", "58.3", 0)]
    public void A_cumulative_figure_surely_below_the_one_published_before_is_a_warning(string before, string now, int findings)
    {
        var found = Run(ExampleCatalogue.Output, ("2019-08", before), ("2019-09", now));

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(
            (PublishedFindings.CumulativeFalls, now + "亿元", $"≥{before}亿元"), (finding.Kind, finding.Found, finding.Expected)));
    }

    [Fact]
    public void A_restated_month_above_a_later_published_one_is_a_warning() =>
        Assert.Equal("≤58.33亿元", Assert.Single(Run(ExampleCatalogue.Output, ("2019-09", "58.33"), ("2019-08", "583.3"))).Expected);

    [Theory]
    [InlineData("583300", 0)]
    [InlineData("583000", 1)]
    public void Figures_in_different_units_are_compared_in_one(string tenThousands, int findings)
    {
        var now = Fact(ExampleCatalogue.Output, "2019-09", Measure.Cumulative, tenThousands);

        Assert.Equal(findings, Arithmetic(
            [now with { Figure = now.Figure with { Unit = ExampleCatalogue.WanYuan.Code } }],
            Published(Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "58.33"))).Count);
    }

    [Fact]
    public void Months_without_a_figure_are_passed_over() => Assert.Single(Run(ExampleCatalogue.Output, ("2019-05", "60.00"), ("2019-09", "58.31")));

    [Fact]
    public void A_new_year_begins_anew() => Assert.Empty(Run(ExampleCatalogue.Output, ("2018-12", "90.00"), ("2019-01", "5.00")));

    [Fact]
    public void Where_amounts_may_be_negative_it_may_fall() => Assert.Empty(Run(ExampleCatalogue.Profit, ("2019-08", "9.00"), ("2019-09", "5.00")));

    [Fact]
    public void Within_one_file_it_is_said_once() => Assert.Single(Arithmetic(
        [Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "9.00"), Fact(ExampleCatalogue.Output, "2019-09", Measure.Cumulative, "5.00")]));

    private static IReadOnlyList<Finding> Run(Indicator indicator, (string Period, string Value) published, (string Period, string Value) submitted) => Arithmetic(
        [Fact(indicator, submitted.Period, Measure.Cumulative, submitted.Value)],
        Published(Fact(indicator, published.Period, Measure.Cumulative, published.Value)));
}
