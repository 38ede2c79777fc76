using System.Collections.Frozen;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class AreasCheckTests
{
    private const string Zone = "370400-HTZ";
    private const string Xingren = "370400-HTZ-XR";
    private const string Xingcheng = "370400-HTZ-XC";

    [Theory]
    [InlineData("10.1", 0)] // Both may be 10.05.
    [InlineData("10.2", 1)]
    public void An_area_has_no_more_than_the_area_it_lies_in(string part, int findings)
    {
        var found = Run(Parts.Overlapping, part, null);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((FileFindings.AreaAboveWhole, Xingren), (finding.Kind, finding.Key!.Value.Area)));
    }

    [Theory]
    [InlineData(Parts.Overlapping, "6.0", "7.0", null)]
    [InlineData(Parts.Disjoint, "6.0", "4.1", null)] // 5.95 + 4.05 may be 10.0.
    [InlineData(Parts.Disjoint, "6.0", "4.2", "HTZ3502")]
    [InlineData(Parts.Disjoint, "6.0", "3.0", null)]
    [InlineData(Parts.Exhaustive, "6.0", "4.1", null)]
    [InlineData(Parts.Exhaustive, "6.0", "4.2", "HTZ3503")]
    [InlineData(Parts.Exhaustive, "6.0", "3.9", null)]
    [InlineData(Parts.Exhaustive, "6.0", "3.8", "HTZ3503")]
    [InlineData(Parts.Exhaustive, "6.0", null, null)]
    public void The_sum_of_areas_is_held_against_the_whole_as_the_rule_says(Parts parts, string first, string? second, string? code) =>
        Assert.Equal(code is null ? [] : [code], Run(parts, first, second).Select(finding => finding.Kind.Code));

    [Fact]
    public void An_area_published_earlier_takes_part()
    {
        var finding = Assert.Single(Arithmetic([In(Zone, "10.0"), In(Xingren, "6.0")], Published(In(Xingcheng, "5.0")), Catalogue(Parts.Disjoint)));

        Assert.Equal((FileFindings.AreasAboveWhole, Zone), (finding.Kind, finding.Key!.Value.Area));
        Assert.Contains("old ", finding.Message.Zh, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Run(Parts parts, string first, string? second)
    {
        Fact[] facts = [In(Zone, "10.0"), In(Xingren, first)];
        return Arithmetic(second is null ? facts : [.. facts, In(Xingcheng, second)], catalogue: Catalogue(parts));
    }

    private static Fact In(string area, string number)
    {
        var fact = Fact(ExampleCatalogue.Output, "2019-09", Measure.Cumulative, number);
        return fact with { Key = fact.Key with { Area = area } };
    }

    private static IndicatorCatalogue Catalogue(Parts parts) => new(
        "test",
        [
            new(Zone, new("枣庄高新区", "the zone"), [], null),
            new(Xingren, new("兴仁街道", "Xingren"), [], Zone),
            new(Xingcheng, new("兴城街道", "Xingcheng"), [], Zone),
        ],
        [], [ExampleCatalogue.YiYuan], [ExampleCatalogue.Output],
        [new AreasRule { Code = "AREAS", Kind = RuleKind.Areas, Area = Zone, Parts = parts, Indicators = FrozenSet.Create("OUTPUT") }]);
}
