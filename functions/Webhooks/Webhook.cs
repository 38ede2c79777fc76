using Azure;
using Azure.Data.Tables;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>Somebody who wants to be told of new releases, and of bulletins.</summary>
/// <param name="Id">Its id, which is the partition of its rows.</param>
/// <param name="Url">Where its messages are posted to.</param>
/// <param name="Area">The area whose releases it wants; null for all.</param>
/// <param name="Secret">What they are signed with.</param>
/// <param name="Registered">When it was registered, UTC.</param>
internal sealed record Webhook(string Id, Uri Url, string? Area, WebhookSecret Secret, DateTimeOffset Registered)
{
    /// <summary>The key of its own row; those of its cursors are others.</summary>
    public const string RowKey = "hook";

    /// <summary>The ETag of its row; null before it has one.</summary>
    public ETag? Version { get; init; }

    /// <summary>How far it has been told, area by area; one of which nothing is known begins at its first.</summary>
    public IReadOnlyList<WebhookCursor> Cursors { get; init; } = [];

    /// <summary>Whether it wants to know of an area.</summary>
    public bool Wants(string area) => Area is null || Area == area;

    /// <summary>How far it has been told of an area.</summary>
    public WebhookCursor CursorOf(string area, WebhookTopic topic = WebhookTopic.Releases) =>
        Cursors.FirstOrDefault(cursor => (cursor.Area, cursor.Topic) == (area, topic)) ?? new(Id, area, Release: 0) { Topic = topic };

    /// <summary>Reads the row.</summary>
    public static Webhook Of(TableEntity row) => new(
        row.PartitionKey,
        new(row.GetString("url")),
        row.GetString("area"),
        new(row.GetString("secret")),
        row.GetDateTimeOffset("registered")!.Value)
    {
        Version = row.ETag,
    };

    /// <summary>The row.</summary>
    public TableEntity ToRow() => new(Id, RowKey)
    {
        ["url"] = Url.AbsoluteUri,
        ["area"] = Area,
        ["secret"] = Secret.Text,
        ["registered"] = Registered,
    };
}
