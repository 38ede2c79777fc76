using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Storage.Submissions;

/// <summary>One uploaded version of one file, and what became of it.</summary>
internal sealed record Submission
{
    // A message may quote a whole cell of the file; all of it is in the report.
    private const int MaximumMessage = 1000;

    /// <summary>Its id.</summary>
    public required SubmissionId Id { get; init; }

    /// <summary>The blob's name in the uploads container.</summary>
    public required string Path { get; init; }

    /// <summary>The file's name, without its folders.</summary>
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The blob's ETag.</summary>
    public required string BlobETag { get; init; }

    /// <summary>The SHA-256 of the content, in hex.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The content's length in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Where it stands among all uploads, UTC: fixed when it was entered. Its time of upload where nothing more was known, or nobody asked yet.</summary>
    public DateTimeOffset Order
    {
        get => field == default ? Id.Uploaded : field;
        init;
    }

    /// <summary>How far it has come.</summary>
    public required SubmissionState State { get; init; }

    /// <summary>When it was first seen here, UTC.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>When it came to its state, UTC.</summary>
    public required DateTimeOffset Changed { get; init; }

    /// <summary>What was found in it.</summary>
    public SubmissionCounts Counts { get; init; }

    /// <summary>The version of the catalogue it was read with; null before it was.</summary>
    public string? CatalogueVersion { get; init; }

    /// <summary>The releases it made, as <c>{area}:{number}</c>.</summary>
    public ImmutableArray<string> Releases { get; init; } = [];

    /// <summary>The codes of the departments that figures of it waited for when it was judged: who sent it, or who owns the indicators.</summary>
    public ImmutableArray<string> WaitsFor { get; init => field = value.IsEmpty ? [] : value; } = [];

    /// <summary>What it decides about another submission; null for an upload.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Which submission took the last of its figures; null while any stands, and where it came too late for all of them.</summary>
    public SubmissionId? SupersededBy { get; init; }

    /// <summary>What a clerk should know of its state; null if nothing.</summary>
    public string? Message { get; init; }

    /// <summary>How often the work on its file was begun and has not come to an end; counted before each attempt, since a process that dies tells nothing.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether its upload was replaced or deleted before anybody had read it: its bytes were kept before it, and are read all the same.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>The request that brought it, as a W3C <c>traceparent</c>; null where none was traced (<see cref="SubmissionTrace"/>).</summary>
    public string? Trace { get; init; }

    /// <summary>What it is, in a word: <c>upload</c>, <c>withdrawal</c>, <c>approval</c>, <c>refusal</c>, <c>confirmation</c> or <c>rereading</c>.</summary>
    public string Kind => Decision?.Kind.ToString().ToLowerInvariant() ?? "upload";

    /// <summary>Whether it waits to be finished.</summary>
    public bool IsUnfinished => State is SubmissionState.Received or SubmissionState.Accepted;

    /// <summary>Whether its content has not been looked at: too large, or no delivery of it could read it so far.</summary>
    public bool IsUnread => ContentHash.Length == 0;

    /// <summary>The ETag of its row; null before it has one.</summary>
    public ETag? Version { get; init; }

    /// <summary>What is asked of a row when only <see cref="State"/> matters.</summary>
    public static string StateProperty => "state";

    /// <summary>What is asked of a row when only <see cref="WaitsFor"/> matters.</summary>
    public static string WaitsForProperty => "waitsFor";

    /// <summary>A file just read.</summary>
    public static Submission Of(UploadedFile file, DateTimeOffset now) => new()
    {
        Id = file.Submission,
        Order = file.Order ?? default,
        Path = file.Path,
        BlobETag = file.ETag.ToString(),
        ContentHash = file.ContentHash,
        Size = file.Size,
        State = SubmissionState.Received,
        Received = now,
        Changed = now,
        Attempts = file.Content is null ? 0 : 1,
        Trace = file.Trace,
    };

    /// <summary>A decision whose facts are kept: from here on it will be published.</summary>
    public static Submission Of(FactsDocument facts, Submission about, DateTimeOffset now) => new()
    {
        Id = facts.Submission,
        Path = facts.Path,
        Order = about.Order,
        BlobETag = about.BlobETag,
        ContentHash = about.ContentHash,
        Size = about.Size,
        State = SubmissionState.Accepted,
        Received = now,
        Changed = now,
        CatalogueVersion = facts.CatalogueVersion,
        Decision = facts.Decision,
    };

    /// <summary>Reads a row.</summary>
    public static Submission Of(TableEntity row) => new()
    {
        Id = SubmissionId.Parse(row.RowKey[(row.RowKey.LastIndexOf('|') + 1)..]),
        Path = row.GetString("path"),
        BlobETag = row.GetString("blobETag"),
        ContentHash = row.GetString("contentHash"),
        Size = row.GetInt64("size")!.Value,
        State = Enum.Parse<SubmissionState>(row.GetString(StateProperty)),
        Received = row.GetDateTimeOffset("received")!.Value,
        Changed = row.GetDateTimeOffset("changed")!.Value,
        Counts = new(row.GetInt32("figures") ?? 0, row.GetInt32("errors") ?? 0, row.GetInt32("warnings") ?? 0, row.GetInt32("infos") ?? 0),
        CatalogueVersion = row.GetString("catalogueVersion"),
        Releases = row.GetString("releases") is { } releases ? [.. releases.Split(' ')] : [],
        WaitsFor = row.GetString(WaitsForProperty) is { } waitsFor ? [.. waitsFor.Split(' ')] : [],
        Decision = row.GetString("decision") is { } decision
            ? new(Enum.Parse<DecisionKind>(decision), SubmissionId.Parse(row.GetString("about")), row.GetString("reason"), row.GetString("by"))
            : null,
        SupersededBy = row.GetString("supersededBy") is { } by ? SubmissionId.Parse(by) : null,
        Message = row.GetString("message"),
        Attempts = row.GetInt32("attempts") ?? 0,
        Order = row.GetDateTimeOffset("order") ?? default,
        IsOvertaken = row.GetBoolean("overtaken") ?? false,
        Trace = row.GetString("trace"),
        Version = row.ETag,
    };

    /// <summary>The row.</summary>
    public TableEntity ToRow() => new(Id.PartitionKey, Id.RowKey)
    {
        ["path"] = Path,
        ["blobETag"] = BlobETag,
        ["contentHash"] = ContentHash,
        ["size"] = Size,
        [StateProperty] = State.ToString(),
        ["received"] = Received,
        ["changed"] = Changed,
        ["figures"] = Counts.Figures,
        ["errors"] = Counts.Errors,
        ["warnings"] = Counts.Warnings,
        ["infos"] = Counts.Infos,
        ["catalogueVersion"] = CatalogueVersion,
        ["releases"] = Releases.IsEmpty ? null : string.Join(' ', Releases),
        [WaitsForProperty] = WaitsFor.IsEmpty ? null : string.Join(' ', WaitsFor),
        ["decision"] = Decision?.Kind.ToString(),
        ["about"] = Decision?.About.ToString(),
        ["reason"] = Decision?.Reason,
        ["by"] = Decision?.By,
        ["supersededBy"] = SupersededBy?.ToString(),
        ["message"] = Message is null ? null : StoredText.Cut(Message, MaximumMessage),
        ["attempts"] = Attempts == 0 ? null : Attempts,
        ["trace"] = Trace,
        ["order"] = Order == Id.Uploaded ? null : Order,
        ["overtaken"] = IsOvertaken ? true : null,
    };
}

/// <summary>What was found in a submission.</summary>
/// <param name="Figures">Figures accepted.</param>
/// <param name="Errors">Findings that hold something back.</param>
/// <param name="Warnings">Findings to look into.</param>
/// <param name="Infos">Findings to know of.</param>
internal readonly record struct SubmissionCounts(int Figures, int Errors, int Warnings, int Infos);
