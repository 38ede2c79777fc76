namespace HtzPipeline.Functions.Formats.Tables;

/// <summary>What a table is made of: each column's name beside what stands in it.</summary>
/// <typeparam name="TRow">What a line is made from.</typeparam>
/// <param name="Columns">The columns, from left to right.</param>
internal sealed record CsvTable<TRow>(params IReadOnlyList<(string Name, Func<TRow, string?> Field)> Columns)
{
    /// <summary>The table with some of its columns; with all where none is named.</summary>
    public CsvTable<TRow> Only(IReadOnlyList<string> names) => names.Count == 0 ? this : new([.. names.Select(name => Columns.Single(column => column.Name == name))]);

    /// <summary>The table of some rows.</summary>
    public TextTable Of(IEnumerable<TRow> rows) =>
        new([.. Columns.Select(column => column.Name)], [.. rows.Select(row => Columns.Select(column => column.Field(row)).ToArray())]);

    /// <summary>The header and a line for each row, as CSV.</summary>
    public string Write(IEnumerable<TRow> rows) => Of(rows).ToCsv();

    /// <summary>A line for each row, as CSV: what follows on others.</summary>
    public string WriteLines(IEnumerable<TRow> rows) => Of(rows).ToCsv(withHeader: false);
}
