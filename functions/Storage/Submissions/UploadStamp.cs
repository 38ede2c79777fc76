using System.Globalization;

namespace HtzPipeline.Functions.Storage.Submissions;

/// <summary>What an upload over HTTP keeps with its blob: where it stands among all uploads, and under which hash its bytes were kept before it.</summary>
/// <remarks>
/// Where the account keeps versions, the id of a blob's version, which is a time in ticks by the storage's own clock, comes before what is kept. A
/// client that writes the blob directly may write what it likes there, and a copy carries it along: what is too far from the time of upload is not
/// believed.
/// </remarks>
/// <param name="Order">Where it stands, UTC, to the microsecond.</param>
/// <param name="Content">The SHA-256 of its bytes, in hex.</param>
internal readonly record struct UploadStamp(DateTimeOffset Order, string Content)
{
    private const string OrderName = "order";
    private const string ContentName = "content";
    private const string VersionFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    // A large file takes its time, and is tried again.
    private static readonly TimeSpan Farthest = TimeSpan.FromMinutes(5);

    /// <summary>The step from one place in the order to the next. What is decided about an upload stands within it.</summary>
    public static TimeSpan Step { get; } = TimeSpan.FromMicroseconds(1);

    /// <summary>A time as a place in the order.</summary>
    public static DateTimeOffset PlaceOf(DateTimeOffset time) => time.ToUniversalTime().AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));

    /// <summary>What the blob carries.</summary>
    public void AddTo(IDictionary<string, string> metadata)
    {
        AddTo(metadata, Order);
        metadata[ContentName] = Content;
    }

    /// <summary>What a blob carries of which no more is known than where it stands.</summary>
    public static void AddTo(IDictionary<string, string> metadata, DateTimeOffset order) =>
        metadata[OrderName] = order.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The hash under which its bytes were kept; null where it does not say.</summary>
    public static string? ContentOf(IDictionary<string, string>? metadata) => metadata?.TryGetValue(ContentName, out var content) == true ? content : null;

    /// <summary>Where an upload stands among all; null where only the second of its time tells.</summary>
    /// <param name="metadata">What the blob carries.</param>
    /// <param name="uploaded">When it was uploaded, UTC.</param>
    /// <param name="version">The id of its version; null where the account keeps none.</param>
    public static DateTimeOffset? OrderOf(IDictionary<string, string>? metadata, DateTimeOffset uploaded, string? version)
    {
        if (!RestoredUpload.Is(metadata) && DateTimeOffset.TryParseExact(version, VersionFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var written))
        {
            return PlaceOf(written);
        }

        return metadata?.TryGetValue(OrderName, out var text) == true
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var order)
            && (order - uploaded).Duration() <= Farthest
                ? PlaceOf(order)
                : null;
    }
}
