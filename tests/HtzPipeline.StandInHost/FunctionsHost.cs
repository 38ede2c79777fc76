using System.Net;
using System.Text.Json;
using HtzPipeline.StandInHost.Functions;
using HtzPipeline.StandInHost.Worker;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace HtzPipeline.StandInHost;

/// <summary>
/// Stands in for the Azure Functions host where none can be had: starts a published worker and speaks to it as the host does, passes on the
/// requests that its functions take, answers the others itself, and delivers blobs that an event tells of. Keys are not kept (functions
/// are taken for anonymous), and no schedule: <c>POST /admin/functions/NAME</c> fires a timer.
/// </summary>
public sealed class FunctionsHost : IAsyncDisposable
{
    internal const string Version = "4.1037.0.0";

    // FUNCTIONS_REQUEST_BODY_SIZE_LIMIT, where it is not set.
    private const long LargestRequest = 104_857_600;

    private readonly Journal _journal = new();
    private readonly AppFolder _app;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly WorkerKeeper _worker;
    private readonly BlobFunctions _blobs;
    private readonly WebApplication _rpc;
    private WebApplication? _web;
    private HttpFunctions? _http;

    private FunctionsHost(AppFolder app, IReadOnlyDictionary<string, string> settings)
    {
        (_app, _settings) = (app, settings);
        var streams = new WorkerStreams(_journal);
        _rpc = BuildRpc(streams);
        _worker = new(() => RunningWorker.StartAsync(app, streams, new Uri(_rpc.Urls.First()).Port, settings, _journal), _journal);
        _blobs = new(_worker, app, settings, _journal);
    }

    /// <summary>Where it answers.</summary>
    public Uri Address => new(_web!.Urls.First());

    /// <summary>What happened so far, for whoever asks why a test failed.</summary>
    public string Output => $"{_journal}";

    /// <summary>Starts the host and its worker, and returns when both are ready.</summary>
    /// <param name="folder">The published app.</param>
    /// <param name="settings">The app's settings, which host and worker share; <c>AzureWebJobsStorage</c> as a connection string.</param>
    /// <param name="port">Where to answer on loopback; 0 for any port.</param>
    public static async Task<FunctionsHost> StartAsync(string folder, IReadOnlyDictionary<string, string> settings, int port = 0)
    {
        var host = new FunctionsHost(AppFolder.Read(folder), settings);
        try
        {
            await host._rpc.StartAsync();
            var worker = await host._worker.StartAsync();
            host._web = host.BuildWeb(worker.Functions, port);
            await host._web.StartAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>The process id of the worker; of the next one, where the last has died.</summary>
    public async Task<int> WorkerProcessAsync() => (await _worker.CurrentAsync()).ProcessId;

    public async ValueTask DisposeAsync()
    {
        if (_web is not null)
        {
            await _web.DisposeAsync();
        }

        await _blobs.DisposeAsync();
        await _worker.DisposeAsync();
        await _rpc.DisposeAsync();
        _http?.Dispose();
    }

    private static WebApplication BuildRpc(WorkerStreams streams)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddSingleton(streams).AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (null, null));
        var app = builder.Build();
        app.MapGrpcService<WorkerStreams>();
        return app;
    }

    private WebApplication BuildWeb(IReadOnlyList<Function> functions, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRouting().AddHttpForwarder();
        var app = builder.Build();
        _http = new(_worker, app.Services.GetRequiredService<IHttpForwarder>(), _app, _journal);

        app.Map("/admin", admin => admin.Run(request => FireAsync(functions, request)));
        app.Map("/runtime/webhooks/blobs", events => events.Run(request => TakeEventsAsync(functions, request)));
        app.UseRouter(_http.Routes(functions, app.Services));
        app.Run(AnswerAsync);
        return app;
    }

    // POST /admin/functions/NAME
    private async Task FireAsync(IReadOnlyList<Function> functions, HttpContext request)
    {
        var name = request.Request.Path.Value!.Split('/')[^1];
        if (!HttpMethods.IsPost(request.Request.Method) || functions.FirstOrDefault(one => one.Name == name && one.Trigger is TimerTrigger) is not { } function)
        {
            request.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        const string Due = """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""";
        _ = FireAsync(function, new() { Json = Due });
        request.Response.StatusCode = StatusCodes.Status202Accepted;
        await request.Response.CompleteAsync();
    }

    private async Task FireAsync(Function function, TypedData input)
    {
        try
        {
            var worker = await _worker.CurrentAsync();
            await worker.InvokeAsync(function, Guid.NewGuid().ToString(), input, [], CancellationToken.None);
        }
        catch (WorkerException failure)
        {
            _journal.Write($"host: {function.Name} failed: {failure.Message}");
        }
    }

    // POST /runtime/webhooks/blobs?functionName=Host.Functions.NAME, in the schema of Event Grid.
    private async Task TakeEventsAsync(IReadOnlyList<Function> functions, HttpContext request)
    {
        var function = functions.FirstOrDefault(one => request.Request.Query["functionName"] == $"Host.Functions.{one.Name}");
        if (!HttpMethods.IsPost(request.Request.Method) || function?.Trigger is not BlobTrigger trigger)
        {
            request.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var events = await JsonSerializer.DeserializeAsync<JsonElement>(request.Request.Body, cancellationToken: request.RequestAborted);
        if (request.Request.Headers["aeg-event-type"] == "SubscriptionValidation")
        {
            await request.Response.WriteAsJsonAsync(new { validationResponse = events[0].GetProperty("data").GetProperty("validationCode").GetString() });
            return;
        }

        foreach (var one in events.EnumerateArray())
        {
            _blobs.Take(function, trigger, new(one.GetProperty("data").GetProperty("url").GetString()!));
        }

        request.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    // What no function takes: the host's own front page, which can be switched off, or nothing.
    private async Task AnswerAsync(HttpContext request)
    {
        if (request.Request.Path != "/")
        {
            request.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (_settings.TryGetValue("AzureWebJobsDisableHomepage", out var without) && bool.Parse(without))
        {
            request.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            request.Response.ContentType = "text/html";
            await request.Response.WriteAsync("<!DOCTYPE html><title>Your Functions app is up and running</title>");
        }
    }
}
