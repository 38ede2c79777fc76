namespace HtzPipeline.Functions.Formats;

/// <summary>A CSV table: each column's name beside what stands in it.</summary>
/// <typeparam name="TRow">What a line is made from.</typeparam>
/// <param name="Columns">The columns, from left to right.</param>
internal sealed record CsvTable<TRow>(params IReadOnlyList<(string Name, Func<TRow, string?> Field)> Columns)
{
    /// <summary>The header and a line for each row.</summary>
    public string Write(IEnumerable<TRow> rows)
    {
        var csv = new CsvText();
        foreach (var (name, _) in Columns)
        {
            csv.Field(name);
        }

        csv.EndLine();
        foreach (var row in rows)
        {
            foreach (var (_, field) in Columns)
            {
                csv.Field(field(row));
            }

            csv.EndLine();
        }

        return csv.ToString();
    }
}
