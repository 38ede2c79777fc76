using System.Diagnostics;
using System.Net;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Benchmarks.Api;

/// <summary>
/// The API's answers beside the bare SDK doing one point read and the queries for the same rows, and beside the same behind an endpoint
/// of ASP.NET Core that does nothing else, which tells what the way over HTTP alone costs. All take turns in the same run, so that whatever
/// else the machine does falls on all of them alike; of each the median counts.
/// </summary>
internal static class ApiBenchmark
{
    // The runtime compiles what is hot twice more while it runs, which takes it some hundred calls.
    private const int Warmups = 200;
    private const int Rounds = 200;

    public static async Task Run(TextWriter output)
    {
        await using var azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        await using var uncached = await ApiUnderTest.StartAsync(azurite.ConnectionString, cacheBytes: 0);
        await using var cached = await ApiUnderTest.StartAsync(azurite.ConnectionString, cacheBytes: 64 << 20);
        await SampleHistory.IngestAsync(uncached.Services, CancellationToken.None);
        var bare = new BareSdk(azurite.ConnectionString, new());
        await using var empty = await BareApi.StartAsync(bare);

        await output.WriteLineAsync("| milliseconds | bare SDK | behind an empty endpoint | the API | times the SDK | times the endpoint | requests to storage |");
        await output.WriteLineAsync("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var question in ApiCase.All)
        {
            foreach (var line in await MeasureAsync(question, bare, empty, uncached, cached))
            {
                await output.WriteLineAsync(line);
            }
        }
    }

    private static async Task<IEnumerable<string>> MeasureAsync(
        ApiCase question, BareSdk bare, BareApi empty, ApiUnderTest uncached, ApiUnderTest cached)
    {
        var address = new Uri(question.Address, UriKind.Relative);
        using var first = await cached.Client.GetAsync(address);
        var bytes = (await first.Content.ReadAsByteArrayAsync()).Length;
        if (await bare.ReadAsync(question) < question.Rows)
        {
            throw new InvalidOperationException($"{question.Name} has too few rows.");
        }

        var tag = first.Headers.ETag!.ToString();
        Contestant bareQueries = new(() => bare.ReadAsync(question));
        Contestant emptyQueries = new(() => empty.AskAsync(question));
        Contestant anew = new(() => GetAsync(uncached, address, null));
        Contestant barePoint = new(bare.ReadHeadAsync);
        Contestant emptyPoint = new(empty.AskHeadAsync);
        Contestant again = new(() => GetAsync(cached, address, null));
        Contestant notModified = new(() => GetAsync(cached, address, tag));
        Contestant[] contestants = [bareQueries, emptyQueries, anew, barePoint, emptyPoint, again, notModified];
        for (var round = 0; round < Warmups + Rounds; round++)
        {
            // Each begins in turn, so that none always comes after the one that leaves the most garbage.
            for (var i = 0; i < contestants.Length; i++)
            {
                await contestants[(i + round) % contestants.Length].RunAsync(isCounted: round >= Warmups);
            }
        }

        return
        [
            Line($"{question.Name}, {bytes / 1024} KB", bareQueries, emptyQueries, anew, await CountAsync(uncached, () => GetAsync(uncached, address, null))),
            Line("… asked again", barePoint, emptyPoint, again, await CountAsync(cached, () => GetAsync(cached, address, null))),
            Line("… 304", barePoint, emptyPoint, notModified, await CountAsync(cached, () => GetAsync(cached, address, tag))),
        ];
    }

    private static string Line(string name, Contestant bare, Contestant empty, Contestant api, int requests) => FormattableString.Invariant(
        $"| {name} | {bare.Median:0.00} | {empty.Median:0.00} | {api.Median:0.00} | {api.Median / bare.Median:0.00} | {api.Median / empty.Median:0.00} | {requests} |");

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
        // The catalogue is looked at every half a minute: not both times.
        var counts = new List<int>();
        for (var i = 0; i < 2; i++)
        {
            api.Reset();
            await run();
            counts.Add(api.Requests);
        }

        return counts.Min();
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
