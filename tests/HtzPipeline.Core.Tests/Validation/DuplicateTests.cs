using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class DuplicateTests
{
    [Theory]
    [InlineData("58.33", null, "58.33", null)]
    [InlineData("58.33", null, "58.3", null)]
    [InlineData("58.33", "亿元", "583300", "万元")]
    [InlineData("58.33", "亿元", "583349", "万元")]
    public void The_same_figure_again_is_left_out_with_a_word(string first, string? firstUnit, string second, string? secondUnit)
    {
        var (facts, findings) = Map(
            Reported("规模以上工业总产值", first, unit: firstUnit, cell: "C5"), Reported("规模以上工业总产值", second, unit: secondUnit, cell: "D9"));

        Assert.Equal(Cell("C5"), Assert.Single(facts).Figure.Origin!.Place);
        var finding = Assert.Single(findings);
        Assert.Equal((FileFindings.Repeated, Cell("D9")), (finding.Kind, finding.Place));
        AssertFilled(finding);
    }

    [Fact]
    public void Sheets_are_held_against_each_other()
    {
        var (_, findings) = Map(
            Reported("规模以上工业总产值", "58.33") with { Place = new("汇总", new(4, 2)) },
            Reported("规模以上工业总产值", "583300", unit: "万元") with { Place = new("分表", new(4, 2)) },
            Reported("规模以上工业总产值", "58.43") with { Place = new("附表", new(4, 2)) });

        Assert.Equal(
            [(FileFindings.Repeated, "汇总!C5", "分表!C5"), (FileFindings.Contradictory, "汇总!C5", "附表!C5")],
            findings.Select(finding => (finding.Kind, finding.Arguments["where"], finding.Place.ToString())));
    }

    [Fact]
    public void A_lower_end_and_a_figure_above_it_may_be_the_same()
    {
        var lowerEnd = Reported("规模以上工业总产值", "58", cell: "C5");
        lowerEnd = lowerEnd with { Number = new PrintedNumber(58, Precision.AtLeast) };

        var (_, above) = Map(lowerEnd, Reported("规模以上工业总产值", "60", cell: "D9"));
        var (_, below) = Map(lowerEnd, Reported("规模以上工业总产值", "57", cell: "D9"));

        Assert.Equal(FileFindings.Repeated, Assert.Single(above).Kind);
        Assert.Equal(FileFindings.Contradictory, Assert.Single(below).Kind);
    }

    [Fact]
    public void What_is_said_in_English_has_its_units_in_English()
    {
        var (_, findings) = Map(Reported("规模以上工业总产值", "58.33", cell: "C5"), Reported("规模以上工业总产值", "59.33", cell: "D9"));

        var message = Assert.Single(findings).Message;
        Assert.Contains("58.33亿元", message.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("亿元", message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("58.33", null, "58.34", null)]
    [InlineData("58.33", null, "58.4", null)]
    [InlineData("58.33", "亿元", "583351", "万元")]
    public void A_different_figure_contradicts_and_both_places_are_named(string first, string? firstUnit, string second, string? secondUnit)
    {
        var (_, findings) = Map(
            Reported("规模以上工业总产值", first, unit: firstUnit, cell: "C5"), Reported("规模以上工业总产值", second, unit: secondUnit, cell: "D9"));

        var finding = Assert.Single(findings);
        Assert.Equal((FileFindings.Contradictory, Cell("D9"), "月报!C5"), (finding.Kind, finding.Place, finding.Arguments["where"]));
        AssertFilled(finding);
    }

    [Fact]
    public void Figures_that_contradict_each_other_are_all_held_and_the_rest_is_accepted()
    {
        var result = Check(
        [
            Reported("规模以上工业总产值", "58.33", cell: "C5"),
            Reported("高新技术产业产值", "38.26", cell: "C6"),
            Reported("规模以上工业总产值", "58.43", cell: "C9"),
        ]);

        Assert.Equal(["C5", "C9"], result.Held.Select(fact => fact.Figure.Origin!.Place.Cell.ToString()));
        Assert.Equal("HIGH_TECH", Assert.Single(result.Accepted).Key.Indicator);
    }

    [Theory]
    [InlineData(null, "58.33")]
    [InlineData("58.33", null)]
    public void A_value_stands_in_the_place_of_a_blank(string? first, string? second)
    {
        var result = Check([Reported("规模以上工业总产值", first, cell: "C5"), Reported("规模以上工业总产值", second, cell: "D9")]);

        Assert.Empty(result.Findings);
        Assert.Equal(58.33m, Assert.Single(result.Accepted).Figure.Number!.Value.Value);
    }

    [Theory]
    [InlineData("2019-08", "2019-09")]
    [InlineData("2019-09", "2019-01/2019-09")]
    public void Another_period_or_measure_is_no_duplicate(string first, string second) => Assert.Empty(
        Map(Reported("规模以上工业总产值", "1", first), Reported("规模以上工业总产值", "2", second)).Findings);

    [Fact]
    public void The_same_figure_of_another_area_is_no_duplicate() => Assert.Empty(
        Map(Reported("规模以上工业总产值", "1"), Reported("规模以上工业总产值", "2") with { Area = "兴仁街道" }).Findings);
}
