using Azure;
using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>
/// The row of an area that every transaction changes: the lock, the fence, and what readers go by. A release is visible from
/// the transaction on that enters it here.
/// </summary>
/// <param name="Area">The area.</param>
/// <param name="Release">The latest release's number; 0 before the first.</param>
/// <param name="Time">The latest release's time.</param>
/// <param name="Repetitions">How many submissions since have only repeated what is published.</param>
/// <param name="Pending">The submission whose publication has begun and not ended, as release <see cref="Next"/>; usually null.</param>
/// <param name="Request">The id of the transaction that wrote this, by which its writer knows it again.</param>
/// <param name="ETag">The row's ETag; null before there is one.</param>
internal sealed record AreaHead(string Area, long Release, DateTimeOffset Time, int Repetitions, SubmissionId? Pending, Guid Request, ETag? ETag)
{
    // Before any time a table can hold lies before any release.
    private static readonly DateTimeOffset Beginning = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The number of the next release.</summary>
    public long Next => Release + 1;

    /// <summary>The head of an area in which nothing has been published.</summary>
    public static AreaHead None(string area) => new(area, 0, Beginning, 0, null, Guid.Empty, null);

    /// <summary>Reads the row.</summary>
    public static AreaHead Of(TableEntity row) => new(
        row.PartitionKey,
        row.GetInt64("release")!.Value,
        row.GetDateTimeOffset("time")!.Value,
        row.GetInt32("repetitions") ?? 0,
        row.GetString("pending") is { } pending ? SubmissionId.Parse(pending) : null,
        row.GetGuid("request")!.Value,
        row.ETag);

    /// <summary>The head while the next release is being written, by a new transaction.</summary>
    public AreaHead Publishing(SubmissionId submission) => this with { Pending = submission, Request = Guid.NewGuid() };

    /// <summary>The head once a release is written, by a new transaction.</summary>
    public AreaHead Released(Release release) =>
        this with { Release = release.Number, Time = release.Time, Repetitions = 0, Pending = null, Request = Guid.NewGuid() };

    /// <summary>The head once a repetition is written, by a new transaction: a reader finds nothing new.</summary>
    public AreaHead Repeated() => this with { Repetitions = Repetitions + 1, Pending = null, Request = Guid.NewGuid() };

    /// <summary>The head as it is, by a new transaction: whoever has read it before starts again.</summary>
    public AreaHead Again() => this with { Request = Guid.NewGuid() };

    /// <summary>Puts this in the place of the head whose ETag it carries, so that an overtaken writer fails.</summary>
    public TableTransactionAction ToAction()
    {
        var row = new TableEntity(Area, RowKeys.Head)
        {
            ["release"] = Release,
            ["time"] = Time,
            ["repetitions"] = Repetitions,
            ["pending"] = Pending?.ToString(),
            ["request"] = Request,
        };
        return ETag is { } etag
            ? new(TableTransactionActionType.UpdateReplace, row, etag)
            : new(TableTransactionActionType.Add, row);
    }
}
