using System.Security.Cryptography;
using System.Text;

namespace HtzPipeline.Core.Catalogue;

/// <summary>
/// The text of a catalogue file. It is UTF-8, or UTF-16 that says so with a mark: what else there may be has no name of its own, and a name
/// that was guessed wrong would stand beside every figure.
/// </summary>
public static class CatalogueText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads it.</summary>
    /// <returns>The text without a byte order mark; null where the bytes are none, as of a file saved in GB18030.</returns>
    public static string? Decode(ReadOnlySpan<byte> file)
    {
        try
        {
            return file switch
            {
                [0xef, 0xbb, 0xbf, .. var rest] => Utf8.GetString(rest),
                [0xff, 0xfe, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true).GetString(rest),
                [0xfe, 0xff, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true).GetString(rest),
                _ => Utf8.GetString(file),
            };
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The version of a catalogue's text: the first 12 hex digits of the SHA-256 of its UTF-8.</summary>
    public static string VersionOf(string yaml) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml)))[..12];

    /// <summary>The first line, from 1, that is no UTF-8.</summary>
    internal static int FirstWrongLine(ReadOnlySpan<byte> file)
    {
        var line = 1;
        foreach (var range in file.Split((byte)'\n'))
        {
            if (!System.Text.Unicode.Utf8.IsValid(file[range]))
            {
                return line;
            }

            line++;
        }

        return 1;
    }
}
