using Azure;
using Azure.Data.Tables;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>
/// How far a webhook has been told of an area's releases, or of its bulletins, and what stands in the way of the next. One after it is
/// outstanding, whatever has died since.
/// </summary>
/// <param name="Hook">The webhook.</param>
/// <param name="Area">The area.</param>
/// <param name="Release">The number of the last that was delivered, or was there when the webhook was registered.</param>
internal sealed record WebhookCursor(string Hook, string Area, long Release)
{
    /// <summary>At so many failures in a row it is given up: with the pauses between them about 17 hours after the first.</summary>
    public const int MaximumFailures = 9;

    /// <summary>How long whoever delivers keeps others from it, from one message to the next.</summary>
    public static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(1);

    private const string ReleasesPrefix = "a|";
    private const string BulletinsPrefix = "b|";
    private const int MaximumError = 500;

    // 4, 8, 16 ... 512 minutes: a tick of Reconcile comes every five.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan LongestPause = FirstPause * (1 << (MaximumFailures - 2));

    /// <summary>What it counts.</summary>
    public WebhookTopic Topic { get; init; }

    /// <summary>How many times in a row the next could not be delivered.</summary>
    public int Failures { get; init; }

    /// <summary>Why not, the last time; null where nothing failed.</summary>
    public string? Error { get; init; }

    /// <summary>When it is tried again, UTC; null for at once.</summary>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>Whether it is not tried again by itself.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>Until when somebody is at work on it, UTC; null if nobody is.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>When the last was delivered, UTC; null if none was yet.</summary>
    public DateTimeOffset? Delivered { get; init; }

    /// <summary>The ETag of its row; null before it has one.</summary>
    public ETag? Version { get; init; }

    /// <summary>Whether a delivery may be tried. A time further ahead than any pause is one of a clock that has been put back since.</summary>
    public bool IsDue(DateTimeOffset now)
    {
        return !IsGivenUp && IsPast(NextAttempt, LongestPause) && IsPast(ClaimedUntil, ClaimLasts);

        bool IsPast(DateTimeOffset? time, TimeSpan most) => time is not { } then || then <= now || then > now + most;
    }

    /// <summary>Kept from others by whoever writes this.</summary>
    public WebhookCursor Claim(DateTimeOffset now) => this with { ClaimedUntil = now + ClaimLasts };

    /// <summary>After one has been delivered.</summary>
    /// <param name="release">Its number.</param>
    /// <param name="now">The time.</param>
    /// <param name="isLast">Whether whoever delivers is done with it, for now.</param>
    public WebhookCursor After(long release, DateTimeOffset now, bool isLast) => new(Hook, Area, release)
    {
        Topic = Topic,
        ClaimedUntil = isLast ? null : now + ClaimLasts,
        Delivered = now,
        Version = Version,
    };

    /// <summary>After the next could not be delivered.</summary>
    public WebhookCursor After(DeliveryFailure failure, DateTimeOffset now) => this with
    {
        Failures = Failures + 1,
        Error = Storage.Account.StoredText.Cut(failure.Reason, MaximumError),
        IsGivenUp = failure.IsFinal || Failures + 1 >= MaximumFailures,
        NextAttempt = now + (FirstPause * (1 << Math.Min(Failures, MaximumFailures - 2))),
        ClaimedUntil = null,
    };

    /// <summary>To be tried at once, as if nothing had failed.</summary>
    public WebhookCursor Afresh() => this with { Failures = 0, NextAttempt = null, IsGivenUp = false };

    /// <summary>Reads the row.</summary>
    public static WebhookCursor Of(TableEntity row) => new(row.PartitionKey, row.RowKey[ReleasesPrefix.Length..], row.GetInt64("release")!.Value)
    {
        Topic = row.RowKey.StartsWith(BulletinsPrefix, StringComparison.Ordinal) ? WebhookTopic.Bulletins : WebhookTopic.Releases,
        Failures = row.GetInt32("failures") ?? 0,
        Error = row.GetString("error"),
        NextAttempt = row.GetDateTimeOffset("nextAttempt"),
        IsGivenUp = row.GetBoolean("givenUp") ?? false,
        ClaimedUntil = row.GetDateTimeOffset("claimedUntil"),
        Delivered = row.GetDateTimeOffset("delivered"),
        Version = row.ETag,
    };

    /// <summary>The row.</summary>
    public TableEntity ToRow() => new(Hook, (Topic == WebhookTopic.Bulletins ? BulletinsPrefix : ReleasesPrefix) + Area)
    {
        ["release"] = Release,
        ["failures"] = Failures,
        ["error"] = Error,
        ["nextAttempt"] = NextAttempt,
        ["givenUp"] = IsGivenUp,
        ["claimedUntil"] = ClaimedUntil,
        ["delivered"] = Delivered,
    };
}

/// <summary>Why a message was not delivered.</summary>
/// <param name="Reason">In words, for whoever looks after the webhook.</param>
/// <param name="IsFinal">Whether the receiver wants no more (410 Gone), so that trying again is no use.</param>
internal sealed record DeliveryFailure(string Reason, bool IsFinal = false);
