namespace HtzPipeline.Benchmarks.RealFiles;

/// <summary>One line of FACTS.tsv: what a cell of a real file is known to hold.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Sheet">The sheet; empty for the first.</param>
/// <param name="HeaderRow">The row of the column names, from 0.</param>
/// <param name="KeyColumn">The column of the row's key, from 0.</param>
/// <param name="RowKey">The row's key; <c>a|b</c> are the first two columns, <c>date 2019-08-31</c> is a date.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Expected">The raw text, of a workbook the stored number; empty for an empty cell, ∅ for one that is not there.</param>
internal sealed record RealFact(string File, string Sheet, int HeaderRow, int KeyColumn, string RowKey, string Column, string Expected)
{
    /// <summary>The facts of a folder.</summary>
    public static IReadOnlyList<RealFact> ReadAll(string folder) =>
        [.. System.IO.File.ReadLines(Path.Combine(folder, "FACTS.tsv")).Skip(1).Where(line => line.Contains('\t')).Select(Parse)];

    /// <summary>The cell that the fact is of; null if the file has no such row or column.</summary>
    public (int Row, int Column)? Find(IReadOnlyList<string[]> rows)
    {
        if (HeaderRow >= rows.Count || Array.IndexOf(rows[HeaderRow], Column) is not (>= 0 and var column))
        {
            return null;
        }

        for (var row = HeaderRow + 1; row < rows.Count; row++)
        {
            if (IsKeyOf(rows[row]))
            {
                return (row, column);
            }
        }

        return null;
    }

    private static RealFact Parse(string line)
    {
        var fields = Array.ConvertAll(line.Split('\t'), Unquoted);
        return new(fields[0], fields[1], int.Parse(fields[2]), int.Parse(fields[3]), fields[4], fields[5], fields[6]);
    }

    private static string Unquoted(string field) =>
        (field is ['"', .., '"'] ? field[1..^1].Replace("\"\"", "\"") : field).Replace("\\n", "\n");

    private bool IsKeyOf(string[] row)
    {
        if (row.Length <= KeyColumn)
        {
            return false;
        }

        return row[KeyColumn] == RowKey
            || (RowKey.StartsWith("date ") && row[KeyColumn] == RowKey[5..])
            || (row.Length > 1 && $"{row[0]}|{row[1]}" == RowKey);
    }
}
