using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Functions.Tests.Hosting;

/// <summary>Stands where the app would: keeps what the local host posts, and answers as a test says.</summary>
internal sealed class TriggerEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<JsonElement> _posted = Channel.CreateUnbounded<JsonElement>();

    private TriggerEndpoint()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapPost("/{function}", async context =>
        {
            ContentType = context.Request.ContentType;
            await _posted.Writer.WriteAsync(await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body));
            await Answer(context.Response, ++Attempts);
        });
    }

    /// <summary>How it answers: the response, and the number of the request from 1.</summary>
    public Func<HttpResponse, int, Task> Answer { get; set; } = (response, _) => Success(response);

    public int Attempts { get; private set; }

    public string? ContentType { get; private set; }

    public HttpClient Client { get; private set; } = null!;

    /// <summary>What has been posted since the last call, in order.</summary>
    public List<JsonElement> Posted
    {
        get
        {
            var all = new List<JsonElement>();
            while (_posted.Reader.TryRead(out var one))
            {
                all.Add(one);
            }

            return all;
        }
    }

    public static async Task<TriggerEndpoint> StartAsync()
    {
        var endpoint = new TriggerEndpoint();
        await endpoint._app.StartAsync();
        endpoint.Client = new() { BaseAddress = new Uri(endpoint._app.Urls.First()) };
        return endpoint;
    }

    public static Task Success(HttpResponse response) => WriteAsync(response, StatusCodes.Status200OK, "application/json", "{}");

    public static async Task WriteAsync(HttpResponse response, int status, string contentType, string body)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        await response.WriteAsync(body);
    }

    /// <summary>Waits for what is posted next.</summary>
    public async Task<JsonElement> NextAsync(CancellationToken cancellation) => await _posted.Reader.ReadAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
