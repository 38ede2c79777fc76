using System.Text.Json;
using System.Text.Json.Serialization;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Webhooks;

namespace HtzPipeline.Functions.Commands.Webhooks;

/// <summary>A webhook as commands show it. Times are +08:00.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Where its messages are posted to.</param>
/// <param name="Area">The area whose releases it wants; null for all.</param>
/// <param name="State"><c>ok</c>, <c>failing</c> while it is tried again, <c>givenUp</c> when it no longer is.</param>
/// <param name="Areas">How far it has been told of each area.</param>
internal sealed record WebhookResource(string Id, string Url, string? Area, string State, IReadOnlyList<WebhookAreaResource> Areas)
{
    /// <summary>What its messages are signed with, when it is registered; null ever after.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Secret { get; init; }

    /// <summary>Which it is, for people.</summary>
    [JsonIgnore]
    public string Heading => $"{Id}  {Url}  {Area ?? "全部区域 all areas"}";

    public static WebhookResource Of(Webhook hook) => new(
        hook.Id,
        hook.Url.ToString(),
        hook.Area,
        hook.Cursors.Any(cursor => cursor.IsGivenUp) ? "givenUp" : hook.Cursors.Any(cursor => cursor.Failures > 0) ? "failing" : "ok",
        [.. hook.Cursors.Select(WebhookAreaResource.Of)]);

    /// <summary>It for people: a line, and one for each area.</summary>
    public string ToText()
    {
        var state = State switch
        {
            "givenUp" => "已停止 failing, given up",
            "failing" => "重试中 failing, tried again",
            _ => "正常 ok",
        };
        return string.Join('\n', Areas.Select(area => $"    {area.ToText()}").Prepend($"{Heading}  {state}"));
    }
}

/// <summary>How far a webhook has been told of an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Topic"><c>releases</c>, or <c>bulletins</c>: those that were written by themselves.</param>
/// <param name="Release">The number of the last delivered.</param>
/// <param name="Delivered">When it was; null if none was yet.</param>
/// <param name="Failures">How many times in a row the next could not be.</param>
/// <param name="NextAttempt">When it is tried again; null for at once, or where it is given up.</param>
/// <param name="Error">Why it failed the last time; null where nothing failed.</param>
internal sealed record WebhookAreaResource(string Area, string Topic, long Release, DateTimeOffset? Delivered, int Failures, DateTimeOffset? NextAttempt, string? Error)
{
    public static WebhookAreaResource Of(WebhookCursor cursor) => new(
        cursor.Area, JsonNamingPolicy.CamelCase.ConvertName(cursor.Topic.ToString()), cursor.Release, cursor.Delivered?.ToChinaTime(), cursor.Failures, cursor.IsGivenUp ? null : cursor.NextAttempt?.ToChinaTime(), cursor.Error);

    /// <summary>It for people.</summary>
    public string ToText()
    {
        var again = NextAttempt is { } next ? $",重试 again {next.ToIsoText()}" : "";
        return $"{(Topic == "bulletins" ? "bulletin:" : "")}{Area}:{Release}  {Delivered?.ToIsoText()}{(Failures == 0 ? "" : $"  失败 failed {Failures}×{again}: {Error}")}";
    }
}
