using System.Buffers.Binary;
using System.Text;

namespace HtzPipeline.Core.Reading;

/// <summary>The streams of an OLE container ([MS-CFB]).</summary>
internal sealed class OleContainer
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int HeaderTables = 109;
    private const int MiniShift = 6;
    private const uint Last = 0xFFFFFFFA;

    private readonly Stream _file;
    private readonly int _shift;
    private readonly List<uint> _tables = [];

    // Names that differ in case alone are the same (2.6.4).
    private readonly Dictionary<string, (uint Start, long Length)> _streams = new(StringComparer.OrdinalIgnoreCase);
    private readonly uint _miniTable;
    private readonly int _miniBelow;
    private uint _miniStart;

    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public OleContainer(Stream file)
    {
        _file = file;
        var header = new byte[HeaderLength];
        Read(0, header);
        _shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (_shift is not (9 or 12))
        {
            throw new InvalidDataException("The sectors are of no known size.");
        }

        for (var i = 0; i < HeaderTables; i++)
        {
            _tables.Add(U32(header, 76 + (i * 4)));
        }

        ReadMoreTables(U32(header, 68));
        (_miniBelow, _miniTable) = ((int)U32(header, 56), U32(header, 60));
        ReadDirectory(U32(header, 48));
    }

    /// <summary>The content of a stream; null if there is none of that name.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public byte[]? Stream(string name)
    {
        if (!_streams.TryGetValue(name, out var stream))
        {
            return null;
        }

        if (stream.Length > _file.Length)
        {
            throw new InvalidDataException("A stream is longer than the file.");
        }

        return stream.Length >= _miniBelow ? Chain(stream.Start, stream.Length) : MiniChain(stream.Start, (int)stream.Length);
    }

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private void ReadDirectory(uint start)
    {
        var directory = Chain(start, long.MaxValue);
        for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            var entry = directory.AsSpan(at, EntryLength);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
            if (entry[66] == 5)
            {
                _miniStart = U32(entry, 116);
            }
            else if (entry[66] == 2 && length is > 2 and <= 64)
            {
                _streams.TryAdd(Encoding.Unicode.GetString(entry[..(length - 2)]), (U32(entry, 116), U32(entry, 120)));
            }
        }
    }

    // Of a large file the sectors of the table are listed in sectors of their own, each ending with the place of the next.
    private void ReadMoreTables(uint sector)
    {
        var bytes = new byte[1 << _shift];
        for (var count = 0L; sector < Last; count++)
        {
            RequireProgress(count, _shift);
            Read((sector + 1L) << _shift, bytes);
            for (var at = 0; at < bytes.Length - 4; at += 4)
            {
                _tables.Add(U32(bytes, at));
            }

            sector = U32(bytes, bytes.Length - 4);
        }
    }

    private byte[] Chain(uint sector, long length)
    {
        var content = new MemoryStream(length < long.MaxValue ? (int)length : 0);
        var (bytes, table, tableAt) = (new byte[1 << _shift], new byte[1 << _shift], -1L);
        for (var count = 0L; sector < Last && content.Length < length; count++)
        {
            RequireProgress(count, _shift);
            Read((sector + 1L) << _shift, bytes);
            content.Write(bytes);
            var at = sector >> (_shift - 2);
            if (at != tableAt)
            {
                if (at >= _tables.Count)
                {
                    throw new InvalidDataException("A sector is in no table.");
                }

                Read((_tables[(int)at] + 1L) << _shift, table);
                tableAt = at;
            }

            sector = U32(table, (int)(sector & ((1u << (_shift - 2)) - 1)) * 4);
        }

        if (length < long.MaxValue)
        {
            content.SetLength(Math.Min(content.Length, length));
        }

        return content.ToArray();
    }

    // Short streams are kept in sectors of 64 bytes within a stream of their own.
    private byte[] MiniChain(uint sector, int length)
    {
        var (all, table) = (Chain(_miniStart, long.MaxValue), Chain(_miniTable, long.MaxValue));
        var content = new MemoryStream();
        for (var count = 0L; sector < Last && content.Length < length; count++)
        {
            RequireProgress(count, MiniShift);
            if ((sector + 1L) * 64 > all.Length || (sector + 1L) * 4 > table.Length)
            {
                throw new InvalidDataException("A sector is beyond the end.");
            }

            content.Write(all, (int)sector * 64, 64);
            sector = U32(table, (int)sector * 4);
        }

        content.SetLength(Math.Min(content.Length, length));
        return content.ToArray();
    }

    // A chain of more sectors than the file has goes round in a circle.
    private void RequireProgress(long count, int shift)
    {
        if (count > _file.Length >> shift)
        {
            throw new InvalidDataException("A chain of sectors has no end.");
        }
    }

    // The last sector may be cut short.
    private void Read(long position, Span<byte> bytes)
    {
        if (position < 0 || position >= _file.Length)
        {
            throw new InvalidDataException("A sector is beyond the end.");
        }

        _file.Position = position;
        var read = _file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        bytes[read..].Clear();
    }
}
