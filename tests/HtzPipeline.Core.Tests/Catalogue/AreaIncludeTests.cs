using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Tests.Catalogue;

/// <summary>Areas that a catalogue takes over by a line.</summary>
public class AreaIncludeTests
{
    private const string Rest = """
        departments: []
        units: []
        calendars: []
        groups: []
        indicators: []
        """;

    [Fact]
    public void The_provinces_of_China_are_there_by_a_line()
    {
        var catalogue = Load("include: china-provinces").Catalogue!;

        Assert.Equal("CN", catalogue.RootArea.Code);
        Assert.Equal(31, catalogue.PartsOfArea("CN").Count());
        Assert.All(catalogue.PartsOfArea("CN"), area => Assert.Matches("^[1-6][0-9]0000$", area.Code));
        Assert.Equal("全国", catalogue.About.Name.Zh);
    }

    [Theory]
    [InlineData("北京", "110000")]
    [InlineData("北京市", "110000")]
    [InlineData("Beijing", "110000")]
    [InlineData("内蒙古", "150000")]
    [InlineData("内蒙古自治区", "150000")]
    [InlineData("Inner Mongolia", "150000")]
    [InlineData("广西", "450000")]
    [InlineData("陕西", "610000")]
    [InlineData("Shanxi", "140000")]
    [InlineData("新疆", "650000")]
    [InlineData("全国", "CN")]
    public void A_province_goes_by_its_names(string name, string code) => Assert.Equal(code, Load("include: china-provinces").Catalogue!.FindArea(name)?.Code);

    [Fact]
    public void What_the_file_says_of_an_area_stands()
    {
        var catalogue = Load("""
            include: [china-provinces]
            areas:
              - { code: CN, zh: 全国, en: Nation, aliases: [全国合计] }
              - { code: "150000", zh: 内蒙古, en: Nei Mongol, parent: CN }
            """).Catalogue!;

        Assert.Equal("Nation", catalogue.RootArea.Name.En);
        Assert.Equal("内蒙古", catalogue.Area("150000")!.Name.Zh);
        Assert.Equal(31, catalogue.PartsOfArea("CN").Count());
    }

    [Fact]
    public void A_zone_may_lie_in_a_province_that_is_taken_over() => Assert.Equal(
        "370000", Load("include: china-provinces\nareas:\n  - { code: 370000-X, zh: 某区, en: X, parent: \"370000\" }").Catalogue!.Area("370000-X")!.Parent);

    [Fact]
    public void Provinces_and_another_whole_do_not_go_together() => Assert.Contains(
        "give it one, such as parent: 370000", Assert.Single(Load("include: china-provinces\nareas:\n  - { code: ZONE, zh: 某区, en: X }").Faults, fault => fault.Line == 1).Reason.En, StringComparison.Ordinal);

    [Fact]
    public void A_list_of_codes_and_names_lies_in_each_other_by_its_codes()
    {
        var catalogue = Load("""
            include:
              - gbt-2260: |
                  990000  某省
                  990100  甲市
                  990102	市中区
                  990200  乙市  乙 Yi
                  990202  市中区
            """).Catalogue!;

        Assert.Equal("990000", catalogue.RootArea.Code);
        Assert.Equal(["990100", "990200"], catalogue.PartsOfArea("990000").Select(area => area.Code));
        Assert.Equal("990102", catalogue.FindArea("甲市市中区")!.Code);
        Assert.Equal("990202", catalogue.FindArea("乙市市中区")!.Code);
        Assert.Null(catalogue.FindArea("市中区"));
        Assert.Equal("990200", catalogue.FindArea("乙")!.Code);
        Assert.Equal("Yi", catalogue.Area("990200")!.Name.En);
    }

    [Fact]
    public void A_line_that_is_none_is_named()
    {
        var fault = Assert.Single(Load("include:\n  - gbt-2260: |\n      990000 某省\n      甲市 990100\n").Faults);

        Assert.Equal(4, fault.Line);
        Assert.Contains("“甲市 990100”", fault.Reason.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("include: provinces")]
    [InlineData("include: { gbt-2261: x }")]
    public void Another_word_is_a_fault_that_says_what_there_is(string line) =>
        Assert.Contains("china-provinces", Load(line).Faults[0].Reason.Zh, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_taken_is_a_fault_at_the_line_of_the_include()
    {
        var fault = Assert.Single(Load("# \ninclude: china-provinces\nareas:\n  - { code: CN, zh: 全国, en: Nation, aliases: [北京] }").Faults);

        Assert.Equal(2, fault.Line);
        Assert.Contains("110000", fault.Reason.En, StringComparison.Ordinal);
    }

    private static CatalogueLoad Load(string areas) => CatalogueLoader.Load($"{areas}\n{Rest}", "c.yaml");
}
