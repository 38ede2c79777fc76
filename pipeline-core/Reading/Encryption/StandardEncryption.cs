using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HtzPipeline.Core.Reading.Encryption;

/// <summary>Standard encryption ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9), of Office 2007: AES without chaining, keys of SHA-1.</summary>
internal static class StandardEncryption
{
    private const int Iterations = 50_000;
    private const int SaltLength = 16;
    private const int HashLength = 20;

    /// <summary>The content with the default password; null if it has another, or is encrypted in another way.</summary>
    /// <param name="info">The stream that says how, after its version.</param>
    /// <param name="content">What is encrypted.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static byte[]? Decrypt(ReadOnlySpan<byte> info, ReadOnlyMemory<byte> content)
    {
        if (info.Length < 8 || BinaryPrimitives.ReadInt32LittleEndian(info[4..]) is var length && (length < 32 || length > info.Length - 8))
        {
            throw new InvalidDataException("Nothing says how it is encrypted.");
        }

        var header = info.Slice(8, length);
        var verifier = info[(8 + length)..];
        var (algorithm, keyLength) = (BinaryPrimitives.ReadInt32LittleEndian(header[8..]), BinaryPrimitives.ReadInt32LittleEndian(header[16..]) / 8);
        if (algorithm is not (0x660E or 0x660F or 0x6610) || keyLength is not (16 or 24 or 32) || verifier.Length < 4 + SaltLength + 16 + 4 + 32)
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = KeyOf(verifier.Slice(4, SaltLength), keyLength);
        var expected = aes.DecryptEcb(verifier.Slice(8 + SaltLength + 16, 32), PaddingMode.None).AsSpan(0, HashLength);
        var found = CryptographicOperations.HashData(HashAlgorithmName.SHA1, aes.DecryptEcb(verifier.Slice(4 + SaltLength, 16), PaddingMode.None));
        return expected.SequenceEqual(found) ? aes.DecryptEcb(content.Span[..(content.Length & ~15)], PaddingMode.None) : null;
    }

    private static byte[] KeyOf(ReadOnlySpan<byte> salt, int length)
    {
        var hash = DefaultPassword.Hash(HashAlgorithmName.SHA1, salt, Iterations);
        hash = CryptographicOperations.HashData(HashAlgorithmName.SHA1, [.. hash, 0, 0, 0, 0]);
        return [.. Derived(hash, 0x36).Concat(Derived(hash, 0x5C)).Take(length)];
    }

    private static byte[] Derived(byte[] hash, byte pad)
    {
        var padded = new byte[64];
        padded.AsSpan().Fill(pad);
        for (var i = 0; i < hash.Length; i++)
        {
            padded[i] ^= hash[i];
        }

        return CryptographicOperations.HashData(HashAlgorithmName.SHA1, padded);
    }
}
