using System.Buffers.Binary;
using System.Security.Cryptography;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading.Encryption;

/// <summary>
/// An Office Open XML document that is encrypted as a whole ([MS-OFFCRYPTO] 2.3.4). Excel encrypts a workbook whose structure
/// alone is protected with a password that everybody knows, and opens it without asking; one with any other password stays closed.
/// </summary>
internal static class EncryptedPackage
{
    /// <summary>The stream that makes an OLE container one.</summary>
    public const string StreamName = "EncryptedPackage";

    private const int LengthBytes = 8;

    /// <summary>The document, in memory.</summary>
    /// <exception cref="UnreadableFileException">It has a password of its own, or is encrypted in some other way.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static MemoryStream Decrypt(Stream file)
    {
        var container = new OleContainer(file);
        var (info, package) = (container.Stream("EncryptionInfo"), container.Stream(StreamName));
        if (info is not { Length: >= 8 } || package is not { Length: > LengthBytes })
        {
            throw new InvalidDataException("What is encrypted is not there.");
        }

        try
        {
            var content = package.AsMemory(LengthBytes);
            var decrypted = (BinaryPrimitives.ReadUInt16LittleEndian(info), BinaryPrimitives.ReadUInt16LittleEndian(info.AsSpan(2))) switch
            {
                (4, 4) => AgileEncryption.Read(info.AsMemory(8))?.Decrypt(content),
                (2 or 3 or 4, 2) => StandardEncryption.Decrypt(info.AsSpan(4), content),
                _ => null,
            };
            if (decrypted is not null)
            {
                var length = BinaryPrimitives.ReadInt64LittleEndian(package);
                return new(decrypted, 0, (int)Math.Clamp(length, 0, decrypted.Length), writable: false);
            }
        }
        catch (CryptographicException broken)
        {
            throw new InvalidDataException("What is encrypted is damaged.", broken);
        }

        throw new UnreadableFileException(Finding.Of(StructureFindings.Encrypted, Place.File));
    }
}
