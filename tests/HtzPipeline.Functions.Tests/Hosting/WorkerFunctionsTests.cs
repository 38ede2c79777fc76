using System.Text.Json.Nodes;
using HtzPipeline.Functions.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace HtzPipeline.Functions.Tests.Hosting;

/// <summary>
/// The isolated worker's functions are held against the endpoints, which are the one list of functions. As text, since the worker's
/// packages are not everywhere to be had and its project is no part of this solution.
/// </summary>
public sealed class WorkerFunctionsTests : IDisposable
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "functions", "isolated");

    private readonly IHost _app = PipelineApp.Build([], port: 0, builder => builder.Configuration["AzureWebJobsStorage"] = "UseDevelopmentStorage=true");

    public void Dispose() => _app.Dispose();

    [Fact]
    public void Every_function_has_its_line_and_every_line_a_function()
    {
        var expected = ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(Line).OfType<string>().ToList();
        var found = File.ReadLines(Path.Combine(Folder, "WorkerFunctions.cs")).Select(line => line.Trim()).Where(line => line.StartsWith("[Function(", StringComparison.Ordinal)).ToList();

        Assert.True(
            expected.Order().SequenceEqual(found.Order()),
            $"functions/isolated/WorkerFunctions.cs\nlacks\n{string.Join('\n', expected.Except(found))}\nand should not have\n{string.Join('\n', found.Except(expected))}");
    }

    [Fact]
    public void Both_hostings_give_the_Functions_host_the_same_settings()
    {
        var handler = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")))!.AsObject();
        handler.Remove("customHandler");
        handler.Remove("extensionBundle");

        Assert.Equal(handler.ToJsonString(), JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "host.json")))!.ToJsonString());
    }

    private static string? Line(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<FunctionDescription>() is { Name: var name } function
        ? $"[Function(\"{name}\")] public " + function.Trigger switch
        {
            HttpTrigger =>
                $"Task<IResult> {name}([HttpTrigger({Level(name)}, {Methods(endpoint)}, Route = \"{endpoint.RoutePattern.RawText![1..]}\")] HttpRequest request) => app.AnswerAsync(request);",
            BlobTrigger blob =>
                $"Task {name}([BlobTrigger(\"{blob.Path}\", Source = BlobTriggerSource.EventGrid, Connection = \"AzureWebJobsStorage\")] BlobClient blob, CancellationToken cancellation) => app.TakeAsync(\"{name}\", blob, cancellation);",
            TimerTrigger timer =>
                $"Task {name}([TimerTrigger(\"{timer.Schedule}\")] TimerInfo timer, CancellationToken cancellation) => app.TickAsync(\"{name}\", cancellation);",
            _ => throw new InvalidOperationException($"{function.Trigger} has no line."),
        }
        : null;

    // As the custom handler has it, which is held against the endpoint.
    private static string Level(string function)
    {
        var level = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, function, "function.json")))!["bindings"]![0]!["authLevel"]!.GetValue<string>();
        return char.ToUpperInvariant(level[0]) + level[1..];
    }

    private static string Methods(RouteEndpoint endpoint) =>
        string.Join(", ", endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Select(method => $"\"{method.ToLowerInvariant()}\""));
}
