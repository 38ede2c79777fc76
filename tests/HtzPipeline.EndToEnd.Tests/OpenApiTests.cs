using System.Net;
using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests;

[Trait(HostUnderTest.Trait, HostUnderTest.Any)]
public class OpenApiTests(LocalRun run)
{
    private static readonly string[] Methods = ["get", "post", "put", "delete"];

    [Fact]
    public async Task Every_operation_is_described_down_to_its_parameters_answers_and_problems()
    {
        var document = await run.GetAsync("openapi.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var tags = document.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()).ToHashSet();

        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();
        Assert.Equal(operations.Count, operations.Select(o => o.Value.GetProperty("operationId").GetString()).Distinct().Count());
        Assert.All(operations, operation =>
        {
            Assert.Contains(operation.Name, Methods);
            AssertSaysWhoMay(operation.Value);
            Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!);
            Assert.NotEmpty(operation.Value.GetProperty("description").GetString()!);
            Assert.All(operation.Value.GetProperty("tags").EnumerateArray(), tag => Assert.Contains(tag.GetString(), tags));
            Assert.All(Parameters(operation.Value), parameter =>
            {
                Assert.NotEmpty(parameter.GetProperty("description").GetString()!);
                Assert.True(parameter.TryGetProperty("example", out _), $"{parameter.GetProperty("name")} of {operation.Value.GetProperty("operationId")} has no example in ApiExamples.");
            });

            var responses = operation.Value.GetProperty("responses").EnumerateObject().ToList();
            Assert.All(responses.Where(response => response.Value.TryGetProperty("content", out _)), response => Assert.All(
                response.Value.GetProperty("content").EnumerateObject(),
                content => Assert.NotEmpty(content.Value.GetProperty("schema").EnumerateObject())));
            Assert.Contains(responses, response => response.Name[0] == '2');
            Assert.All(
                responses.Where(response => response.Name[0] is '4' or '5'),
                response => Assert.True(response.Value.GetProperty("content").TryGetProperty("application/problem+json", out _)));
            Assert.Contains(responses, response => response.Name[0] == '4');
            Assert.Contains(responses, response => response.Name == "500");
        });
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var text = (await run.GetAsync("openapi.json")).GetRawText();
        var schemas = JsonSerializer.Deserialize<JsonElement>(text).GetProperty("components").GetProperty("schemas").EnumerateObject().Select(s => s.Name).ToHashSet();
        var references = text.Split("\"#/components/schemas/").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).ToHashSet();

        Assert.Subset(schemas, references);
        Assert.NotEmpty(references);
    }

    [Fact]
    public async Task Every_example_of_SDMX_has_an_answer_in_the_example_data()
    {
        var queries = DescribedQuery.Of(await run.GetAsync("openapi.json"), "sdmx/");

        // The example data came when the run began: as of any time before there is nothing.
        Assert.Equal(3, queries.Count);
        foreach (var address in queries.SelectMany(query => query.WithEachExample().Where(one => one.Parameter != "asOf").Select(one => one.Address).Prepend(query.Address)))
        {
            using var answer = await run.Api.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        }
    }

    // But for health, and how to sign in, every operation takes the key or token, and says how it refuses.
    private static void AssertSaysWhoMay(JsonElement operation)
    {
        if (operation.GetProperty("operationId").GetString() is "GetHealth" or "GetLiveness" or "GetSignIn")
        {
            Assert.Equal(0, operation.GetProperty("security").GetArrayLength());
            return;
        }

        Assert.Contains(operation.GetProperty("security").EnumerateArray(), way => way.TryGetProperty("bearer", out _));
        Assert.All(new[] { "401", "403", "429" }, status => Assert.True(
            operation.GetProperty("responses").GetProperty(status).GetProperty("content").TryGetProperty("application/problem+json", out _)));
    }

    private static JsonElement[] Parameters(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];
}
