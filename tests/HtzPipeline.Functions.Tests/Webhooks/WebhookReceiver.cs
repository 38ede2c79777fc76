using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Functions.Tests.Webhooks;

/// <summary>A message as it arrived.</summary>
internal sealed record ReceivedMessage(string Id, IHeaderDictionary Headers, string Body);

/// <summary>A real receiver on loopback, which answers as it is told to.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedMessage> _received = [];
    private readonly SemaphoreSlim _arrivals = new(0);

    private WebhookReceiver()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapPost("/hook", ReceiveAsync);
    }

    public Uri Url => new(new Uri(_app.Urls.First()), "/hook");

    /// <summary>What has arrived, in that order, whatever was answered.</summary>
    public IReadOnlyList<ReceivedMessage> Received => [.. _received];

    public IEnumerable<string> Ids => Received.Select(message => message.Id);

    /// <summary>How it answers; the number is the message's, from 1.</summary>
    public Func<HttpContext, int, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public static async Task<WebhookReceiver> StartAsync()
    {
        var receiver = new WebhookReceiver();
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>Answers with a status.</summary>
    public void AnswerWith(int status) => Answer = (context, _) => Task.FromResult(context.Response.StatusCode = status);

    /// <summary>Waits for one more message.</summary>
    public async Task ArrivalAsync() =>
        Assert.True(await _arrivals.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), "Nothing arrived.");

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrivals.Dispose();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        _received.Enqueue(new(context.Request.Headers["webhook-id"].ToString(), new HeaderDictionary(context.Request.Headers.ToDictionary()), await body.ReadToEndAsync()));
        _arrivals.Release();
        await Answer(context, _received.Count);
    }
}
