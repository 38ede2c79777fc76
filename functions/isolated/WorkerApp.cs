using Azure.Storage.Blobs;
using HtzPipeline.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Isolated;

/// <summary>The app, the same as behind every host, with the functions worker in front of it instead of a port.</summary>
public sealed class WorkerApp : IAsyncDisposable
{
    private readonly WorkerServer _server;
    private readonly WebApplication _app;

    private WorkerApp(WorkerServer server, WebApplication app)
    {
        _server = server;
        _app = app;
    }

    /// <summary>Starts the app.</summary>
    public static async Task<WorkerApp> StartAsync()
    {
        var server = new WorkerServer();
        var app = PipelineApp.Build([], port: 0, builder =>
        {
            FunctionsHost.Settle(builder);
            builder.Services.AddSingleton<IServer>(server);
        });
        await app.StartAsync();
        return new(server, app);
    }

    /// <summary>The app answers a request.</summary>
    /// <returns>Nothing more to say: the answer has been given.</returns>
    public async Task<IResult> AnswerAsync(HttpRequest request)
    {
        await _server.AnswerAsync(request.HttpContext);
        return Results.Empty;
    }

    /// <summary>The app takes a blob that fired.</summary>
    public Task TakeAsync(string function, BlobClient blob, CancellationToken cancellation) =>
        Work(function)(Invocation.OfBlob(blob.Uri), cancellation);

    /// <summary>The app does what is due.</summary>
    public Task TickAsync(string function, CancellationToken cancellation) =>
        Work(function)(Invocation.OfTimer, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private TriggeredWork Work(string function) => ((IEndpointRouteBuilder)_app).Work(function);
}
