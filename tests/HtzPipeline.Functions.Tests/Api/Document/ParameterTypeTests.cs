using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HtzPipeline.Functions.Sdmx.Requests;
using HtzPipeline.Functions.Tests.Http;
using HtzPipeline.Functions.Tests.Sdmx;

namespace HtzPipeline.Functions.Tests.Api.Document;

/// <summary>What the API's description says that a parameter may be is what the API takes, no more and no less. SDMX refuses in its own way: <see cref="SdmxDescriptionTests"/>.</summary>
public class ParameterTypeTests(AzuriteFixture azurite)
{
    private static readonly Dictionary<string, string> InPath = new() { ["period"] = "2019-08", ["id"] = "economy.2019-08.20190915T020000000.0f3a5c7e9b1d" };

    [Fact]
    public async Task Every_type_is_held()
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        using var answer = await app.AskAsync("openapi.json");
        var document = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var key = await app.KeyAsync();
        var (asked, faults) = (0, new List<string>());
        foreach (var (path, parameter) in Parameters(document))
        {
            var name = parameter.GetProperty("name").GetString()!;
            var schema = Resolved(document, parameter.GetProperty("schema"));
            foreach (var (text, code, words) in Wrong(schema))
            {
                asked++;
                if ((await ErrorsAsync(app, key, path, name, text)).SingleOrDefault(one => one.Code == code) is not { Code: not null } error || !error.En.EndsWith(words, StringComparison.Ordinal))
                {
                    faults.Add($"{path}?{name}={text} is not refused as {code}{words}");
                }
            }

            foreach (var text in Right(schema))
            {
                asked++;
                if ((await ErrorsAsync(app, key, path, name, text)).Any(one => one.Code is "unknown-value" or "bad-number" or "bad-period" or "bad-as-of"))
                {
                    faults.Add($"{path}?{name}={text} is refused");
                }
            }
        }

        Assert.Empty(faults);
        Assert.InRange(asked, 150, 1000);
    }

    private static IEnumerable<(string Text, string Code, string Words)> Wrong(JsonElement schema)
    {
        var item = schema.TryGetProperty("items", out var items) ? items : schema;
        if (item.TryGetProperty("enum", out var words))
        {
            yield return ("frob", "unknown-value", $": {string.Join(", ", words.EnumerateArray().Select(word => word.GetString()))}.");
        }

        if (schema.TryGetProperty("maxItems", out var most) && !item.TryGetProperty("enum", out _))
        {
            yield return (string.Join(',', Enumerable.Range(0, most.GetInt32() + 1)), "too-many-names", "");
        }

        if (schema.TryGetProperty("maximum", out var maximum))
        {
            yield return ("0", "bad-number", "");
            yield return ((maximum.GetInt32() + 1).ToString(CultureInfo.InvariantCulture), "bad-number", "");
        }

        if (schema.TryGetProperty("type", out var type) && type.GetString() == "boolean")
        {
            yield return ("yes", "unknown-value", ": true, false.");
        }

        if (schema.TryGetProperty("pattern", out _) && !IsReleaseOrTime(schema))
        {
            yield return ("2019-13", "bad-period", "");
        }

        if (IsReleaseOrTime(schema))
        {
            yield return ("yesterday", "bad-as-of", "");
            if (!Regex.IsMatch("0", schema.GetProperty("pattern").GetString()!))
            {
                yield return ("0", "bad-as-of", "");
            }
        }
    }

    private static IEnumerable<string> Right(JsonElement schema) =>
        schema.TryGetProperty("items", out var items) && items.TryGetProperty("enum", out var measures) ? [string.Join(',', measures.EnumerateArray())]
        : schema.TryGetProperty("enum", out var words) ? words.EnumerateArray().Select(word => word.GetString()!)
        : schema.TryGetProperty("maximum", out var most) ? ["1", most.GetRawText()]
        : IsReleaseOrTime(schema) ? [Regex.IsMatch("0", schema.GetProperty("pattern").GetString()!) ? "0" : "1", "2019-09-15T08:00:00Z", "2019-09-15T08:00:00+08:00"]
        : schema.TryGetProperty("pattern", out _) ? ["2019-08", "2019-Q3", "2019-S1", "2019"]
        : schema.TryGetProperty("type", out var type) && type.GetString() == "boolean" ? ["true", "false"]
        : [];

    private static bool IsReleaseOrTime(JsonElement schema) =>
        schema.TryGetProperty("pattern", out var pattern) && Regex.IsMatch("2019-09-15T08:00:00Z", pattern.GetString()!);

    // A type that has a name stands among the components.
    private static JsonElement Resolved(JsonElement document, JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!["#/components/schemas/".Length..]);
        }

        if (!schema.TryGetProperty("items", out var items) || !items.TryGetProperty("$ref", out _))
        {
            return schema;
        }

        var resolved = JsonNode.Parse(schema.GetRawText())!;
        resolved["items"] = JsonNode.Parse(Resolved(document, items).GetRawText());
        return JsonSerializer.SerializeToElement(resolved);
    }

    private static async Task<List<(string Code, string En)>> ErrorsAsync(ServedHistory app, string key, string path, string name, string text)
    {
        var address = InPath.Aggregate(path["/api/v1/".Length..], (filled, one) => filled.Replace($"{{{one.Key}}}", one.Value, StringComparison.Ordinal));
        using var answer = await app.AskAsync($"{address}?{name}={Uri.EscapeDataString(text)}", headers: ("Authorization", $"Bearer {key}"));
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{address}?{name}={text}: {answer.StatusCode}");
        if (answer.StatusCode != HttpStatusCode.BadRequest)
        {
            return [];
        }

        var problem = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return !problem.TryGetProperty("errors", out var errors) ? [] :
        [
            .. from error in errors.EnumerateArray()
               where error.GetProperty("parameter").GetString() == name
               select (error.GetProperty("code").GetString()!, error.GetProperty("message").GetProperty("en").GetString()!),
        ];
    }

    private static IEnumerable<(string Path, JsonElement Parameter)> Parameters(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        where path.Value.TryGetProperty("get", out _) && !path.Name.StartsWith(SdmxTarget.Root, StringComparison.Ordinal)
        let operation = path.Value.GetProperty("get")
        where operation.TryGetProperty("parameters", out _)
        from parameter in operation.GetProperty("parameters").EnumerateArray()
        where parameter.GetProperty("in").GetString() == "query"
        select (path.Name, parameter);
}
