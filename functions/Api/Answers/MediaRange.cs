using HtzPipeline.Functions.Formats.Sdmx;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Api.Answers;

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
        return TakesType(range, type)
            && (Version(range) is not { } asked || Version(type) is not { } actual || VersionRef.TryParse(asked)?.Matches(actual) == true);
    }

    // The library's own comparison lets application/xml take every type that ends in +xml, so that a browser, which takes any XML before
    // anything else, would get SDMX; RFC 9110 (section 12.5.1) knows no such thing.
    private static bool TakesType(MediaTypeHeaderValue range, MediaTypeHeaderValue type) => range.MatchesAllTypes
        || (range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase)
            && (range.MatchesAllSubTypes || range.SubType.Equals(type.SubType, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The version that a media type or range states; null where it states none.</summary>
    public static string? Version(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Parameters.FirstOrDefault(one => one.Name.Equals("version", StringComparison.OrdinalIgnoreCase))?.Value ?? default).Value;
}
