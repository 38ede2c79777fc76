using System.Text.Json;
using System.Xml.Linq;
using HtzPipeline.Functions.Tests.Api;

namespace HtzPipeline.Functions.Tests.Sdmx.Data;

/// <summary>However a message is to be laid out, SDMX-CSV and SDMX-ML say what SDMX-JSON says.</summary>
public class SdmxShapeTests(PublishedFigures figures) : IClassFixture<PublishedFigures>
{
    private const string Flow = "sdmx/data/dataflow/HTZ/DF_STATISTICS/1.0.0";

    private static readonly string[] Dimensions = ["FREQ", "INDICATOR", "REF_AREA", "MEASURE", "TIME_PERIOD"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Shapes =>
    [
        .. from dimension in (string[])["", "&dimensionAtObservation=TIME_PERIOD", "&dimensionAtObservation=REF_AREA", "&dimensionAtObservation=MEASURE", "&dimensionAtObservation=AllDimensions"]
           from content in (string[])["", "&attributes=none", "&measures=none", "&attributes=none&measures=none", "&attributes=OBS_STATUS,UNIT_MEASURE", "&attributes=DERIVED&measures=none"]
           select dimension + content,
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_shape_is_the_same_in_every_format(string shape)
    {
        var json = FromJson(JsonDocument.Parse(await GetAsync($"jsondata{shape}")).RootElement.GetProperty("data"));

        Assert.NotEmpty(json);
        Assert.Equal(json, FromCsv(await GetAsync($"csvdata{shape}")));
        Assert.Equal(json, FromXml(XDocument.Parse(await GetAsync($"sdmx-ml{shape}"))));
    }

    [Fact]
    public async Task What_was_not_asked_for_has_no_column()
    {
        var header = (await GetAsync("csvdata&attributes=UNIT_MEASURE&measures=none")).Split("\r\n")[0];

        Assert.Equal("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REF_AREA,MEASURE,TIME_PERIOD,UNIT_MEASURE", header);
    }

    [Fact]
    public async Task A_message_of_SDMX_ML_says_which_dimension_is_at_the_observation()
    {
        Assert.Equal("AllDimensions", await DimensionAsync("AllDimensions"));
        Assert.Equal("REF_AREA", await DimensionAsync("REF_AREA"));

        async Task<string> DimensionAsync(string asked) => XDocument.Parse(await GetAsync($"sdmx-ml&dimensionAtObservation={asked}"))
            .Descendants().Attributes("dimensionAtObservation").Single().Value;
    }

    private Task<string> GetAsync(string rest) => figures.Api.GetStringAsync(new Uri($"{Flow}?limit=200&format={rest}", UriKind.Relative), Cancellation);

    private static List<string> FromJson(JsonElement data)
    {
        var structure = data.GetProperty("structures")[0];
        var (outer, inner) = (Components("dimensions", "series"), Components("dimensions", "observation"));
        List<JsonElement> content = [.. Components("measures", "observation"), .. Components("attributes", "observation")];
        var set = data.GetProperty("dataSets")[0];
        var series = set.TryGetProperty("series", out var groups) ? groups.EnumerateObject().Select(one => (one.Name, one.Value)) : [("", set)];
        return Sorted(series.SelectMany(one => one.Item2.TryGetProperty("observations", out var observations)
            ? observations.EnumerateObject().Select(observation => KeyOf(outer, one.Item1).Concat(KeyOf(inner, observation.Name)).Concat(ContentOf(observation.Value)))
            : [KeyOf(outer, one.Item1)]));

        List<JsonElement> Components(string role, string level) =>
            structure.TryGetProperty(role, out var all) && all.TryGetProperty(level, out var found) ? [.. found.EnumerateArray()] : [];

        IEnumerable<(string, string)> KeyOf(List<JsonElement> dimensions, string key) => dimensions.Count == 0 ? []
            : key.Split(':').Select((index, i) => (IdOf(dimensions[i]), CodeOf(dimensions[i].GetProperty("values")[int.Parse(index, System.Globalization.CultureInfo.InvariantCulture)])));

        IEnumerable<(string, string)> ContentOf(JsonElement values) => values.EnumerateArray().Select((value, i) => (value, i)).Where(one => one.value.ValueKind != JsonValueKind.Null)
            .Select(one => (IdOf(content[one.i]), content[one.i].TryGetProperty("values", out var codes) && codes.GetArrayLength() > 0 ? CodeOf(codes[one.value.GetInt32()]) : one.value.GetRawText()));

        static string IdOf(JsonElement component) => component.GetProperty("id").GetString()!;
        static string CodeOf(JsonElement value) => value.TryGetProperty("id", out var id) ? id.GetString()! : TextOf(value.GetProperty("value"));
        static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }

    private static List<string> FromCsv(string text)
    {
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        return Sorted(lines.Skip(1).Select(line => lines[0].Zip(line).Skip(3).Where(one => one.Second.Length > 0)));
    }

    private static List<string> FromXml(XDocument message)
    {
        var set = message.Root!.Elements().Single(one => one.Name.LocalName == "DataSet");
        return Sorted(set.Elements().SelectMany(one => one.Name.LocalName == "Obs" ? [ObservationOf(one)]
            : one.Elements().Any(below => below.Name.LocalName == "Obs")
                ? one.Elements().Where(below => below.Name.LocalName == "Obs").Select(below => ValuesOf(one.Elements().First()).Concat(ObservationOf(below)))
                : [ValuesOf(one.Elements().Single())]));

        static IEnumerable<(string, string)> ObservationOf(XElement observation) => observation.Elements().SelectMany(part => part.Name.LocalName switch
        {
            "ObsDimension" => [(part.Attribute("id")?.Value ?? "TIME_PERIOD", part.Attribute("value")!.Value)],
            "ObsValue" => part.Attribute("value")!.Value is var value && value == "NaN" ? [] : [("OBS_VALUE", value)],
            _ => ValuesOf(part),
        });

        static IEnumerable<(string, string)> ValuesOf(XElement part) => part.Elements().Select(one => (one.Attribute("id")!.Value, one.Attribute("value")!.Value));
    }

    // Dimensions in one order, whichever of them makes the series.
    private static List<string> Sorted(IEnumerable<IEnumerable<(string Id, string Value)>> lines) =>
    [
        .. lines.Select(line => string.Join(' ', line.OrderBy(one => Array.IndexOf(Dimensions, one.Id) is var at && at < 0 ? Dimensions.Length : at).Select(one => $"{one.Id}={one.Value}")))
            .Order(StringComparer.Ordinal),
    ];
}
