using System.Text;

namespace HtzPipeline.Benchmarks.Reading;

/// <summary>
/// Writes an OLE container ([MS-CFB]) of at most three streams, each filled up to the eight sectors from which on it is kept in
/// sectors of its own. It takes no part of the reader's code.
/// </summary>
internal static class OleFile
{
    private const int SectorLength = 512;
    private const int FewestSectors = 8;

    /// <summary>The file.</summary>
    public static byte[] Of(params (string Name, byte[] Content)[] streams)
    {
        var lengths = Array.ConvertAll(streams, stream => Math.Max(FewestSectors, (stream.Content.Length + SectorLength - 1) / SectorLength));
        var (sectors, tables) = (lengths.Sum(), 1);
        while (tables * 128 < sectors + tables + 1)
        {
            tables++;
        }

        var file = new byte[(1 + tables + 1 + sectors) * SectorLength];
        var writer = new BinaryWriter(new MemoryStream(file));
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], 0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[10]]);
        foreach (var value in (ReadOnlySpan<int>)[tables, tables, 0, 4096, -2, 0, -2, 0])
        {
            writer.Write(value);
        }

        for (var i = 0; i < 109; i++)
        {
            writer.Write(i < tables ? i : -1);
        }

        WriteTable(writer, tables, lengths);
        Entry(writer, "Root Entry", 5, -1, 1, -2, 0);
        var start = tables + 1;
        for (var i = 0; i < 3; i++)
        {
            if (i < streams.Length)
            {
                Entry(writer, streams[i].Name, 2, i + 1 < streams.Length ? i + 2 : -1, -1, start, Math.Max(streams[i].Content.Length, FewestSectors * SectorLength));
                start += lengths[i];
            }
            else
            {
                Entry(writer, "", 0, -1, -1, 0, 0);
            }
        }

        foreach (var (stream, length) in streams.Zip(lengths))
        {
            writer.Write(stream.Content);
            writer.Write(new byte[(length * SectorLength) - stream.Content.Length]);
        }

        return file;
    }

    // The table's own sectors, the directory's one, then each stream's chain.
    private static void WriteTable(BinaryWriter writer, int tables, int[] lengths)
    {
        var next = Enumerable.Repeat(-3, tables).Append(-2).ToList();
        foreach (var length in lengths)
        {
            next.AddRange(Enumerable.Range(next.Count + 1, length - 1));
            next.Add(-2);
        }

        foreach (var sector in next.Concat(Enumerable.Repeat(-1, (tables * 128) - next.Count)))
        {
            writer.Write(sector);
        }
    }

    private static void Entry(BinaryWriter writer, string name, byte type, int sibling, int child, int start, int length)
    {
        writer.Write(Encoding.Unicode.GetBytes(name.PadRight(32, '\0')));
        writer.Write((ushort)(name.Length == 0 ? 0 : (name.Length + 1) * 2));
        writer.Write([type, 1]);
        foreach (var link in (ReadOnlySpan<int>)[-1, sibling, child])
        {
            writer.Write(link);
        }

        writer.Write(new byte[36]);
        writer.Write(start);
        writer.Write((long)length);
    }
}
