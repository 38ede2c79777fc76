using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class PartsCheckTests
{
    private static readonly Indicator Total = ExampleCatalogue.Flow("TOTAL", "总计", ExampleCatalogue.YiYuan);
    private static readonly Indicator First = ExampleCatalogue.Flow("FIRST", "分项一", ExampleCatalogue.YiYuan) with { Parent = "TOTAL" };
    private static readonly Indicator Second = ExampleCatalogue.Flow("SECOND", "分项二", ExampleCatalogue.WanYuan) with { Parent = "TOTAL" };

    [Theory]
    [InlineData("10.0", "10.1", 0)] // Both may be 10.05.
    [InlineData("10.0", "10.2", 1)]
    public void A_part_surely_greater_than_its_total_is_a_warning(string total, string part, int findings)
    {
        var found = Run(Parts.Overlapping, total, part, null);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((FileFindings.PartAboveTotal, "FIRST"), (finding.Kind, finding.Key!.Value.Indicator)));
    }

    [Theory]
    [InlineData(Parts.Overlapping, "10.0", "6.0", "70000", null)]
    [InlineData(Parts.Disjoint, "10.0", "6.0", "70000", "HTZ3102")]
    [InlineData(Parts.Exhaustive, "10.0", "6.0", "70000", "HTZ3104")]
    [InlineData(Parts.Disjoint, "10.0", "6.0", "40900", null)] // 6.05 + 4.0900 may be 10.04.
    [InlineData(Parts.Disjoint, "10.0", "6.0", "30000", "HTZ3103")]
    [InlineData(Parts.Exhaustive, "10.0", "6.0", "30000", "HTZ3104")]
    [InlineData(Parts.Exhaustive, "10.0", "6.0", "40000", null)]
    [InlineData(Parts.Exhaustive, "10.0", "6.0", "39001", null)] // 6.05 + 3.90015 may be 9.95.
    [InlineData(Parts.Exhaustive, "10.0", "6.0", "38999", "HTZ3104")]
    [InlineData(Parts.Exhaustive, "10.0", "6.0", "≥30000", null)]
    public void The_sum_of_parts_is_held_against_the_total_as_the_catalogue_says(Parts parts, string total, string first, string second, string? code) =>
        Assert.Equal(code is null ? [] : [code], Run(parts, total, first, second).Select(finding => finding.Kind.Code));

    [Fact]
    public void A_residual_needs_all_the_parts()
    {
        var third = First with { Code = "THIRD", Name = new("分项三", "third") };

        Assert.Empty(Run(Parts.Disjoint, "10.0", "6.0", "30000", third));
        Assert.Empty(Run(Parts.Exhaustive, "10.0", "6.0", "30000", third));
    }

    [Fact]
    public void Counts_are_exact_so_that_one_left_over_is_a_residual()
    {
        var finding = Assert.Single(Arithmetic(
        [
            Fact(ExampleCatalogue.Market, "2019-09", Measure.Cumulative, "2176"),
            Fact(ExampleCatalogue.Enterprises, "2019-09", Measure.Cumulative, "1347"),
            Fact(ExampleCatalogue.Traders, "2019-09", Measure.Cumulative, "828"),
        ]));

        Assert.Equal((FileFindings.Residual, "1家"), (finding.Kind, finding.Arguments["residual"]));
    }

    [Fact]
    public void Parts_that_may_be_negative_may_exceed_the_total() => Assert.Empty(Arithmetic(
        [Fact(Total, "2019-09", Measure.Cumulative, "1.0"), Fact(First, "2019-09", Measure.Cumulative, "3.0")],
        catalogue: ExampleCatalogue.Of(Total, First, Second with { CanBeNegative = true })));

    [Fact]
    public void A_total_published_earlier_is_named_with_its_submission()
    {
        var finding = Assert.Single(Arithmetic(
            [Fact(First, "2019-09", Measure.Cumulative, "3.0")],
            Published(Fact(Total, "2019-09", Measure.Cumulative, "1.0")),
            ExampleCatalogue.Of(Total, First)));

        Assert.Equal("FIRST", finding.Key!.Value.Indicator);
        Assert.StartsWith("old ", finding.Arguments["where"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_questionable_or_missing_takes_no_part() => Assert.Empty(Arithmetic(
        [
            Fact(Total, "2019-09", Measure.Cumulative, "1.0", ObservationStatus.Questionable),
            Fact(First, "2019-09", Measure.Cumulative, "3.0"),
        ],
        Published(Fact(Total, "2019-09", Measure.Cumulative, "1.0")),
        ExampleCatalogue.Of(Total, First)));

    [Fact]
    public void Figures_of_different_measures_or_periods_are_not_compared() => Assert.Empty(Arithmetic(
        [
            Fact(Total, "2019-09", Measure.Current, "1.0"), Fact(First, "2019-09", Measure.Cumulative, "3.0"),
            Fact(Total, "2018-09", Measure.Cumulative, "1.0"),
        ],
        catalogue: ExampleCatalogue.Of(Total, First)));

    private static IReadOnlyList<Finding> Run(Parts parts, string total, string first, string? second, params Indicator[] more)
    {
        var catalogue = ExampleCatalogue.Of([Total with { Parts = parts }, First, Second, .. more]);
        Fact[] facts = [Fact(Total, "2019-09", Measure.Cumulative, total), Fact(First, "2019-09", Measure.Cumulative, first)];
        return Arithmetic(second is null ? facts : [.. facts, Fact(Second, "2019-09", Measure.Cumulative, second)], catalogue: catalogue);
    }
}
