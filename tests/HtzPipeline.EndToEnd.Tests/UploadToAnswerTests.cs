using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>From an upload to an answer, over whatever the host's store holds: each test has a month to itself, long before any that is reported.</summary>
[Trait(HostUnderTest.Trait, HostUnderTest.Any)]
public class UploadToAnswerTests(LocalRun run)
{
    private readonly OwnMonth _month = OwnMonth.Next();

    private string Query => $"observations?indicator=IND_OUTPUT&measure=cumulative&from={_month.Period}&to={_month.Period}";

    [Fact]
    public async Task A_figure_is_answered_as_it_was_printed_with_where_it_came_from()
    {
        var path = await PublishAsync("产值.csv", "58.30");

        var figure = Figure(await run.GetAsync(Query));
        Assert.Equal("58.30", figure.GetProperty("value").GetRawText());
        Assert.Equal(path, figure.GetProperty("source").GetProperty("file").GetString());
        Assert.Equal("B3", figure.GetProperty("source").GetProperty("cell").GetString());

        var snapshot = await run.GetAsync($"snapshots/{_month.Period}");
        var indicator = snapshot.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("indicators").EnumerateArray())
            .Single(indicator => indicator.GetProperty("code").GetString() == "IND_OUTPUT");
        Assert.Equal("58.30", indicator.GetProperty("measures").GetProperty("cumulative").GetProperty("value").GetRawText());
    }

    [Fact]
    public async Task Of_two_uploads_the_later_wins_and_the_earlier_is_told_as_of_its_time()
    {
        await PublishAsync("初报.csv", "61.07");
        var before = await run.GetAsync(Query);
        await PublishAsync("终报.csv", "61.70");
        var now = await run.GetAsync(Query);
        var release = before.GetProperty("areas")[0].GetProperty("release").GetInt64().ToString(CultureInfo.InvariantCulture);
        var then = await run.GetAsync($"{Query}&asOf={release}");

        Assert.Equal(("61.07", "61.70", "61.07"), (Value(before), Value(now), Value(then)));
    }

    private async Task<string> PublishAsync(string name, string value)
    {
        var path = $"economy/{_month.Period}/{name}";
        var submission = await run.SubmitAsync(path, new(Encoding.UTF8.GetBytes($"{_month.Year}年1-{_month.Month}月\n指标,累计(亿元)\n规模以上工业总产值,{value}\n")));
        Assert.Equal("published", submission.GetProperty("submission").GetProperty("state").GetString());
        return path;
    }

    private static JsonElement Figure(JsonElement answer) =>
        answer.GetProperty("series")[0].GetProperty("observations")[0].GetProperty("measures").GetProperty("cumulative");

    private static string Value(JsonElement answer) => Figure(answer).GetProperty("value").GetRawText();
}
