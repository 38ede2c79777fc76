using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Catalogue;

/// <summary>A picture that stands in the catalogue itself, so that the pages need nothing from elsewhere.</summary>
/// <param name="MediaType">PNG, JPEG, WebP or SVG.</param>
/// <param name="Bytes">Its bytes, at most <see cref="MostBytes"/>.</param>
public sealed partial record Logo(string MediaType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>How large a logo may be: it is sent to everybody.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>Reads a data URI (RFC 2397) in base64.</summary>
    /// <returns>Null if it is none of a kind of picture that pages show, or too large.</returns>
    public static Logo? Parse(string text)
    {
        if (DataUri().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(match.Groups["data"].Value, bytes, out var length) && length is > 0 and <= MostBytes
            ? new(match.Groups["type"].Value, bytes.AsMemory(0, length))
            : null;
    }

    [GeneratedRegex("^data:(?<type>image/(?:png|jpeg|webp|svg\\+xml));base64,(?<data>[A-Za-z0-9+/=\\s]+)$")]
    private static partial Regex DataUri();
}
