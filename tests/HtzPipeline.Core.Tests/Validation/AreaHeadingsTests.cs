using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>A name alone over other rows, by its form an indicator's without a figure, is an area's if the catalogue says so.</summary>
public class AreaHeadingsTests
{
    private const string Head = "2019年8月(亿元)\n指标,本月\n";

    private static readonly IndicatorCatalogue WithAliases = new(
        "test",
        [
            new("Z", new("枣庄高新区", "Zone"), ["高新区"], null),
            new("XR", new("兴仁街道", "Xingren"), ["兴仁"], "Z"),
            new("XC", new("兴城街道", "Xingcheng"), ["兴城"], "Z"),
        ],
        ExampleCatalogue.Instance.Departments,
        ExampleCatalogue.Instance.Units,
        ExampleCatalogue.Instance.Indicators,
        null);

    [Theory]
    [InlineData("兴仁,\n规模以上工业总产值,4\n利润总额,1\n", "OUTPUT XR 4;PROFIT XR 1")]
    [InlineData("兴仁：,\n规模以上工业总产值,4\n兴城：,\n规模以上工业总产值,5\n", "OUTPUT XR 4;OUTPUT XC 5")]
    [InlineData("规模以上工业总产值,9\n兴仁,\n规模以上工业总产值,4\n兴城,\n规模以上工业总产值,5\n", "OUTPUT Z 9;OUTPUT XR 4;OUTPUT XC 5")]
    [InlineData("兴仁,\n规模以上工业总产值,4\n合计,\n利润总额,9\n", "OUTPUT XR 4;PROFIT Z 9")]
    [InlineData("兴仁,\n规模以上工业总产值,4\n高新区,\n规模以上工业总产值,9\n", "OUTPUT XR 4;OUTPUT Z 9")]
    [InlineData("兴城街道,\n规模以上工业总产值,4\n兴仁,\n规模以上工业总产值,5\n", "OUTPUT XC 4;OUTPUT XR 5")]
    public void A_short_name_of_an_area_alone_in_a_row_heads_those_below_it(string rows, string expected)
    {
        var (facts, findings) = MapCsv(Head + rows);

        Assert.Empty(findings);
        Assert.Equal(expected, Text(facts));
    }

    [Fact]
    public void A_heading_of_no_area_of_the_catalogue_leaves_the_area_before_it()
    {
        var (facts, findings) = MapCsv(Head + "兴仁,\n规模以上工业总产值,4\n北街道,\n规模以上工业总产值,5\n东街道,\n利润总额,1\n");

        Assert.Equal("OUTPUT XR 4", Text(facts));
        Assert.All(findings, finding => Assert.Equal(MeaningFindings.UnknownArea, finding.Kind));
    }

    [Theory]
    [InlineData("规模以上工业总产值,9\n兴仁,\n利润总额,1\n")]
    [InlineData("规模以上工业总产值,9\n兴仁街道,\n利润总额,1\n")]
    [InlineData("兴仁,\n利润总额,1\n兴城,3\n")]
    public void Where_it_may_be_a_part_without_a_figure_what_is_below_is_held_with_both_areas(string rows)
    {
        var (facts, findings) = MapCsv(Head + rows);

        var fact = Assert.Single(facts, fact => fact.Key.Indicator == "PROFIT");
        Assert.Equal(["HTZ2016"], fact.HeldFor);
        Assert.Equal(["XR", "Z"], fact.Readings.Select(reading => reading.Key.Area));
        Assert.Contains(findings, finding => finding.Kind == MeaningFindings.AreaUnsure);
    }

    [Fact]
    public void Areas_with_figures_of_their_own_are_parts_of_the_indicator_above_them() =>
        Assert.Equal(
            ["OUTPUT Z 9", "PROFIT Z 1"],
            MapCsv(Head + "规模以上工业总产值,9\n兴仁,4\n兴城,\n利润总额,1\n").Facts.Where(fact => fact.HeldFor.IsEmpty).Select(Text));

    [Fact]
    public void An_area_that_is_the_whole_title_of_a_table_is_its_own() =>
        Assert.Equal("OUTPUT XR 4", Text(MapCsv("枣庄高新区2019年8月主要指标(亿元)\n兴仁\n指标,本月\n规模以上工业总产值,4\n").Facts));

    private static (IReadOnlyList<Fact> Facts, IReadOnlyList<Finding> Findings) MapCsv(string csv)
    {
        var mapper = new FigureMapper(WithAliases, Upload("2019-08"));
        return ([.. mapper.Map(Layout.Read.Csv(csv).Figures)], mapper.Findings);
    }

    private static string Text(IEnumerable<Fact> facts) => string.Join(';', facts.Select(Text));

    private static string Text(Fact fact) => $"{fact.Key.Indicator} {fact.Key.Area} {fact.Figure.Number}";
}
