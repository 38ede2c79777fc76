using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Sdmx.Availability;
using HtzPipeline.Functions.Sdmx.Data;
using HtzPipeline.Functions.Sdmx.Requests;
using HtzPipeline.Functions.Sdmx.Structures;
using HtzPipeline.Functions.Tests.Http;

namespace HtzPipeline.Functions.Tests.Sdmx;

/// <summary>What the API's description says of SDMX queries is what they take and answer.</summary>
public class SdmxDescriptionTests(AzuriteFixture azurite)
{
    // What the standard has and the app answers with 501.
    private const string NotBuilt = "reportingYearStartDay";

    private static readonly HttpStatusCode[] Refused = [HttpStatusCode.BadRequest, HttpStatusCode.NotAcceptable, HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotImplemented];

    private static readonly Dictionary<string, IReadOnlyCollection<string>> Known = new()
    {
        ["GetSdmxData"] = SdmxDataQuery.Parameters,
        ["GetSdmxAvailability"] = SdmxAvailabilityQuery.Parameters,
        ["GetSdmxStructure"] = SdmxStructureQuery.Parameters,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_paths_are_those_of_the_standard_s_own_description()
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        var paths = (await DocumentAsync(app)).GetProperty("paths").EnumerateObject().Select(path => path.Name);

        Assert.Equal(
            [
                "/api/v1/sdmx/availability/{context}/{agencyID}/{resourceID}/{version}/{key}/{componentID}",
                "/api/v1/sdmx/data/{context}/{agencyID}/{resourceID}/{version}/{key}",
                "/api/v1/sdmx/structure/{artefactType}/{agencyID}/{resourceID}/{version}/{itemID}",
            ],
            paths.Where(path => path.Contains("sdmx", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_parameter_that_a_query_takes_is_described_and_no_other()
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        var described = await QueriesAsync(app);

        Assert.Equal(Known.Keys.Order(), described.Select(query => query.Name).Order());
        Assert.All(described, query => Assert.Equal(
            Known[query.Name].Concat(SdmxParameters.Everywhere).Except([NotBuilt]).Order(StringComparer.Ordinal),
            query.InQuery.Select(DescribedQuery.NameOf).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Every_answer_that_is_described_is_given()
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        var document = await DocumentAsync(app);
        foreach (var query in DescribedQuery.Of(document, "sdmx/"))
        {
            foreach (var type in query.Responses.GetProperty("200").GetProperty("content").EnumerateObject().Select(one => one.Name))
            {
                using var answer = await AskAsync(app, query.Address, ("Accept", type));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.StartsWith(type, answer.Content.Headers.ContentType!.ToString().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_type_is_held()
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        var document = await DocumentAsync(app);
        var (asked, faults) = (0, new List<string>());
        foreach (var query in DescribedQuery.Of(document, "sdmx/"))
        {
            foreach (var parameter in query.InQuery)
            {
                var schema = Resolved(document, parameter.GetProperty("schema"));
                foreach (var (name, text) in Right(document, DescribedQuery.NameOf(parameter), schema))
                {
                    await ExpectAsync(query.With(name, text), isRefused: false);
                }

                foreach (var (name, text) in Wrong(document, DescribedQuery.NameOf(parameter), schema))
                {
                    await ExpectAsync(query.With(name, text), isRefused: true);
                }
            }
        }

        Assert.Empty(faults);
        Assert.InRange(asked, 150, 400);

        async Task ExpectAsync(string address, bool isRefused)
        {
            asked++;
            using var answer = await AskAsync(app, address);
            if (Refused.Contains(answer.StatusCode) != isRefused || answer.StatusCode >= HttpStatusCode.InternalServerError)
            {
                faults.Add($"{address}: {answer.StatusCode}");
            }
        }
    }

    [Theory]
    [InlineData("2019-09-15T08:00:00+08:00", true)]
    [InlineData("2019-09-15T08:00:00.123Z", true)]
    [InlineData("2019-09-15T08:00:00", true)]
    [InlineData("2019-09-15", false)]
    [InlineData("1899-09-15T08:00:00Z", false)]
    [InlineData("2200-09-15T08:00:00Z", false)]
    [InlineData("now", false)]
    public void A_time_looks_as_it_is_read(string text, bool isTime)
    {
        Assert.Equal(isTime, SdmxMoment.TryParse(text, out _));
        Assert.Equal(isTime, Matches(SdmxMoment.Pattern, text));
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("+", true)]
    [InlineData("~", true)]
    [InlineData("1.0.0", true)]
    [InlineData("1.0+.0", true)]
    [InlineData("1.0.0-draft", true)]
    [InlineData("one", false)]
    [InlineData("1.*", false)]
    public void A_version_looks_as_it_is_read(string text, bool isVersion)
    {
        Assert.Equal(isVersion, VersionRef.TryParse(text) is not null);
        Assert.Equal(isVersion, Matches(VersionRef.Pattern, text));
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("series_key:asc", true)]
    [InlineData("series_key+TIME_PERIOD:desc", true)]
    [InlineData("REF_AREA,OBS_VALUE", true)]
    [InlineData("NOPE", false)]
    [InlineData("TIME_PERIOD:up", false)]
    public void A_sort_looks_as_it_is_read(string text, bool isSort)
    {
        var errors = new ParameterErrors();
        SortTerm.Parse(text, SdmxShape.TimeSeries, errors);

        Assert.Equal(isSort, !errors.Any);
        Assert.Equal(isSort, Matches(SortTerm.Pattern, text));
    }

    private static IEnumerable<(string Name, string Text)> Right(JsonElement document, string name, JsonElement schema) => TypeOf(schema) switch
    {
        "object" => schema.GetProperty("properties").EnumerateObject().Select(one => ($"{name}[{one.Name}]", "nc:x")),
        "integer" => [(name, schema.GetProperty("minimum").GetRawText()), (name, int.MaxValue.ToString(CultureInfo.InvariantCulture))],
        "boolean" => [(name, "true"), (name, "false")],
        _ => WordsOf(document, schema).Select(word => (name, word)),
    };

    // What formatVersion says counts beside a format only.
    private static IEnumerable<(string Name, string Text)> Wrong(JsonElement document, string name, JsonElement schema) => TypeOf(schema) switch
    {
        "object" => [($"{name}[FROB]", "1"), (name, "1")],
        "integer" => [(name, (schema.GetProperty("minimum").GetInt32() - 1).ToString(CultureInfo.InvariantCulture)), (name, "x"), (name, "2147483648")],
        "boolean" => [(name, "yes")],
        _ when name == "formatVersion" => [],
        _ => schema.TryGetProperty("pattern", out _) || WordsOf(document, schema).Any() ? [(name, "frob")] : [],
    };

    private static IEnumerable<string> WordsOf(JsonElement document, JsonElement schema) =>
        schema.TryGetProperty("items", out var items) ? WordsOf(document, Resolved(document, items))
        : schema.TryGetProperty("enum", out var words) ? words.EnumerateArray().Select(word => word.GetString()!)
        : [];

    private static string? TypeOf(JsonElement schema) => schema.GetProperty("type").GetString();

    private static bool Matches(string pattern, string text) => Regex.IsMatch(text, pattern, RegexOptions.ECMAScript);

    private static JsonElement Resolved(JsonElement document, JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!["#/components/schemas/".Length..])
        : schema;

    private static async Task<IReadOnlyList<DescribedQuery>> QueriesAsync(ServedHistory app) => DescribedQuery.Of(await DocumentAsync(app), "sdmx/");

    private static async Task<JsonElement> DocumentAsync(ServedHistory app)
    {
        using var answer = await app.AskAsync("openapi.json");
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<HttpResponseMessage> AskAsync(ServedHistory app, string address, params (string Name, string Value)[] headers) =>
        await app.AskAsync(address, null, [.. headers, ("Authorization", $"Bearer {await app.KeyAsync()}")]);
}
