using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using Sylvan.Data.Csv;

namespace HtzPipeline.Core.Reading;

/// <summary>Goes through the records of a CSV file.</summary>
internal sealed class CsvCursor(CsvDataReader reader, ReadingLimits limits) : RecordCursor
{
    private readonly Func<bool> _read = reader.Read;

    public override int FieldCount => reader.RowFieldCount;

    public override ReadOnlySpan<char> this[int column]
    {
        get
        {
            if (column >= reader.RowFieldCount)
            {
                return [];
            }

            var field = reader.GetFieldSpan(column);
            if (field.Length > limits.FieldLength)
            {
                throw TooLong(new(Row, column), limits);
            }

            // ="000001" is how a program keeps a spreadsheet from making a number of a text.
            return field is ['=', '"', .., '"'] and { Length: > 2 } ? field[2..^1] : field;
        }
    }

    /// <summary>A cursor before the first record, which the library reads when it is made.</summary>
    /// <exception cref="UnreadableFileException">The first record is too long, or its quotes are broken.</exception>
    public static CsvCursor Open(Func<CsvDataReader> create, ReadingLimits limits) => new(Guarded(create, 0, limits), limits);

    public override bool Read()
    {
        Row++;
        return Guarded(_read, Row, limits);
    }

    public override void Dispose() => reader.Dispose();

    private static T Guarded<T>(Func<T> read, int row, ReadingLimits limits)
    {
        try
        {
            return read();
        }
        catch (CsvRecordTooLargeException)
        {
            throw TooLong(new(row, 0), limits);
        }
        catch (CsvFormatException broken)
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.BrokenQuotes, new(null, new CellAddress(row, 0))), broken);
        }
    }

    private static UnreadableFileException TooLong(CellAddress cell, ReadingLimits limits) => new(Finding.Of(
        StructureFindings.FieldTooLong, new(null, cell), ("expected", limits.FieldLength.ToString(CultureInfo.InvariantCulture))));
}
