using System.Diagnostics;
using System.Globalization;
using System.Net;
using HtzPipeline.Benchmarks.Api;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Benchmarks.Load;

/// <summary>What so many readers got for a while.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="Files">The files that were published meanwhile.</param>
/// <param name="Latencies">How long the answers to each question took.</param>
internal sealed record LoadPhase(double Seconds, int Files, IReadOnlyDictionary<LoadQuestion, Latencies> Latencies)
{
    // No two files have the same name, in whatever phase.
    private static int _files;

    /// <summary>Answers a second, to all questions.</summary>
    public double Answers => Latencies.Values.Sum(one => one.Count) / Seconds;

    /// <summary>Files published a minute.</summary>
    public double FilesAMinute => 60 * Files / Seconds;

    /// <summary>Lets readers ask, each the next question once it has its answer, or files come in one after the other, or both.</summary>
    public static async Task<LoadPhase> RunAsync(ApiUnderTest api, int connections, bool isFed, TimeSpan time)
    {
        var latencies = LoadQuestion.All.ToDictionary(question => question, _ => new Latencies());
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Math.Max(1, connections) };
        using var client = new HttpClient(handler) { BaseAddress = api.Client.BaseAddress };
        var watch = Stopwatch.StartNew();
        var files = isFed ? Task.Run(() => FeedAsync(api.Services, () => watch.Elapsed < time)) : Task.FromResult(0);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(seed => Task.Run(() => ReadAsync(client, seed, latencies, () => watch.Elapsed < time))));
        var published = await files;
        return new(watch.Elapsed.TotalSeconds, published, latencies);
    }

    private static async Task ReadAsync(HttpClient client, int seed, Dictionary<LoadQuestion, Latencies> latencies, Func<bool> isOn)
    {
        var random = new Random(seed);
        string? tag = null;
        while (isOn())
        {
            var question = LoadQuestion.All[random.Next(LoadQuestion.All.Count)];
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(question.Address(random.Next(SampleHistory.Indicators)), UriKind.Relative));
            if (question.IsKnown && tag is not null)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            }

            var watch = Stopwatch.StartNew();
            using var answer = await client.SendAsync(request);
            _ = await answer.Content.ReadAsByteArrayAsync();

            // After a release the answer known before does not hold any more: that one is new, and no 304.
            var isNew = question.IsKnown && answer.StatusCode == HttpStatusCode.OK;
            if (!isNew)
            {
                latencies[question].Add(watch.Elapsed, answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotModified);
            }

            tag = isNew ? answer.Headers.ETag?.ToString() : tag;
        }
    }

    private static async Task<int> FeedAsync(IServiceProvider app, Func<bool> isOn)
    {
        var published = 0;
        while (isOn())
        {
            var number = ++_files;
            var path = string.Create(CultureInfo.InvariantCulture, $"economy/2019-12/{number}.csv");
            var line = string.Create(CultureInfo.InvariantCulture, $"示例指标001,2019-12,期末,{200 + number / 100m:0.00},亿元\n");
            await app.GetRequiredService<FileStore>().WriteUploadAsync(
                path, BinaryData.FromString("指标,时期,口径,数值,单位\n" + line), overwrite: false, CancellationToken.None);
            published += await app.GetRequiredService<Ingester>().IngestAsync(path, version: null, CancellationToken.None) is { State: SubmissionState.Published } ? 1 : 0;
        }

        return published;
    }
}
