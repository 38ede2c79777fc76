using System.Text.Json;

namespace HtzPipeline.Functions.Tests.Api.Catalogue;

/// <summary>An indicator is found by what a person knows of it, and asked for together with others.</summary>
public class FindingIndicatorsTests(PublishedFigures figures) : IClassFixture<PublishedFigures>
{
    [Theory]
    [InlineData("IND_OUTPUT", "IND_OUTPUT")]
    [InlineData("ind_out", "IND_OUTPUT")]
    [InlineData("工业总产值", "IND_OUTPUT")]
    [InlineData("gyzcz", "IND_OUTPUT")]
    [InlineData("GDP", "GDP")]
    [InlineData("dqsczz", "GDP")]
    public async Task By_name_by_initials_and_by_code(string text, string code) =>
        Assert.Contains(code, Codes(await figures.GetAsync($"catalogue?q={Uri.EscapeDataString(text)}"), "indicators"));

    [Fact]
    public async Task What_is_the_same_comes_first() =>
        Assert.Equal("HT_OUTPUT", Codes(await figures.GetAsync("catalogue?q=ht_output"), "indicators")[0]);

    [Fact]
    public async Task Only_what_was_found_is_answered_with_its_groups_and_rules()
    {
        var found = await figures.GetAsync("catalogue?q=IND_OUTPUT");
        var codes = Codes(found, "indicators");

        Assert.InRange(codes.Count, 1, 10);
        Assert.Equal(codes.Order(), found.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("indicators").EnumerateArray()).Select(one => one.GetString()!).Order());
        Assert.All(found.GetProperty("rules").EnumerateArray(), rule => Assert.Contains(rule.GetProperty("indicators").EnumerateArray(), one => codes.Contains(one.GetString()!)));
        Assert.Empty(found.GetProperty("areas").EnumerateArray());
        Assert.NotEmpty(found.GetProperty("units").EnumerateArray());
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_answer() =>
        Assert.Empty(Codes(await figures.GetAsync("catalogue?q=qqqqqq"), "indicators"));

    [Theory]
    [InlineData("兴仁")]
    [InlineData("XR")]
    [InlineData("xrjd")]
    public async Task Areas_are_found_in_the_same_way(string text) =>
        Assert.Contains("370400-HTZ-XR", Codes(await figures.GetAsync($"catalogue?q={Uri.EscapeDataString(text)}"), "areas"));

    [Fact]
    public async Task A_group_is_asked_for_by_its_code_or_either_name()
    {
        var groups = (await figures.GetAsync("catalogue")).GetProperty("groups").EnumerateArray().ToList();
        Assert.All(groups, group => Assert.NotEmpty(group.GetProperty("code").GetString()!));

        foreach (var group in groups)
        {
            string[] names = [group.GetProperty("code").GetString()!, group.GetProperty("name").GetProperty("zh").GetString()!, group.GetProperty("name").GetProperty("en").GetString()!];
            foreach (var name in names)
            {
                var answer = await figures.GetAsync($"observations?group={Uri.EscapeDataString(name)}&measure=cumulative&last=1");
                Assert.Equal(group.GetProperty("indicators").EnumerateArray().Select(one => one.GetString()), Indicators(answer));
            }
        }
    }

    [Theory]
    [InlineData("indicator=*")]
    [InlineData("group=*")]
    public async Task A_star_is_all_there_are(string all)
    {
        var catalogue = await figures.GetAsync("catalogue");
        var answer = await figures.GetAsync($"observations?{all}&from=2019-08&to=2019-08");

        Assert.Equal(Codes(catalogue, "indicators"), Indicators(answer));
    }

    [Fact]
    public async Task A_star_is_no_parent() =>
        Assert.Equal(["parent:unknown-indicator"], await figures.ErrorsAsync("observations?parent=*"));

    private static List<string> Codes(JsonElement catalogue, string section) =>
        [.. catalogue.GetProperty(section).EnumerateArray().Select(one => one.GetProperty("code").GetString()!)];

    private static IEnumerable<string> Indicators(JsonElement answer) =>
        answer.GetProperty("series").EnumerateArray().Select(one => one.GetProperty("indicator").GetString()!);
}
