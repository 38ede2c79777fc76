using System.Text.Json;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Tests.Api.Vintages;

public class NetChangesTests(PublishedFigures figures) : IClassFixture<PublishedFigures>
{
    private const string Area = "370400-HTZ-XR";

    private static readonly Period August = Period.Month(2019, 8);

    [Fact]
    public async Task Between_two_releases_the_net_difference_leaves_out_what_came_and_went_and_pages_end_at_one_release()
    {
        var since = await ReleaseAsync();
        await figures.PublishAsync(Area, [PublishedFigures.Output("IND_OUTPUT", August, 25m), PublishedFigures.Output("HT_OUTPUT", August, 5m)]);
        await figures.PublishAsync(Area, [PublishedFigures.Output("IND_OUTPUT", August, 26m), PublishedFigures.Output("HT_OUTPUT", August, 6m)]);
        await figures.PublishAsync(Area, [PublishedFigures.Output("IND_OUTPUT", August, 24m)]);
        var until = await ReleaseAsync();

        var net = await figures.GetAsync($"changes?area={Area}&since={since}&until={until}&net=true");
        Assert.Empty(net.GetProperty("releases").EnumerateArray());
        Assert.Equal(["HT_OUTPUT 2019-08 null 6"], Reported(net.GetProperty("net")));

        var first = await figures.GetAsync($"changes?area={Area}&since={since}&limit=2");
        await figures.PublishAsync(Area, [PublishedFigures.Output("IND_OUTPUT", August, 30m)]);
        var second = await figures.GetAsync($"changes?area={Area}&since={since}&limit=2&continuation={first.GetProperty("continuation").GetString()}");
        Assert.Equal(
            [since + 1, since + 2, since + 3],
            first.GetProperty("releases").EnumerateArray().Concat(second.GetProperty("releases").EnumerateArray()).Select(one => one.GetProperty("release").GetInt64()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("continuation").ValueKind);
        Assert.Equal(JsonValueKind.Null, first.GetProperty("net").ValueKind);
        Assert.Equal(["continuation:bad-continuation"], await figures.ErrorsAsync($"changes?area={Area}&continuation=AAAA"));
    }

    private static IEnumerable<string> Reported(JsonElement changes) => changes.EnumerateArray()
        .Where(change => !change.GetProperty("derived").GetBoolean())
        .Select(change => $"{change.GetProperty("indicator")} {change.GetProperty("period")} {change.GetProperty("oldValue").GetRawText()} {change.GetProperty("newValue").GetRawText()}");

    private async Task<long> ReleaseAsync() =>
        (await figures.GetAsync($"changes?area={Area}")).GetProperty("area").GetProperty("release").GetInt64();
}
