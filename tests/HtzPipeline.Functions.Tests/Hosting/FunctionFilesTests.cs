using System.Text.Json;
using HtzPipeline.Functions.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace HtzPipeline.Functions.Tests.Hosting;

/// <summary>The function.json files are held against the endpoints, which are the one list of functions.</summary>
public sealed class FunctionFilesTests : IDisposable
{
    private readonly IHost _app = PipelineApp.Build([], port: 0, builder => builder.Configuration["AzureWebJobsStorage"] = "UseDevelopmentStorage=true");

    private static string Folder => AppContext.BaseDirectory;

    public void Dispose() => _app.Dispose();

    [Fact]
    public void Every_function_has_a_folder_and_every_folder_a_function() => Assert.Equal(
        Functions().Select(f => f.Function.Name).Order(),
        Directory.GetFiles(Folder, "function.json", SearchOption.AllDirectories).Select(f => Path.GetFileName(Path.GetDirectoryName(f))).Order());

    [Fact]
    public void The_files_say_what_the_endpoints_say()
    {
        foreach (var (function, endpoint) in Functions())
        {
            var trigger = Trigger(function.Name);
            switch (function.Trigger)
            {
                case HttpTrigger:
                    Assert.Equal("httpTrigger", trigger.GetProperty("type").GetString());
                    Assert.Equal(endpoint.RoutePattern.RawText, "/" + trigger.GetProperty("route").GetString());
                    Assert.Equal("anonymous", trigger.GetProperty("authLevel").GetString());
                    Assert.Equal(
                        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(m => m.ToLowerInvariant()),
                        trigger.GetProperty("methods").EnumerateArray().Select(m => m.GetString()!));
                    break;
                case BlobTrigger blob:
                    Assert.Equal("blobTrigger", trigger.GetProperty("type").GetString());
                    Assert.Equal(blob.Path, trigger.GetProperty("path").GetString());
                    break;
                case TimerTrigger timer:
                    Assert.Equal("timerTrigger", trigger.GetProperty("type").GetString());
                    Assert.Equal(timer.Schedule, trigger.GetProperty("schedule").GetString());
                    break;
                default:
                    Assert.Fail($"{function.Trigger} is not held against its file.");
                    break;
            }
        }
    }

    [Fact]
    public void Both_ways_of_passing_HTTP_through_are_on_and_the_executable_is_the_app()
    {
        var host = Read(Path.Combine(Folder, "host.json"));
        var handler = host.GetProperty("customHandler");

        Assert.True(handler.GetProperty("enableForwardingHttpRequest").GetBoolean());
        Assert.True(handler.GetProperty("enableProxyingHttpRequest").GetBoolean());
        Assert.Equal(typeof(PipelineApp).Assembly.GetName().Name, handler.GetProperty("description").GetProperty("defaultExecutablePath").GetString());
        Assert.Equal("", host.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
    }

    private IEnumerable<(FunctionDescription Function, RouteEndpoint Endpoint)> Functions() =>
        from source in ((IEndpointRouteBuilder)_app).DataSources
        from endpoint in source.Endpoints.OfType<RouteEndpoint>()
        let function = endpoint.Metadata.GetMetadata<FunctionDescription>()
        where function is not null
        select (function, endpoint);

    private static JsonElement Trigger(string function) =>
        Read(Path.Combine(Folder, function, "function.json")).GetProperty("bindings").EnumerateArray().First(b => b.GetProperty("direction").GetString() == "in");

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }
}
