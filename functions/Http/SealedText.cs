using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace HtzPipeline.Functions.Http;

/// <summary>
/// Text that is handed out to be given back as it is: with a checksum of its own, so that what was edited or cut off on the way is told from what
/// was given out. It is no secret and no proof of who wrote it.
/// </summary>
internal static class SealedText
{
    // One edit in 2^48 goes unnoticed.
    private const int SealBytes = 6;

    /// <summary>Seals a text: letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static string Seal(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Base64Url.EncodeToString([.. bytes, .. SealOf(bytes)]);
    }

    /// <summary>Opens what <see cref="Seal"/> made; false for anything else.</summary>
    public static bool TryOpen(string sealedText, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!Base64Url.IsValid(sealedText) || Base64Url.DecodeFromChars(sealedText) is not { Length: > SealBytes } bytes)
        {
            return false;
        }

        var content = bytes.AsSpan(..^SealBytes);

        // Written anew it must be the same: blanks and unused bits are passed over by the decoder.
        if (!SealOf(content).SequenceEqual(bytes.AsSpan(^SealBytes..)) || Base64Url.EncodeToString(bytes) != sealedText)
        {
            return false;
        }

        text = Encoding.UTF8.GetString(content);
        return true;
    }

    private static ReadOnlySpan<byte> SealOf(ReadOnlySpan<byte> content) => SHA256.HashData(content).AsSpan(..SealBytes);
}
