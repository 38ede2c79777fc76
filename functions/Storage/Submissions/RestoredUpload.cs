using System.Globalization;
using Azure;

namespace HtzPipeline.Functions.Storage.Submissions;

/// <summary>
/// An upload's ETag and time as they were before it was restored from a backup: storage gives it new ones, and it would be taken for
/// a new upload that wins over all. Overwriting it takes this away, as it should.
/// </summary>
internal static class RestoredUpload
{
    private const string ETagName = "restoredetag";
    private const string TimeName = "restoreduploaded";

    /// <summary>What a restored blob carries.</summary>
    public static Dictionary<string, string> Metadata(string etag, DateTimeOffset uploaded, DateTimeOffset? order = null)
    {
        var metadata = new Dictionary<string, string>
        {
            // Metadata are headers, in which quotes are best avoided.
            [ETagName] = etag.Trim('"'),
            [TimeName] = uploaded.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        };
        if (order is { } place)
        {
            UploadStamp.AddTo(metadata, place);
        }

        return metadata;
    }

    /// <summary>Whether a blob was restored, and not written again since.</summary>
    public static bool Is(IDictionary<string, string>? metadata) => metadata?.ContainsKey(ETagName) == true && metadata.ContainsKey(TimeName);

    /// <summary>The upload's ETag and time: those before it was restored, if it was.</summary>
    public static (ETag ETag, DateTimeOffset Uploaded) Of(IDictionary<string, string>? metadata, ETag etag, DateTimeOffset modified) =>
        metadata is not null && metadata.TryGetValue(ETagName, out var before) && metadata.TryGetValue(TimeName, out var time)
            ? (new($"\"{before}\""), DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
            : (etag, modified);
}
