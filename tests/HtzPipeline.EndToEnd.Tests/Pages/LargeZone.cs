using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>
/// Stands before the app as a gateway does, and makes of its answers those of a zone of 250 indicators and 24 areas: other numbers under other codes, of
/// which each area has its own. Everything else passes as it is.
/// </summary>
internal sealed class LargeZone : IAsyncDisposable
{
    private const int Indicators = 250;
    private const int Areas = 24;

    private readonly WebApplication _listener;
    private readonly HttpClient _app = new(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false });

    // Made once: how long that takes is no part of what is measured.
    private readonly ConcurrentDictionary<string, byte[]> _grown = new();
    private readonly Uri _site;
    private readonly bool _isLarge;

    private LargeZone(WebApplication listener, Uri site, bool isLarge) => (_listener, _site, _isLarge) = (listener, site, isLarge);

    /// <summary>Where it listens.</summary>
    public string Address => _listener.Urls.First();

    /// <summary>Begins to stand before a site.</summary>
    /// <param name="site">The app's site.</param>
    /// <param name="isLarge">Whether answers are made larger; false to have the same way to the zone as it is.</param>
    public static async Task<LargeZone> BeforeAsync(Uri site, bool isLarge)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var zone = new LargeZone(builder.Build(), site, isLarge);
        zone._listener.Run(zone.AnswerAsync);
        await zone._listener.StartAsync();
        return zone;
    }

    public async ValueTask DisposeAsync()
    {
        _app.Dispose();
        await _listener.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var grow = !_isLarge ? null
            : path.StartsWith("/api/v1/snapshots/", StringComparison.Ordinal) ? Grown
            : path == "/api/v1/calendar" ? GrownCalendar
            : (Func<JsonNode, JsonNode>?)null;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_site, path + context.Request.QueryString));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", grow is null ? (string?)context.Request.Headers.AcceptEncoding : "identity");
        request.Headers.TryAddWithoutValidation("Accept", (string?)context.Request.Headers.Accept);
        using var response = await _app.SendAsync(request, context.RequestAborted);
        var body = await response.Content.ReadAsByteArrayAsync(context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        if (grow is not null && response.IsSuccessStatusCode)
        {
            body = _grown.GetOrAdd(path + context.Request.QueryString, _ => Compressed(System.Text.Encoding.UTF8.GetBytes(grow(JsonNode.Parse(body)!).ToJsonString())));
            context.Response.Headers.ContentEncoding = "br";
        }
        else if (response.Content.Headers.ContentEncoding.FirstOrDefault() is { } coding)
        {
            context.Response.Headers.ContentEncoding = coding;
        }

        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static JsonNode Grown(JsonNode snapshot)
    {
        var groups = snapshot["groups"]!.AsArray();
        var lines = groups.SelectMany(group => group!["indicators"]!.AsArray()).Select(line => line!).ToList();
        var within = lines.FirstOrDefault(line => line["areas"]!.AsArray().Count > 0)?["areas"]!.AsArray();
        var hasAllSparklines = lines.All(line => line["amounts"]!.AsObject().All(amount => amount.Value!["sparkline"]!.AsArray().Count > 0));
        var random = new Random(250);
        for (var number = lines.Count; number < Indicators; number++)
        {
            var line = lines[number % lines.Count].DeepClone();
            line["code"] = $"{line["code"]}_{number}";
            line["parent"] = null;
            line["headline"] = false;
            if (!hasAllSparklines)
            {
                line["amounts"]!.AsObject().ToList().ForEach(amount => amount.Value!["sparkline"] = new JsonArray());
            }

            groups[number % groups.Count]!["indicators"]!.AsArray().Add(line);
        }

        foreach (var line in groups.SelectMany(group => group!["indicators"]!.AsArray()))
        {
            Vary(line!, random);
            if (within is null)
            {
                // They are not asked for.
                continue;
            }

            line!["areas"] = new JsonArray([.. Enumerable.Range(0, Areas).Select(number => (JsonNode)AreaOf(line, within[number % within.Count]!, number, random))]);
        }

        return snapshot;
    }

    private static JsonNode AreaOf(JsonNode line, JsonNode like, int number, Random random)
    {
        var area = like.DeepClone();
        area["code"] = $"{like["code"]}{number:00}";
        area["name"]!["zh"] = $"{like["name"]!["zh"]}{number}";
        area["figure"] = line["measures"]![line["main"]!.GetValue<string>()]?.DeepClone();
        if (area["figure"] is JsonObject figure)
        {
            // As the page asks for them.
            figure["source"] = null;
        }

        area["rank"] = new JsonObject { ["place"] = number + 1, ["outOf"] = Areas };
        Vary(area, random);
        return area;
    }

    private static JsonNode GrownCalendar(JsonNode calendar)
    {
        foreach (var department in calendar["periods"]!.AsArray().SelectMany(month => month!["departments"]!.AsArray()))
        {
            var arrived = department!["arrived"]!.AsArray();
            for (var number = arrived.Count; number is > 0 and < Indicators / 8; number++)
            {
                var one = arrived[number % arrived.Count]!.DeepClone();
                one["indicator"] = $"{one["indicator"]}_{number}";
                arrived.Add(one);
            }
        }

        return calendar;
    }

    // No two numbers alike: what repeats itself would be compressed better than what is reported.
    private static void Vary(JsonNode node, Random random)
    {
        switch (node)
        {
            case JsonObject one when one["value"] is JsonValue value:
                var changed = Math.Round(value.GetValue<decimal>() * (decimal)(0.5 + random.NextDouble()), one["decimals"]?.GetValue<int>() ?? 2);
                one["value"] = changed;
                if (one["source"] is JsonObject source)
                {
                    (source["text"], source["cell"]) = ($"{changed}", $"C{random.Next(5, 300)}");
                    source["place"] = $"{source["sheet"]}!{source["cell"]}";
                }

                break;
            case JsonObject many:
                many.Select(pair => pair.Value).OfType<JsonNode>().ToList().ForEach(child => Vary(child, random));
                break;
            case JsonArray all:
                all.OfType<JsonNode>().ToList().ForEach(child => Vary(child, random));
                break;
        }
    }

    // As the app does.
    private static byte[] Compressed(byte[] text)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(text.Length)];
        return BrotliEncoder.TryCompress(text, compressed, out var length, quality: 4, window: 22) ? compressed[..length] : throw new InvalidOperationException("It does not fit.");
    }
}
