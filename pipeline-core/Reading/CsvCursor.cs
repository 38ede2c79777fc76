using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using Sylvan.Data.Csv;

namespace HtzPipeline.Core.Reading;

/// <summary>Goes through the records of a CSV file.</summary>
internal sealed class CsvCursor(CsvDataReader reader, ReadingLimits limits) : RecordCursor
{
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
                throw TooLong(new(Row, column));
            }

            // ="000001" is how a program keeps a spreadsheet from making a number of a text.
            return field is ['=', '"', .., '"'] and { Length: > 2 } ? field[2..^1] : field;
        }
    }

    public override bool Read()
    {
        try
        {
            Row++;
            return reader.Read();
        }
        catch (CsvRecordTooLargeException)
        {
            throw TooLong(new(Row, 0));
        }
        catch (CsvFormatException broken)
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.BrokenQuotes, new(null, new CellAddress(Row, 0))), broken);
        }
    }

    public override void Dispose() => reader.Dispose();

    private UnreadableFileException TooLong(CellAddress cell) => new(Finding.Of(
        StructureFindings.FieldTooLong, new(null, cell), ("expected", limits.FieldLength.ToString(CultureInfo.InvariantCulture))));
}
