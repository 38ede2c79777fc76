using System.Text;
using Sylvan.Data.Csv;

namespace HtzPipeline.Benchmarks.Reading;

/// <summary>The floor: bytes to fields, each touched as a span, and nothing made of them.</summary>
internal static class SylvanFloor
{
    public static Outcome Read(Stream stream, Checkpoint checkpoint)
    {
        using var text = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        using var csv = CsvDataReader.Create(text);
        var (rows, characters) = (0, 0L);
        while (csv.Read())
        {
            for (var column = 0; column < csv.FieldCount; column++)
            {
                characters += csv.GetFieldSpan(column).Length;
            }

            rows++;
            checkpoint.Row();
        }

        GC.KeepAlive(characters);
        return new(rows, 0);
    }
}
