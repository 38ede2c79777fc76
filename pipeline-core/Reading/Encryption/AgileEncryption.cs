using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace HtzPipeline.Core.Reading.Encryption;

/// <summary>
/// Agile encryption ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15), of Office 2010 and later: AES in chained blocks of 4,096 bytes, with a
/// key that is itself encrypted with one made of the password.
/// </summary>
internal sealed class AgileEncryption
{
    private const int SegmentLength = 4096;

    // Excel hashes 100,000 times; the standard allows a hundred times as many, which would take minutes.
    private const int MostIterations = 1_000_000;

    private readonly Parameters _content;
    private readonly byte[] _key;

    private AgileEncryption(Parameters content, byte[] key) => (_content, _key) = (content, key);

    // What is hashed with the password's hash to make keys of it (2.3.4.11, 2.3.4.13).
    private static ReadOnlySpan<byte> VerifierBlock => [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79];

    private static ReadOnlySpan<byte> VerifierHashBlock => [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E];

    private static ReadOnlySpan<byte> KeyBlock => [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6];

    /// <summary>How the content is encrypted, with the default password; null if it has another, or is encrypted in another way.</summary>
    /// <param name="info">The XML that says how.</param>
    /// <exception cref="Findings.UnreadableFileException">It is damaged.</exception>
    public static AgileEncryption? Read(ReadOnlyMemory<byte> info)
    {
        Parameters? content = null;
        using var xml = new XmlTokens(() => new MemoryStream(info.ToArray()));
        while (xml.Read())
        {
            if (xml.Opens("keyData"u8))
            {
                content = Parameters.Of(xml);
            }
            else if (xml.Opens("encryptedKey"u8))
            {
                return content is not null && Parameters.Of(xml) is { } password && KeyOf(xml, password) is { } key
                    ? new(content, key[..Math.Min(key.Length, content.KeyLength)])
                    : null;
            }
        }

        return null;
    }

    /// <summary>The content.</summary>
    /// <exception cref="CryptographicException">It is damaged.</exception>
    public byte[] Decrypt(ReadOnlyMemory<byte> content)
    {
        using var aes = Aes.Create();
        aes.Key = _key;
        var decrypted = new byte[content.Length & ~15];
        var counted = new byte[_content.Salt.Length + sizeof(int)];
        _content.Salt.CopyTo(counted, 0);
        for (var (segment, at) = (0, 0); at < decrypted.Length; segment++, at += SegmentLength)
        {
            BinaryPrimitives.WriteInt32LittleEndian(counted.AsSpan(_content.Salt.Length), segment);
            var start = Fitted(CryptographicOperations.HashData(_content.Hash, counted), _content.BlockLength);
            var length = Math.Min(SegmentLength, decrypted.Length - at);
            aes.DecryptCbc(content.Span.Slice(at, length), start, decrypted.AsSpan(at, length), PaddingMode.None);
        }

        return decrypted;
    }

    private static byte[]? KeyOf(XmlTokens xml, Parameters password)
    {
        if (!int.TryParse(xml.Attribute("spinCount"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var times) || times > MostIterations)
        {
            return null;
        }

        var hash = DefaultPassword.Hash(password.Hash, password.Salt, times);
        var verifier = CryptographicOperations.HashData(password.Hash, Value(xml, "encryptedVerifierHashInput"u8, hash, VerifierBlock, password));
        return Value(xml, "encryptedVerifierHashValue"u8, hash, VerifierHashBlock, password).AsSpan().StartsWith(verifier)
            ? Value(xml, "encryptedKeyValue"u8, hash, KeyBlock, password)
            : null;
    }

    private static byte[] Value(XmlTokens xml, ReadOnlySpan<byte> attribute, byte[] hash, ReadOnlySpan<byte> block, Parameters password)
    {
        using var aes = Aes.Create();
        aes.Key = Fitted(CryptographicOperations.HashData(password.Hash, [.. hash, .. block]), password.KeyLength);
        return aes.DecryptCbc(Parameters.Bytes(xml, attribute), Fitted(password.Salt, password.BlockLength), PaddingMode.None);
    }

    private static byte[] Fitted(byte[] bytes, int length)
    {
        var fitted = new byte[length];
        fitted.AsSpan().Fill(0x36);
        bytes.AsSpan(0, Math.Min(bytes.Length, length)).CopyTo(fitted);
        return fitted;
    }

    /// <summary>How something is encrypted (2.3.4.10, CT_KeyData).</summary>
    private sealed record Parameters(HashAlgorithmName Hash, byte[] Salt, int KeyLength, int BlockLength)
    {
        public static Parameters? Of(XmlTokens xml)
        {
            HashAlgorithmName? hash = xml.Attribute("hashAlgorithm"u8) switch
            {
                "SHA1" or "SHA-1" => HashAlgorithmName.SHA1,
                "SHA256" or "SHA-256" => HashAlgorithmName.SHA256,
                "SHA384" or "SHA-384" => HashAlgorithmName.SHA384,
                "SHA512" or "SHA-512" => HashAlgorithmName.SHA512,
                _ => null,
            };
            var isKnown = xml.Attribute("cipherAlgorithm"u8) == "AES" && xml.Attribute("cipherChaining"u8) == "ChainingModeCBC" && xml.Attribute("blockSize"u8) == "16";
            return hash is { } known && isKnown && xml.Attribute("keyBits"u8) is "128" or "192" or "256"
                ? new(known, Bytes(xml, "saltValue"u8), int.Parse(xml.Attribute("keyBits"u8)!, CultureInfo.InvariantCulture) / 8, 16)
                : null;
        }

        public static byte[] Bytes(XmlTokens xml, ReadOnlySpan<byte> attribute)
        {
            try
            {
                return Convert.FromBase64String(xml.Attribute(attribute) ?? "");
            }
            catch (FormatException broken)
            {
                throw new InvalidDataException("What is encrypted is damaged.", broken);
            }
        }
    }
}
