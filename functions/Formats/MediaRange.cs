using HtzPipeline.Functions.Sdmx;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Formats;

/// <summary>What an Accept header takes.</summary>
internal static class MediaRange
{
    /// <summary>
    /// Whether a media range takes a media type: by type and subtype, and by version where both state one. The range may leave parts of the
    /// version open, as SDMX does (<c>2.0+.0</c>).
    /// </summary>
    public static bool Includes(MediaTypeHeaderValue range, string mediaType)
    {
        var type = MediaTypeHeaderValue.Parse(mediaType);
        return range.MatchesMediaType(type.MediaType)
            && (Version(range) is not { } asked || Version(type) is not { } actual || VersionRef.TryParse(asked)?.Matches(actual) == true);
    }

    /// <summary>The version that a media type or range states; null where it states none.</summary>
    public static string? Version(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Parameters.FirstOrDefault(one => one.Name.Equals("version", StringComparison.OrdinalIgnoreCase))?.Value ?? default).Value;
}
