using DuckDB.NET.Data;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Tests.Formats;

/// <summary>A database that guesses the types of a CSV guesses them right.</summary>
public sealed class DuckDbTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("htz-").FullName, "figures.csv");
    private readonly DuckDBConnection _database = new("DataSource=:memory:");

    public DuckDbTests() => _database.Open();

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Values_are_numbers_times_are_times_and_missing_is_not_zero(bool withBom)
    {
        File.WriteAllBytes(_file, SameFiguresTests.Write("csv", SampleCube.Cube, new(Language.Zh, withBom)));

        var types = Query("DESCRIBE SELECT * FROM figures").ToDictionary(row => (string)row[0]!, row => (string)row[1]!);
        Assert.Equal(
            ("VARCHAR", "VARCHAR", "DOUBLE", "VARCHAR", "BOOLEAN", "TIMESTAMP WITH TIME ZONE"),
            (types["indicator"], types["period"], types["value"], types["status"], types["derived"], types["uploaded"]));
        Assert.Equal([["GDP", "2018", 100.0, "A"], ["GDP", "2019-Q2", 55.66, "A"], ["IND_OUTPUT", "2019-06", 42.1, "A"], ["IND_OUTPUT", "2019-07", 0.0, "U"], ["IND_OUTPUT", "2019-08", null, "N"]],
            Query("SELECT indicator, period, value, status FROM figures WHERE measure = 'cumulative' ORDER BY indicator, period"));
    }

    private List<object?[]> Query(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = $"CREATE OR REPLACE VIEW figures AS SELECT * FROM read_csv('{_file}'); {sql}";
        using var reader = command.ExecuteReader();
        while (reader.FieldCount == 0 && reader.NextResult())
        {
        }

        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        }

        return rows;
    }
}
