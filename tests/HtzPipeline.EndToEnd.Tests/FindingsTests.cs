using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests;

public class FindingsTests(LocalRun run)
{
    [Fact]
    public async Task The_example_files_raise_the_three_findings_they_deserve_in_tables_and_in_the_article_and_no_other()
    {
        var found = new List<string>();
        foreach (var submission in (await run.AllSubmissionsAsync()).Where(IsExample))
        {
            var detail = await run.GetAsync($"submissions/{submission.GetProperty("id").GetString()}");

            // Superseded is one whose figures another test has uploaded again, which may have come before this one.
            Assert.True(submission.GetProperty("state").GetString() is "published" or "superseded");
            found.AddRange(detail.GetProperty("report").GetProperty("findings").EnumerateArray().Select(finding => string.Join(
                ' ',
                submission.GetProperty("path").GetString()!.Split('/')[..2].Append(Text(finding, "code")).Append(Text(finding, "severity")).Append(Text(finding, "indicator")))));
        }

        Assert.Equal(
            [
                "construction 2019-09 HTZ2102 warning ILLEGAL_BUILDINGS_DEMOLISHED",
                "economy 2019-08 HTZ3202 warning HT_OUTPUT",
                "economy 2019-09 HTZ2102 warning ILLEGAL_BUILDINGS_DEMOLISHED",
                "economy 2019-09 HTZ3103 info NEW_ENTITIES",
                "economy 2019-09 HTZ3202 warning HT_OUTPUT",
                "market 2019-09 HTZ3103 info NEW_ENTITIES",
            ],
            found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_figure_in_a_unit_of_another_dimension_is_published_as_printed_and_questionable()
    {
        var answer = await run.GetAsync("observations?indicator=ILLEGAL_BUILDINGS_DEMOLISHED&measure=cumulative&from=2019-09&to=2019-09");
        var figure = answer.GetProperty("series")[0].GetProperty("observations")[0].GetProperty("measures").GetProperty("cumulative");

        Assert.Equal("9200", figure.GetProperty("value").GetRawText());
        Assert.Equal("M3", figure.GetProperty("unit").GetString());
        Assert.Equal("U", figure.GetProperty("status").GetString());
    }

    [Fact]
    public async Task More_than_350_stays_a_lower_end()
    {
        var answer = await run.GetAsync("observations?indicator=SUBSIDIES&measure=cumulative&from=2019-09&to=2019-09");
        var figure = answer.GetProperty("series")[0].GetProperty("observations")[0].GetProperty("measures").GetProperty("cumulative");

        Assert.Equal("350", figure.GetProperty("value").GetRawText());
        Assert.Equal("atLeast", figure.GetProperty("precision").GetString());
    }

    // Other tests upload files of their own.
    private static bool IsExample(JsonElement submission) =>
        File.Exists(Path.Combine(Repository.Root, "seeds", "uploads", submission.GetProperty("path").GetString()!));

    private static string Text(JsonElement finding, string name) => finding.GetProperty(name).GetString() ?? "";
}
