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
    private readonly Allowance _allowance;
    private readonly string _separators;
    private readonly bool _isPlain;

    /// <exception cref="UnreadableFileException">The encoding is none of those known.</exception>
    public CsvFile(Stream file, Allowance allowance)
    {
        _file = file;
        _allowance = allowance;
        _encoding = TextEncoding.Detect(file);
        using var text = _encoding.OpenText(file);
        var sample = new char[SampleLength];
        var start = sample.AsSpan(0, text.ReadBlock(sample));
        _separators = Delimiters.AllOf(start);
        _isPlain = _separators is [<= '\u007F'] && !Delimiters.HasReturns(start);
    }

    /// <summary>The name of its encoding.</summary>
    public string Encoding => _encoding.Name;

    /// <summary>What there is to say of how it was read.</summary>
    public IReadOnlyList<Finding> Findings => _encoding.Guess is { } guess ? [guess] : [];

    /// <summary>A cursor before the first record.</summary>
    public CsvCursor Open()
    {
        var options = new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = _isPlain ? _separators[0] : CsvText.Separator,

            // A row that begins with # is no comment: it marks a part of the total above (其中).
            Comment = '\0',
            BufferSize = BufferLength,
            MaxBufferSize = Math.Max(BufferLength, _allowance.Limits.FieldLength * 64),
        };
        return CsvCursor.Open(() => CsvDataReader.Create(OpenText(), options), _allowance.Limits);
    }

    /// <summary>The first records, at most <paramref name="most"/>. What they hold is not counted: they are read again.</summary>
    public Sheet Head(int most) => ReadSheet(null, most, new(_allowance.Limits, _file.Length, _allowance.Cancellation));

    /// <summary>All records.</summary>
    /// <param name="name">What the sheet is called; null for a file by itself.</param>
    /// <exception cref="UnreadableFileException">There are more fields than the limits allow.</exception>
    public Sheet ReadAll(string? name = null) => ReadSheet(name, int.MaxValue, _allowance);

    private TextReader OpenText() => _isPlain ? _encoding.OpenText(_file) : new CsvText(_encoding.OpenText(_file), _separators);

    private Sheet ReadSheet(string? name, int most, Allowance allowance)
    {
        using var cursor = Open();
        var rows = new List<Cell[]>();
        var columns = 0;
        while (rows.Count < most && cursor.Read())
        {
            allowance.RequireColumn(cursor.FieldCount - 1);
            allowance.TakeCells(cursor.FieldCount + 1);
            var row = new Cell[cursor.FieldCount];
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = new(cursor[column].ToString());
            }

            rows.Add(row);
            columns = Math.Max(columns, row.Length);
        }

        allowance.TakeSpan(rows.Count, columns);
        return new(name, rows) { HasSemicolons = _separators[0] == ';', IsWhole = rows.Count < most };
    }
}
