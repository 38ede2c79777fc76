using System.Globalization;
using HtzPipeline.Benchmarks.Api;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Benchmarks.Start;

/// <summary>
/// From the start of a function app, published as it would be for Azure, until its first answer: of this app a series out of storage, of an empty
/// one a constant. Both start behind the stand-in for the Functions host, turn about.
/// </summary>
internal static class StartBenchmark
{
    private const int Rounds = 11;

    private static readonly Uri Series = new($"api/v1/observations?indicator={SampleHistory.Code(1)}&from={SampleHistory.First}&to={SampleHistory.Last}", UriKind.Relative);
    private static readonly Uri Constant = new("api/nothing", UriKind.Relative);

    /// <summary>Publishes both, and runs it.</summary>
    /// <param name="output">Where the table goes.</param>
    public static async Task Run(TextWriter output)
    {
        using var empty = await PublishedApp.PublishAsync("tests/HtzPipeline.EmptyApp");
        using var own = await PublishedApp.PublishAsync("functions");
        await using var azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        await using (var api = await ApiUnderTest.StartAsync(azurite.ConnectionString, cacheBytes: 0))
        {
            await SampleHistory.IngestAsync(api.Services, CancellationToken.None);
        }

        var settings = new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["Access__Reading"] = "open",
        };
        var rounds = new List<(double Empty, double Own)>();

        // The first of each fills the caches of the file system.
        for (var round = 0; round <= Rounds; round++)
        {
            var times = ((await empty.StartAsync(settings, Constant)).TotalMilliseconds, (await own.StartAsync(settings, Series)).TotalMilliseconds);
            if (round > 0)
            {
                rounds.Add(times);
            }
        }

        await output.WriteLineAsync("| start to the first answer, published, ms | an empty function app | the app, a series | times the empty app |");
        await output.WriteLineAsync("|---|--:|--:|--:|");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| medians of {Rounds} | {Median(rounds, one => one.Empty):0} | {Median(rounds, one => one.Own):0} | {Median(rounds, one => one.Own / one.Empty):0.00} |"));
    }

    private static double Median(List<(double Empty, double Own)> rounds, Func<(double Empty, double Own), double> of) =>
        rounds.Select(of).Order().ElementAt(rounds.Count / 2);
}
