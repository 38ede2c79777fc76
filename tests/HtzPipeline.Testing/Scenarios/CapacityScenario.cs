using System.Net.Http.Headers;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Testing.Scenarios;

/// <summary>
/// What limits of the storage are about: each thing once, in an area with three years of history, by an instance that has been running for
/// a while. All of it is the app's own code behind its own endpoints; only its storage clients count what they send and get.
/// </summary>
internal static class CapacityScenario
{
    private static readonly Period HistoryTo = Period.Month(2019, 7);
    private static readonly Period Month = Period.Month(2019, 8);

    public static async Task<CapacityCounts> RunAsync(string connectionString, StorageNames names, CancellationToken cancellation)
    {
        var counter = new EntityCounter(names);
        var plain = StorageClients.Connect(connectionString, names);
        await using var app = PipelineApp.Build([], port: 0, builder =>
        {
            builder.Services.AddSingleton(StorageClients.Connect(connectionString, names, counter.AddTo));
            builder.Configuration["Access:Reading"] = "open";
            builder.Logging.ClearProviders();

            // It would ask about webhooks at a time of its own, in the middle of something else that is counted.
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(WebhookLoop)));
        });
        await app.StartAsync(cancellation);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await plain.CreateAsync(cancellation);
        await new CatalogueStore(plain).WriteAsync(
            CatalogueLoader.Load(MonthlyFile.Catalogue, "catalogue.yaml").Catalogue!.Version, BinaryData.FromString(MonthlyFile.Catalogue), cancellation);
        await IngestAsync(MonthlyFile.Path(HistoryTo, "历史"), MonthlyFile.Content(Period.Month(2016, 8), HistoryTo));

        var file = await CountAsync(() => IngestAsync(MonthlyFile.Path(Month), MonthlyFile.Content(Month, Month)));
        var year = await CountAsync(() => IngestAsync(MonthlyFile.Path(Month, "全年"), MonthlyFile.Content(Period.Month(2017, 1), Period.Month(2017, 12), revision: 1.11m)));

        // Whose files the figures are from is known from here on.
        await GetAsync("observations?indicator=I01&from=2016-08&to=2019-08");
        var series = await CountAsync(() => GetAsync("observations?indicator=I01&from=2018-09&to=2019-08"));
        EntityTagHeaderValue? tag = null;
        var snapshot = await CountAsync(async () => tag = await GetAsync("snapshots/2019-08"));
        var again = await CountAsync(() => GetAsync("snapshots/2019-08"));
        var unchanged = await CountAsync(() => GetAsync("snapshots/2019-08", tag));
        await app.StopAsync(cancellation);
        return new(file, year, series, snapshot, again, unchanged);

        async Task IngestAsync(string path, BinaryData content)
        {
            await new FileStore(plain).WriteUploadAsync(path, content, overwrite: false, cancellation);
            if (await app.Services.GetRequiredService<Ingester>().IngestAsync(path, version: null, cancellation) is not { State: SubmissionState.Published })
            {
                throw new InvalidOperationException($"{path} was not published.");
            }
        }

        async Task<EntityTagHeaderValue?> GetAsync(string query, EntityTagHeaderValue? known = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/{query}", UriKind.Relative));
            if (known is not null)
            {
                request.Headers.IfNoneMatch.Add(known);
            }

            using var reply = await http.SendAsync(request, cancellation);
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
