using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using Sylvan.Data.Csv;

namespace HtzPipeline.Core.Reading;

/// <summary>A text file of records, which can be read again and again from its seekable stream.</summary>
internal sealed class CsvFile
{
    private const int SampleLength = 1 << 14;
    private const int BufferLength = 1 << 14;

    private readonly Stream _file;
    private readonly TextEncoding _encoding;
    private readonly ReadingLimits _limits;
    private readonly char _delimiter;

    /// <exception cref="UnreadableFileException">The encoding is none of those known.</exception>
    public CsvFile(Stream file, ReadingLimits limits)
    {
        _file = file;
        _limits = limits;
        _encoding = TextEncoding.Detect(file);
        using var text = _encoding.OpenText(file);
        var sample = new char[SampleLength];
        _delimiter = Delimiters.Detect(sample.AsSpan(0, text.ReadBlock(sample)));
    }

    /// <summary>The name of its encoding.</summary>
    public string Encoding => _encoding.Name;

    /// <summary>A cursor before the first record.</summary>
    public CsvCursor Open()
    {
        var options = new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = _delimiter,

            // A row that begins with # is no comment: it marks a part of the total above (其中).
            Comment = '\0',
            BufferSize = BufferLength,
            MaxBufferSize = Math.Max(BufferLength, _limits.FieldLength * 64),
        };
        return new(CsvDataReader.Create(_encoding.OpenText(_file), options), _limits);
    }

    /// <summary>The first records, at most <paramref name="most"/>.</summary>
    public Sheet Head(int most) => ReadSheet(most);

    /// <summary>All records.</summary>
    /// <exception cref="UnreadableFileException">There are more fields than the limits allow.</exception>
    public Sheet ReadAll() => ReadSheet(int.MaxValue);

    private Sheet ReadSheet(int most)
    {
        using var cursor = Open();
        var rows = new List<Cell[]>();
        var cells = 0L;
        while (rows.Count < most && cursor.Read())
        {
            var row = new Cell[cursor.FieldCount];
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = new(cursor[column].ToString());
            }

            rows.Add(row);
            cells += row.Length + 1;
            if (cells > _limits.Cells)
            {
                throw new UnreadableFileException(Finding.Of(
                    StructureFindings.TooManyCells,
                    Place.File,
                    ("found", cells.ToString(CultureInfo.InvariantCulture)),
                    ("expected", _limits.Cells.ToString(CultureInfo.InvariantCulture))));
            }
        }

        return new(null, rows);
    }
}
