using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.EndToEnd.Tests.Otlp;

/// <summary>A collector: takes what is exported by OTLP as http/protobuf, and keeps it.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly WebApplication _listener;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _requests = [];

    // Request by request: of what arrives together nobody sees a part.
    private readonly ConcurrentQueue<OtlpSpan[]> _spans = [];
    private readonly ConcurrentQueue<OtlpLog[]> _logs = [];
    private readonly ConcurrentDictionary<string, OtlpPoint> _points = [];

    private OtlpReceiver(WebApplication listener) => _listener = listener;

    /// <summary>Where it listens.</summary>
    public string Address => _listener.Urls.First();

    /// <summary>All spans so far.</summary>
    public IReadOnlyList<OtlpSpan> Spans => [.. _spans.SelectMany(spans => spans)];

    /// <summary>All log lines so far.</summary>
    public IReadOnlyList<OtlpLog> Logs => [.. _logs.SelectMany(lines => lines)];

    /// <summary>What the metrics stand at.</summary>
    public IReadOnlyList<OtlpPoint> Points => [.. _points.Values];

    /// <summary>The settings that have an app export to it, without much delay.</summary>
    public IEnumerable<(string Name, string Value)> Settings =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", Address),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_BSP_SCHEDULE_DELAY", "200"),
        ("OTEL_BLRP_SCHEDULE_DELAY", "200"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "1000"),
    ];

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new OtlpReceiver(builder.Build());
        receiver._listener.Run(receiver.TakeAsync);
        await receiver._listener.StartAsync();
        return receiver;
    }

    /// <summary>How many of the requests have a text anywhere in them.</summary>
    public int CountWith(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return _requests.Count(request => request.Body.AsSpan().IndexOf(bytes) >= 0);
    }

    /// <summary>How many requests have come for a path.</summary>
    public int CountOf(string path) => _requests.Count(request => request.Path == path);

    /// <summary>Waits until there is something of what has arrived.</summary>
    public async Task<T> WaitForAsync<T>(Func<OtlpReceiver, T?> find)
        where T : class
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (find(this) is { } found)
            {
                return found;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"It has not arrived in {Patience}. Spans: {string.Join(", ", Spans.Select(span => span.Name).Distinct())}");
    }

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var (path, bytes) = (context.Request.Path.Value!, body.ToArray());
        _requests.Enqueue((path, bytes));
        var request = WireMessage.Parse(bytes);
        _spans.Enqueue(path == "/v1/traces" ? [.. OtlpSpan.Of(request)] : []);
        _logs.Enqueue(path == "/v1/logs" ? [.. OtlpLog.Of(request)] : []);
        foreach (var point in path == "/v1/metrics" ? OtlpPoint.Of(request) : [])
        {
            _points[point.Key] = point;
        }

        context.Response.ContentType = "application/x-protobuf";
    }
}
