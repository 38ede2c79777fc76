using System.Diagnostics;
using System.Globalization;
using System.Text;
using HtzPipeline.Benchmarks.Api;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Generated.Proofreading;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Benchmarks.Proofs;

/// <summary>
/// How long drafts of some lengths take over HTTP, on the app with the seeds' figures in an Azurite beside it: the first, then warm. Their figures are made
/// up, so that most are wrong and slips are looked for: nothing takes longer.
/// </summary>
internal static class ProofHttpBenchmark
{
    private const int Warmups = 50;
    private const int Rounds = 50;

    private static readonly (int Characters, int Rounds)[] Drafts = [(5_000, Rounds), (50_000, 5), (100_000, 3), (200_000, 3), (400_000, 1)];

    /// <summary>Prints the table.</summary>
    public static async Task RunAsync(TextWriter output, IndicatorCatalogue catalogue, int seed)
    {
        await using var azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        await using var api = await ApiUnderTest.StartAsync(azurite.ConnectionString, cacheBytes: 0);
        await IngestAsync(api.Services);
        var world = new PublishedWorld(catalogue, seed);
        await output.WriteLineAsync("| characters | numbers | first, ms | median, ms | slowest, ms | answer, KB | requests to storage |\n|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (characters, rounds) in Drafts)
        {
            var draft = Write(world, seed, characters);
            var (first, numbers, bytes) = await AskAsync(api, draft);
            for (var i = 0; i < (characters == Drafts[0].Characters ? Warmups : 0); i++)
            {
                await AskAsync(api, draft);
            }

            api.Reset();
            var times = new List<double>();
            for (var i = 0; i < rounds; i++)
            {
                times.Add((await AskAsync(api, draft)).Milliseconds);
            }

            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {characters:#,0} | {numbers:#,0} | {first:0} | {times.Order().ElementAt(times.Count / 2):0.0} | {times.Max():0.0} | {bytes / 1024} | {api.Requests / (double)rounds:0.#} |"));
        }
    }

    private static string Write(PublishedWorld world, int seed, int characters)
    {
        var text = new StringBuilder();
        while (text.Length < characters)
        {
            text.Append(new WrittenDraft(new DraftWriter(world, new(seed + text.Length)).Write(sentences: 30)).Text).Append('\n');
        }

        return text.ToString(0, characters);
    }

    private static async Task<(double Milliseconds, int Numbers, int Bytes)> AskAsync(ApiUnderTest api, string draft)
    {
        using var content = new StringContent(draft, Encoding.UTF8, "text/plain");
        var start = Stopwatch.GetTimestamp();
        using var reply = await api.Client.PostAsync(new Uri("proofs?period=2019-08", UriKind.Relative), content);
        var answer = await reply.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (milliseconds, System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(answer).GetProperty("total").GetInt32(), answer.Length);
    }

    private static async Task IngestAsync(IServiceProvider app)
    {
        await app.GetRequiredService<StorageClients>().CreateAsync(CancellationToken.None);
        await app.GetRequiredService<CatalogueSource>().PublishAsync(Path.Combine("seeds", "catalogue.yaml"), CancellationToken.None);
        var folder = Path.Combine("seeds", "uploads");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            await app.GetRequiredService<FileStore>().WriteUploadAsync(path, BinaryData.FromBytes(await File.ReadAllBytesAsync(file)), overwrite: false, CancellationToken.None);
            await app.GetRequiredService<Ingester>().IngestAsync(path, version: null, CancellationToken.None);
        }
    }
}
