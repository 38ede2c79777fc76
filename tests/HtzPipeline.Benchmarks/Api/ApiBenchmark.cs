using System.Diagnostics;
using System.Net;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Benchmarks.Api;

/// <summary>
/// The API's answers beside the bare SDK doing one point read and the queries for the same rows. All take turns in the same run, so
/// that whatever else the machine does falls on all of them alike; of each the median counts.
/// </summary>
internal static class ApiBenchmark
{
    private const int Warmups = 60;
    private const int Rounds = 300;

    public static async Task Run(TextWriter output)
    {
        await using var azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        await using var uncached = await ApiUnderTest.StartAsync(azurite.ConnectionString, cacheBytes: 0);
        await using var cached = await ApiUnderTest.StartAsync(azurite.ConnectionString, cacheBytes: 64 << 20);
        await SampleHistory.IngestAsync(uncached.Services, CancellationToken.None);
        var bare = new BareSdk(azurite.ConnectionString, new());

        await output.WriteLineAsync("| question | KB | bare SDK, ms | written anew, ms | times | requests | asked again, ms | requests | 304, ms | requests | one point read, ms | 304 / point read |");
        await output.WriteLineAsync("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var question in ApiCase.All)
        {
            await output.WriteLineAsync(await MeasureAsync(question, bare, uncached, cached));
        }
    }

    private static async Task<string> MeasureAsync(ApiCase question, BareSdk bare, ApiUnderTest uncached, ApiUnderTest cached)
    {
        var address = new Uri(question.Address, UriKind.Relative);
        using var first = await cached.Client.GetAsync(address);
        var bytes = (await first.Content.ReadAsByteArrayAsync()).Length;
        if (await bare.ReadAsync(question) < question.Rows)
        {
            throw new InvalidOperationException($"{question.Name} has too few rows.");
        }

        Contestant[] contestants =
        [
            new(() => bare.ReadAsync(question)),
            new(() => GetAsync(uncached, address, null)),
            new(() => GetAsync(cached, address, null)),
            new(() => GetAsync(cached, address, first.Headers.ETag!.ToString())),
            new(bare.ReadHeadAsync),
        ];
        for (var round = 0; round < Warmups + Rounds; round++)
        {
            // Each begins in turn, so that none always comes after the one that leaves the most garbage.
            for (var i = 0; i < contestants.Length; i++)
            {
                await contestants[(i + round) % contestants.Length].RunAsync(isCounted: round >= Warmups);
            }
        }

        var times = contestants.Select(contestant => contestant.Median).ToList();
        var requests = new[]
        {
            await CountAsync(uncached, () => GetAsync(uncached, address, null)),
            await CountAsync(cached, () => GetAsync(cached, address, null)),
            await CountAsync(cached, () => GetAsync(cached, address, first.Headers.ETag!.ToString())),
        };
        return FormattableString.Invariant(
            $"| {question.Name} | {bytes / 1024.0:0} | {times[0]:0.00} | {times[1]:0.00} | {times[1] / times[0]:0.00} | {requests[0]} | {times[2]:0.00} | {requests[1]} | {times[3]:0.00} | {requests[2]} | {times[4]:0.00} | {times[3] / times[4]:0.00} |");
    }

    private static async Task GetAsync(ApiUnderTest api, Uri address, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        using var response = await api.Client.SendAsync(request);
        await response.Content.ReadAsByteArrayAsync();
        if (response.StatusCode != (tag is null ? HttpStatusCode.OK : HttpStatusCode.NotModified))
        {
            throw new InvalidOperationException($"{address}: {response.StatusCode}");
        }
    }

    private static async Task<int> CountAsync(ApiUnderTest api, Func<Task> run)
    {
        api.Reset();
        await run();
        return api.Requests;
    }

    private sealed class Contestant(Func<Task> run)
    {
        private readonly List<double> _milliseconds = [];

        public double Median => _milliseconds.Order().ElementAt(_milliseconds.Count / 2);

        public async Task RunAsync(bool isCounted)
        {
            var start = Stopwatch.GetTimestamp();
            await run();
            if (isCounted)
            {
                _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }
}
