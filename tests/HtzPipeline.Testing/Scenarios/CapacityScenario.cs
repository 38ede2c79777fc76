using System.Net.Http.Headers;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Testing.Scenarios;

/// <summary>
/// What limits of the storage are about: each thing once, in an area with three years of history, by an instance that has been running for
/// a while. All of it is the app's own code behind its own endpoints; only its storage clients count what they send and get.
/// </summary>
internal static class CapacityScenario
{
    private static readonly Period Month = Period.Month(2019, 8);

    public static async Task<CapacityCounts> RunAsync(string connectionString, StorageNames names, CancellationToken cancellation)
    {
        var counter = new EntityCounter(names);
        await using var app = await CountedApp.StartAsync(connectionString, names, counter.AddTo, cancellation);

        var file = await CountAsync(() => IngestAsync(MonthlyFile.Path(Month), MonthlyFile.Content(Month, Month)));
        var year = await CountAsync(() => IngestAsync(MonthlyFile.Path(Month, "全年"), MonthlyFile.Content(Period.Month(2017, 1), Period.Month(2017, 12), revision: 1.11m)));

        // Whose files the figures are from is known from here on.
        await GetAsync("observations?indicator=I01&from=2016-08&to=2019-08");
        var series = await CountAsync(() => GetAsync("observations?indicator=I01&from=2018-09&to=2019-08"));
        EntityTagHeaderValue? tag = null;
        var snapshot = await CountAsync(async () => tag = await GetAsync("snapshots/2019-08"));
        var again = await CountAsync(() => GetAsync("snapshots/2019-08"));
        var unchanged = await CountAsync(() => GetAsync("snapshots/2019-08", tag));
        return new(file, year, series, snapshot, again, unchanged);

        Task IngestAsync(string path, BinaryData content) => app.IngestAsync(path, content, cancellation);

        async Task<EntityTagHeaderValue?> GetAsync(string query, EntityTagHeaderValue? known = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/{query}", UriKind.Relative));
            if (known is not null)
            {
                request.Headers.IfNoneMatch.Add(known);
            }

            using var reply = await app.Http.SendAsync(request, cancellation);
            return reply.StatusCode == (known is null ? System.Net.HttpStatusCode.OK : System.Net.HttpStatusCode.NotModified)
                ? reply.Headers.ETag
                : throw new InvalidOperationException($"{query} was answered {reply.StatusCode}.");
        }

        async Task<ActCount> CountAsync(Func<Task> act)
        {
            counter.Reset();
            await act();
            return counter.Count;
        }
    }
}
