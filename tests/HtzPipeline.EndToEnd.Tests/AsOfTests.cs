using System.Text;
using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests;

public class AsOfTests(LocalRun run)
{
    private const string Query = "observations?indicator=SUBSIDIES&measure=cumulative&from=2018-05&to=2018-05";

    [Fact]
    public async Task Before_a_revision_the_old_figure_is_told_by_release_and_by_time()
    {
        var before = await run.GetAsync(Query);
        var old = Figure(before).GetProperty("value").GetDecimal();
        var revision = await run.SubmitAsync("civil/2018-05/更正.csv", new(Encoding.UTF8.GetBytes($"2018年1-5月\n指标,累计(万元)\n发放各类补贴,{old + 1}\n")));
        Assert.Equal("published", revision.GetProperty("submission").GetProperty("state").GetString());

        var now = await run.GetAsync(Query);
        Assert.Equal(old + 1, Figure(now).GetProperty("value").GetDecimal());
        Assert.Equal("civil/2018-05/更正.csv", Figure(now).GetProperty("source").GetProperty("file").GetString());

        var area = before.GetProperty("areas")[0];
        foreach (var asOf in new[] { area.GetProperty("release").GetRawText(), area.GetProperty("released").GetString()! })
        {
            // The time as it was answered, its '+' not escaped, as people paste it.
            var then = await run.GetAsync($"{Query}&asOf={asOf}");
            Assert.Equal(before.GetProperty("series").GetRawText(), then.GetProperty("series").GetRawText());
            Assert.Equal(area.GetRawText(), then.GetProperty("areas")[0].GetRawText());
        }
    }

    [Fact]
    [Trait(HostUnderTest.Trait, HostUnderTest.Any)]
    public async Task Before_the_first_release_nothing_is_told()
    {
        var answer = await run.GetAsync($"{Query}&asOf=2001-01-01T00:00:00Z");

        Assert.Equal(0, answer.GetProperty("areas")[0].GetProperty("release").GetInt64());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("areas")[0].GetProperty("released").ValueKind);
        Assert.Equal(0, answer.GetProperty("series")[0].GetProperty("observations").GetArrayLength());
    }

    private static JsonElement Figure(JsonElement answer) =>
        answer.GetProperty("series")[0].GetProperty("observations")[0].GetProperty("measures").GetProperty("cumulative");
}
