using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>A snapshot as the app answers it, but that somebody let some of its figures through: nothing of that is published, which other tests read.</summary>
internal static class LetThroughSnapshot
{
    /// <summary>Answers a request for a snapshot so.</summary>
    /// <param name="route">The request.</param>
    /// <param name="indicators">The Chinese names of the indicators.</param>
    public static async Task FulfillAsync(IRoute route, params IReadOnlyList<string> indicators)
    {
        var answer = await route.FetchAsync();
        var snapshot = JsonNode.Parse(await answer.TextAsync())!;
        foreach (var line in snapshot["groups"]!.AsArray().SelectMany(group => group!["indicators"]!.AsArray()).Where(line => indicators.Contains(line!["name"]!["zh"]!.GetValue<string>())))
        {
            var (main, measures) = (line!["main"]!.GetValue<string>(), line["measures"]!);
            measures[main]!["source"] = new JsonObject { ["decision"] = Decision() };
            if (measures[$"{main}NominalGrowth"] is { } growth)
            {
                growth["restsOn"] = new JsonObject { ["submission"] = "market.2019-09.x", ["decision"] = Decision() };
            }

            line["flags"]!.AsArray().Add("letThrough");
        }

        await route.FulfillAsync(new() { Response = answer, Body = snapshot.ToJsonString() });
    }

    private static JsonObject Decision() => new()
    {
        ["kind"] = "approval",
        ["by"] = "市场监督管理局",
        ["reason"] = "年中清理后重报，已与登记系统核对",
        ["decided"] = "2019-10-12T09:00:00+08:00",
    };
}
