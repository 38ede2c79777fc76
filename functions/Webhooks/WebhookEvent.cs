using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>What a webhook is told. No figure and no name of a department is in it: who may read them has to ask for them, at the links.</summary>
/// <param name="Type">The kind of event: <c>release.published</c>, <c>bulletin.written</c>, <c>webhook.test</c>.</param>
/// <param name="Timestamp">When it was, +08:00.</param>
internal abstract record WebhookEvent(
    [property: JsonPropertyOrder(-2)] string Type, [property: JsonPropertyOrder(-1)] DateTimeOffset Timestamp)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The event's id, the same however often it is sent.</summary>
    [JsonIgnore]
    public abstract string Id { get; }

    /// <summary>Its number in its area, of its topic.</summary>
    [JsonIgnore]
    public abstract long Number { get; }

    /// <summary>The area.</summary>
    [JsonIgnore]
    public abstract string Area { get; }

    /// <summary>The release that it is, or was made from.</summary>
    [JsonIgnore]
    public abstract long Release { get; }

    /// <summary>The submission that it is of; null for none.</summary>
    [JsonIgnore]
    public string? Submission { get; init; }

    /// <summary>The body of the message, UTF-8; the same however often it is made.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, GetType(), Json);
}
