using System.Globalization;
using Azure;
using Azure.Data.Tables;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Access;

/// <summary>A line of the audit log: who did or tried what, and what came of it. Never a secret: neither header nor query string is in it.</summary>
/// <param name="Kind">What was done: the endpoint or command.</param>
/// <param name="Who">Who: <c>key:{id}</c>, <c>entra:{object id}</c>, <c>operator:{user}</c>; <c>unknown</c> for a credential that was refused.</param>
/// <param name="Name">The name of who did it.</param>
/// <param name="What">To what: the address without its query string, or a command's operands.</param>
/// <param name="Outcome"><see cref="Begun"/>, then the HTTP status, <c>done</c> or <c>failed</c>.</param>
/// <param name="Request">The id of the request.</param>
internal sealed record AuditEntry(string Kind, string Who, string Name, string What, string Outcome, string Request)
{
    /// <summary>The outcome of what is being done, or died.</summary>
    public const string Begun = "begun";

    private const int MaximumText = 1000;

    /// <summary>When, UTC.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The key and ETag of its row; null before it has one.</summary>
    public (string Row, ETag Version)? Stored { get; init; }

    /// <summary>The entry of a request. The address stays percent-encoded: what a client sends must not write on anybody's terminal.</summary>
    public static AuditEntry Of(HttpContext context, string outcome)
    {
        var caller = Caller.Of(context.User) ?? new("unknown", "");
        var kind = context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "";
        return new(kind, caller.Id, caller.Name, $"{context.Request.Method} {context.Request.Path.ToUriComponent()}", outcome, context.TraceIdentifier);
    }

    /// <summary>The entry of a command that an operator runs.</summary>
    public static AuditEntry OfCommand(string kind, string by, string what) => new(kind, $"operator:{Environment.UserName}", by, what, Begun, "");

    /// <summary>The partition of a month, in UTC.</summary>
    public static string PartitionOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Reads a row.</summary>
    public static AuditEntry Of(TableEntity row) => new(
        row.GetString("kind"), row.GetString("who"), row.GetString("name"), row.GetString("what"), row.GetString("outcome"), row.GetString("request"))
    {
        Time = row.GetDateTimeOffset("time")!.Value,
        Stored = (row.RowKey, row.ETag),
    };

    /// <summary>The row. Its key is in the order of time, and otherwise chance: what a client sends is fit for no key.</summary>
    public TableEntity ToRow() => new(
        PartitionOf(Time), Stored?.Row ?? $"{Time.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff", CultureInfo.InvariantCulture)}|{Guid.NewGuid():N}")
    {
        ["time"] = Time,
        ["kind"] = StoredText.Cut(Kind, MaximumText),
        ["who"] = StoredText.Cut(Who, MaximumText),
        ["name"] = StoredText.Cut(Name, MaximumText),
        ["what"] = StoredText.Cut(What, MaximumText),
        ["outcome"] = Outcome,
        ["request"] = StoredText.Cut(Request, MaximumText),
    };
}
