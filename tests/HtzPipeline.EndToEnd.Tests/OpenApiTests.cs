using System.Text.Json;
using HtzPipeline.Functions.Formats;

namespace HtzPipeline.EndToEnd.Tests;

public class OpenApiTests(LocalRun run)
{
    [Fact]
    public async Task Every_operation_is_described_down_to_its_parameters_answers_and_problems()
    {
        var document = await run.GetAsync("openapi.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);

        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();
        Assert.Equal(12, operations.Select(o => o.Value.GetProperty("operationId").GetString()).Distinct().Count());
        Assert.All(operations, operation =>
        {
            Assert.Equal(operation.Value.GetProperty("operationId").GetString() is "WithdrawSubmission" or "RedriveSubmission" ? "post" : "get", operation.Name);
            Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!);
            Assert.NotEmpty(operation.Value.GetProperty("description").GetString()!);
            Assert.All(Parameters(operation.Value), p => Assert.NotEmpty(p.GetProperty("description").GetString()!));

            var responses = operation.Value.GetProperty("responses");
            Assert.All(responses.EnumerateObject(), response => Assert.All(
                response.Value.GetProperty("content").EnumerateObject(),
                content => Assert.NotEmpty(content.Value.GetProperty("schema").EnumerateObject())));
            Assert.True(responses.GetProperty("200").GetProperty("content").TryGetProperty("application/json", out _));
            Assert.True(responses.GetProperty("500").GetProperty("content").TryGetProperty("application/problem+json", out _));
            Assert.Equal(OtherForms(operation.Value), responses.GetProperty("200").GetProperty("content").EnumerateObject().Select(content => content.Name).Skip(1));
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

    // What ?format= may ask for beside JSON.
    private static string[] OtherForms(JsonElement operation) => Parameters(operation).All(p => p.GetProperty("name").GetString() != "format")
        ? []
        : operation.GetProperty("operationId").GetString() == "GetReport"
        ? ["text/html", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]
        : operation.GetProperty("operationId").GetString() is "GetObservations" or "GetSnapshot"
        ? [.. CubeFormats.All.Skip(1).Select(format => format.MediaType)]
        : ["text/csv"];

    private static JsonElement[] Parameters(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];
}
