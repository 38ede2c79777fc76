using System.Text;

namespace HtzPipeline.Seeds.Writing;

/// <summary>
/// A ZIP archive (PKWARE APPNOTE 6.3) of uncompressed files, all dated 1980-01-01. Compressors differ between platforms and
/// versions, and archives written by libraries name the platform; this one is the same to the byte everywhere.
/// </summary>
internal static class StoredZip
{
    private const ushort Version = 20;
    private const ushort NamesAreUtf8 = 0x0800;
    private const ushort Stored = 0;
    private const ushort Midnight = 0;
    private const ushort FirstOfJanuary1980 = 0x0021;

    public static byte[] Write(IReadOnlyList<(string Name, string Text)> files)
    {
        using var archive = new MemoryStream();
        using var directory = new MemoryStream();
        using var writer = new BinaryWriter(archive);
        using var directoryWriter = new BinaryWriter(directory);
        foreach (var (name, text) in files)
        {
            var (nameBytes, content) = (Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
            directoryWriter.Write(0x02014b50u);
            directoryWriter.Write(Version);
            WriteHeader(directoryWriter, nameBytes, content);
            directoryWriter.Write(new byte[10]); // comment length, disk number, internal and external attributes
            directoryWriter.Write((uint)archive.Length);
            directoryWriter.Write(nameBytes);

            writer.Write(0x04034b50u);
            WriteHeader(writer, nameBytes, content);
            writer.Write(nameBytes);
            writer.Write(content);
        }

        var directoryStart = (uint)archive.Length;
        writer.Write(directory.ToArray());
        writer.Write(0x06054b50u);
        writer.Write(0u); // disk numbers
        writer.Write((ushort)files.Count);
        writer.Write((ushort)files.Count);
        writer.Write((uint)directory.Length);
        writer.Write(directoryStart);
        writer.Write((ushort)0); // comment length
        return archive.ToArray();
    }

    // What a file's own header and its entry in the directory have in common.
    private static void WriteHeader(BinaryWriter writer, byte[] name, byte[] content)
    {
        writer.Write(Version);
        writer.Write(NamesAreUtf8);
        writer.Write(Stored);
        writer.Write(Midnight);
        writer.Write(FirstOfJanuary1980);
        writer.Write(Crc32(content));
        writer.Write((uint)content.Length);
        writer.Write((uint)content.Length);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)0); // extra field length
    }

    private static uint Crc32(ReadOnlySpan<byte> content)
    {
        var crc = uint.MaxValue;
        foreach (var value in content)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320u & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
