using System.Buffers.Binary;
using System.Text;

namespace HtzPipeline.Core.Reading;

/// <summary>The names in an OLE container ([MS-CFB] 2.6), by which one tells what kind of document it is.</summary>
internal static class OleDirectory
{
    private const int EntryLength = 128;
    private const int MostSectors = 256;
    private const int HeaderLength = 512;

    /// <summary>The names of its streams and storages, as far as they can be read.</summary>
    public static IReadOnlySet<string> NamesIn(Stream file)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var header = new byte[HeaderLength];
        if (!TryRead(file, 0, header))
        {
            return names;
        }

        var sectorShift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (sectorShift is not (9 or 12))
        {
            return names;
        }

        var sector = new byte[1 << sectorShift];
        var at = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48));
        for (var count = 0; count < MostSectors && TryRead(file, (at + 1L) << sectorShift, sector); count++)
        {
            for (var entry = 0; entry < sector.Length; entry += EntryLength)
            {
                var length = BinaryPrimitives.ReadUInt16LittleEndian(sector.AsSpan(entry + 64));
                if (length is > 2 and <= 64)
                {
                    names.Add(Encoding.Unicode.GetString(sector, entry, length - 2));
                }
            }

            if (Next(file, header, at, sectorShift) is not { } next)
            {
                break;
            }

            at = next;
        }

        return names;
    }

    // Where the sector after this one is, by the allocation table; the first 109 sectors of that are named in the header.
    private static uint? Next(Stream file, byte[] header, uint sector, int sectorShift)
    {
        var table = sector >> (sectorShift - 2);
        if (table >= 109)
        {
            return null;
        }

        var entry = new byte[4];
        var start = ((BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(76 + (int)(table * 4))) + 1L) << sectorShift)
            + ((sector & ((1u << (sectorShift - 2)) - 1)) * 4);
        return TryRead(file, start, entry) && BinaryPrimitives.ReadUInt32LittleEndian(entry) is < 0xFFFFFFFA and var next ? next : null;
    }

    private static bool TryRead(Stream file, long position, byte[] bytes)
    {
        if (position > file.Length - bytes.Length)
        {
            return false;
        }

        file.Position = position;
        file.ReadExactly(bytes);
        return true;
    }
}
