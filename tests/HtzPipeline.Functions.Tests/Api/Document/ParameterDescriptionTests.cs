using System.Text.Json;
using HtzPipeline.Functions.Tests.Http;

namespace HtzPipeline.Functions.Tests.Api.Document;

/// <summary>How the API's description tells of parameters.</summary>
public class ParameterDescriptionTests(AppWithoutStorage app)
{
    [Fact]
    public async Task Only_codes_names_and_tokens_are_plain_text()
    {
        var plain = (await AllAsync())
            .Where(one => one.GetProperty("in").GetString() == "query" && one.GetProperty("schema") is var schema
                && schema.TryGetProperty("type", out var type) && type.GetString() == "string"
                && !schema.TryGetProperty("enum", out _) && !schema.TryGetProperty("pattern", out _))
            .Select(one => one.GetProperty("name").GetString()!);

        Assert.Equal(
            ["area", "continuation", "department", "fileName", "indicator", "kind", "q", "reason", "template", "unit", "waitsFor"],
            plain.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_needed_comes_first_then_indicator_and_the_form_last()
    {
        Assert.All(await OperationsAsync(), parameters =>
        {
            var query = parameters.Where(one => one.GetProperty("in").GetString() == "query").ToList();
            var optional = query.SkipWhile(IsNeeded).Select(one => one.GetProperty("name").GetString()!).ToList();
            Assert.DoesNotContain(query.SkipWhile(IsNeeded), IsNeeded);
            Assert.Equal(optional.Contains("indicator") ? 0 : -1, optional.IndexOf("indicator"));
            Assert.All(optional.Skip(Math.Max(optional.IndexOf("bom") - 1, 0)), name => Assert.True(!optional.Contains("bom") || name is "format" or "bom" or "lang", name));
        });
    }

    [Fact]
    public async Task A_list_is_one_parameter_with_commas()
    {
        var lists = (await AllAsync()).Where(one => TypeOf(one.GetProperty("schema")) == "array").ToList();

        Assert.NotEmpty(lists);
        Assert.All(lists, one => Assert.True(one.GetProperty("in").GetString() == "path" || !one.GetProperty("explode").GetBoolean()));
    }

    [Fact]
    public async Task An_example_is_of_the_parameter_s_type() => Assert.All(await AllAsync(), one =>
    {
        var (schema, example) = (one.GetProperty("schema"), one.GetProperty("example"));
        JsonValueKind[] fit = TypeOf(schema) switch
        {
            "boolean" => [JsonValueKind.True, JsonValueKind.False],
            "integer" => [JsonValueKind.Number],
            "array" => [JsonValueKind.Array],
            null => one.TryGetProperty("style", out var style) && style.GetString() == "deepObject" ? [JsonValueKind.Object] : [JsonValueKind.Number, JsonValueKind.String],
            _ => [JsonValueKind.String],
        };
        Assert.Contains(example.ValueKind, fit);
        if (schema.TryGetProperty("enum", out var words))
        {
            Assert.Contains(example.GetString(), words.EnumerateArray().Select(word => word.GetString()));
        }
    });

    private static bool IsNeeded(JsonElement parameter) => parameter.TryGetProperty("required", out var required) && required.GetBoolean();

    private static string? TypeOf(JsonElement schema) => schema.TryGetProperty("type", out var type) ? type.GetString() : null;

    private async Task<List<JsonElement>> AllAsync() => [.. (await OperationsAsync()).SelectMany(parameters => parameters)];

    private async Task<List<List<JsonElement>>> OperationsAsync()
    {
        var document = JsonSerializer.Deserialize<JsonElement>(await app.Client.GetStringAsync("openapi.json", TestContext.Current.CancellationToken));
        return
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               where operation.Value.TryGetProperty("parameters", out _)
               select operation.Value.GetProperty("parameters").EnumerateArray().ToList(),
        ];
    }
}
