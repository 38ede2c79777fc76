using System.Text;

namespace HtzPipeline.Benchmarks.Reading;

/// <summary>
/// Writes an XLS workbook ([MS-XLS], BIFF8, in a container of [MS-CFB]) of texts and numbers, and of the records that a caller adds
/// to a sheet by hand. It takes no part of the reader's code.
/// </summary>
internal sealed class BiffFile
{
    private const int RecordLength = 8224;

    private readonly List<(string Name, MemoryStream Records, byte State)> _sheets = [];
    private readonly Dictionary<string, int> _strings = [];
    private readonly List<byte[]> _globals = [];

    /// <summary>Adds a sheet of rows of texts, numbers (double, decimal) and blanks (null).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">Its cells.</param>
    /// <param name="more">Further records: their type and content.</param>
    /// <param name="isHidden">Whether it is hidden.</param>
    public BiffFile Sheet(string name, IEnumerable<object?[]> rows, IEnumerable<(ushort Type, byte[] Content)>? more = null, bool isHidden = false)
    {
        var records = new MemoryStream();
        Record(records, 0x0809, [.. U16(0x0600), .. U16(0x0010), .. new byte[12]]);
        var row = 0;
        foreach (var cells in rows)
        {
            for (var column = 0; column < cells.Length; column++)
            {
                byte[] place = [.. U16(row), .. U16(column), .. U16(0)];
                switch (cells[column])
                {
                    case null:
                        break;
                    case string text:
                        Record(records, 0x00FD, [.. place, .. BitConverter.GetBytes(IndexOf(text))]);
                        break;
                    case var number:
                        Record(records, 0x0203, [.. place, .. BitConverter.GetBytes(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture))]);
                        break;
                }
            }

            row++;
        }

        foreach (var (type, content) in more ?? [])
        {
            Record(records, type, content);
        }

        Record(records, 0x000A, []);
        _sheets.Add((name, records, isHidden ? (byte)1 : (byte)0));
        return this;
    }

    /// <summary>Adds a record to those of the workbook as a whole, before its formats.</summary>
    public BiffFile Global(ushort type, byte[] content)
    {
        var record = new MemoryStream();
        Record(record, type, content);
        _globals.Add(record.ToArray());
        return this;
    }

    /// <summary>The file.</summary>
    /// <param name="stream">The stream that the workbook is in.</param>
    public byte[] Build(string stream = "Workbook")
    {
        var globals = new MemoryStream();
        Record(globals, 0x0809, [.. U16(0x0600), .. U16(0x0005), .. new byte[12]]);
        Record(globals, 0x0042, U16(1200));
        _globals.ForEach(record => globals.Write(record));
        Record(globals, 0x00E0, new byte[20]);
        var start = globals.Length + _sheets.Sum(sheet => 4 + 8 + (sheet.Name.Length * 2)) + SharedStrings().Length + 4;
        foreach (var (name, records, state) in _sheets)
        {
            Record(globals, 0x0085, [.. BitConverter.GetBytes((int)start), state, 0, (byte)name.Length, 1, .. Encoding.Unicode.GetBytes(name)]);
            start += records.Length;
        }

        globals.Write(SharedStrings());
        Record(globals, 0x000A, []);
        _sheets.ForEach(sheet => sheet.Records.WriteTo(globals));
        return OleFile.Of((stream, globals.ToArray()));
    }

    // One string after the other, a new record before each that would not fit.
    private byte[] SharedStrings()
    {
        var (all, content, type) = (new MemoryStream(), new MemoryStream(), (ushort)0x00FC);
        content.Write(BitConverter.GetBytes(_strings.Count));
        content.Write(BitConverter.GetBytes(_strings.Count));
        foreach (var text in _strings.Keys)
        {
            byte[] entry = [.. U16(text.Length), 1, .. Encoding.Unicode.GetBytes(text)];
            if (content.Length + entry.Length > RecordLength)
            {
                Record(all, type, content.ToArray());
                (content, type) = (new(), 0x003C);
            }

            content.Write(entry);
        }

        Record(all, type, content.ToArray());
        return all.ToArray();
    }

    private static void Record(Stream stream, ushort type, byte[] content)
    {
        stream.Write(U16(type));
        stream.Write(U16(content.Length));
        stream.Write(content);
    }

    private static byte[] U16(int value) => [(byte)value, (byte)(value >> 8)];

    private int IndexOf(string text)
    {
        if (!_strings.TryGetValue(text, out var index))
        {
            _strings.Add(text, index = _strings.Count);
        }

        return index;
    }
}
