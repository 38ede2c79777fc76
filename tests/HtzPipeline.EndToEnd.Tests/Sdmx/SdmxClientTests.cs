using System.Globalization;
using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests.Sdmx;

/// <summary>The public clients of SDMX, and the public schemas, against the running app.</summary>
public class SdmxClientTests(LocalRun run)
{
    private const string SchemasSetting = "HTZ_SDMX_SCHEMAS";

    private string Service => new Uri(run.Api.BaseAddress!, "sdmx").AbsoluteUri;

    [Fact]
    public async Task The_client_of_the_BIS_asks_and_understands()
    {
        var answers = JsonDocument.Parse(await NodeAsync("sdmx-rest.cjs", Service)).RootElement;

        Assert.All(answers.EnumerateObject(), one => Assert.Equal(one.Name == "empty" ? 204 : 200, one.Value.GetProperty("status").GetInt32()));
        Assert.Equal(7, Observations(answers, "key").Sum());
        Assert.Equal(2, Names(answers, "wildcard", "INDICATOR").Length);
        Assert.All(Observations(answers, "last"), count => Assert.InRange(count, 1, 2));
        Assert.All(Observations(answers, "keys"), count => Assert.Equal(0, count));
        Assert.True(Data(answers, "history").GetProperty("dataSets").GetArrayLength() > 1);
        Assert.Equal("Actual", Data(answers, "availability").GetProperty("dataConstraints")[0].GetProperty("role").GetString());
        Assert.True(Data(answers, "availability").GetProperty("codelists").GetArrayLength() > 1);
        Assert.Equal("DSD_STATISTICS", Data(answers, "structure").GetProperty("dataStructures")[0].GetProperty("id").GetString());
    }

    [Theory]
    // From 2018 on, since other tests publish in long gone years between two questions.
    [InlineData("M.IND_OUTPUT.370400-HTZ.cumulative?c[TIME_PERIOD]=ge:2018")]
    [InlineData("M.IND_OUTPUT,Q.GDP?dimensionAtObservation=AllDimensions&c[TIME_PERIOD]=ge:2018")]
    [InlineData("M.NEW_ENTITIES.370400-HTZ?c[TIME_PERIOD]=ge:2018+le:2018-12")]
    public async Task The_client_of_the_Pacific_Community_reads_the_figures_that_the_API_gives(string key)
    {
        var read = JsonDocument.Parse(await NodeAsync("sdmx-json-parser.cjs", $"{Service}/data/dataflow/HTZ/DF_STATISTICS/1.0.0/{key}")).RootElement.GetProperty("observations");
        using var csv = await run.Api.SendAsync(new(HttpMethod.Get, $"sdmx/data/dataflow/HTZ/DF_STATISTICS/1.0.0/{key}{(key.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format=csvdata"));
        using var reader = Sylvan.Data.Csv.CsvDataReader.Create(new StringReader(await csv.Content.ReadAsStringAsync()));
        var expected = new List<string>();
        while (await reader.ReadAsync())
        {
            expected.Add($"{reader.GetString(reader.GetOrdinal("TIME_PERIOD"))} {Shown(reader.GetString(reader.GetOrdinal("OBS_VALUE")))}");
        }

        Assert.NotEmpty(expected);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            read.EnumerateArray().Select(one => $"{one.GetProperty("TIME_PERIOD").GetString()} {Shown(one.GetProperty("value").ToString())}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Messages_are_valid_by_the_schemas_of_both_versions()
    {
        // Their repository, sdmx-twg/sdmx-json, states no licence, so they are not here.
        var schemas = Environment.GetEnvironmentVariable(SchemasSetting);
        Assert.SkipUnless(
            Directory.Exists(schemas),
            $"{SchemasSetting} names no folder: put data-2.0.0.json, data-2.1.0.json, structure-2.0.0.json and structure-2.1.0.json of github.com/sdmx-twg/sdmx-json into one.");
        string[] data = ["data", "data?dimensionAtObservation=AllDimensions", "data?dimensionAtObservation=INDICATOR", "data?attributes=none&measures=none", "data?attributes=OBS_STATUS&measures=none", "data/*/*/*/*/*.IND_OUTPUT?includeHistory=true"];
        string[] structures = ["structure/*", "structure/*?detail=allstubs", "availability", "availability/*/*/*/*/M.IND_OUTPUT/*?mode=available&references=all"];
        var addresses =
            from version in (string[])["2.0.0", "2.1.0"]
            from pair in data.Select(one => (one, "data")).Concat(structures.Select(one => (one, "structure")))
            select $"{Service}/{pair.one} application/vnd.sdmx.{pair.Item2}+json;version={version}";

        var results = JsonDocument.Parse(await NodeAsync("validate.cjs", [schemas!, .. addresses])).RootElement.EnumerateArray().ToList();

        Assert.Equal(20, results.Count);
        Assert.All(results, one => Assert.Equal(
            $"{one.GetProperty("address").GetString()!.Split(' ')[1]} 200 []",
            $"{one.GetProperty("type")} {one.GetProperty("status")} {one.GetProperty("errors").GetRawText()}"));
    }

    private static Task<string> NodeAsync(string script, params IEnumerable<string> arguments) =>
        ExternalProgram.RunAsync("node", [Path.Combine(Repository.Root, "tests", "HtzPipeline.EndToEnd.Tests", "Sdmx", script), .. arguments]);

    private static JsonElement Data(JsonElement answers, string name) => answers.GetProperty(name).GetProperty("body").GetProperty("data");

    private static IEnumerable<int> Observations(JsonElement answers, string name) => Data(answers, name).GetProperty("dataSets")[0].GetProperty("series").EnumerateObject()
        .Select(series => series.Value.TryGetProperty("observations", out var observations) ? observations.EnumerateObject().Count() : 0);

    private static string[] Names(JsonElement answers, string name, string dimension) =>
        [.. Data(answers, name).GetProperty("structures")[0].GetProperty("dimensions").GetProperty("series").EnumerateArray()
            .First(one => one.GetProperty("id").GetString() == dimension).GetProperty("values").EnumerateArray().Select(value => value.GetProperty("name").GetString()!)];

    private static string Shown(string value) =>
        value.Length == 0 ? "" : decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("F6", CultureInfo.InvariantCulture);
}
