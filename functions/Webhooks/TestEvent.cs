using System.Text.Json.Serialization;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>What a webhook is sent to see whether messages arrive: nothing has happened.</summary>
/// <param name="Timestamp">When it was sent, +08:00.</param>
/// <param name="Data">What there is to see.</param>
internal sealed record TestEvent(DateTimeOffset Timestamp, TestEventData Data) : WebhookEvent("webhook.test", Timestamp)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Id => Data.Id;

    /// <inheritdoc/>
    [JsonIgnore]
    public override long Number => 0;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Area => "";

    /// <inheritdoc/>
    [JsonIgnore]
    public override long Release => 0;

    /// <summary>A message that no other has been.</summary>
    /// <param name="now">The time.</param>
    /// <param name="linkTo">A path of the app, without a slash at its beginning, as the receiver reaches it.</param>
    public static TestEvent Of(DateTimeOffset now, Func<string, string> linkTo) =>
        new(now.ToChinaTime(), new($"test:{Guid.NewGuid():N}", new(linkTo("api/v1/openapi.json"))));
}

/// <summary>What a test has to show.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Links">Where the API is described.</param>
internal sealed record TestEventData(string Id, TestEventLinks Links);

/// <summary>Where the API is described.</summary>
/// <param name="OpenApi">A whole address where it is known how the app is reached from outside, and else a path.</param>
internal sealed record TestEventLinks(string OpenApi);
