using System.Diagnostics;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Benchmarks.Storage;

/// <summary>
/// Loads 20 years x 12 months x 200 indicators x 5 areas (240,000 observations, and what is derived of them), and asks for the same
/// series and the same snapshot at 1 %, 10 % and 100 % of it: requests and rows returned should be the same at each size.
/// </summary>
internal static class ScaleBenchmark
{
    private static readonly int[] Percents = [1, 10, 100];

    public static async Task Run(TextWriter output)
    {
        await using var azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        var scenario = await ScaleScenario.CreateAsync(azurite.ConnectionString, CancellationToken.None);
        await output.WriteLineAsync($"""
            {ScaleScenario.Years} years x 12 months x {ScaleScenario.Indicators} indicators x {ScaleScenario.Areas} areas: {ScaleScenario.Observations:N0} observations, published a year of an area at a time.
            Azurite in memory scans its table for each query, so the times say nothing about Azure.

            """);
        await output.WriteLineAsync("| loaded | observations | s | requests | requests per 1000 observations | memory MB | a series: requests | rows | ms | a snapshot: requests | rows | ms |");
        await output.WriteLineAsync("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var watch = Stopwatch.StartNew();
        var (loaded, requests) = (0, 0);
        foreach (var percent in Percents)
        {
            while (loaded < ScaleScenario.Loads * percent / 100)
            {
                requests += await scenario.LoadAsync(loaded++, CancellationToken.None);
            }

            var elapsed = watch.Elapsed.TotalSeconds;
            var observations = ScaleScenario.Observations / ScaleScenario.Loads * loaded;
            var memory = Process.GetCurrentProcess().WorkingSet64 / 1048576.0;
            watch.Stop();
            var (series, snapshot) = (await scenario.ReadSeriesAsync(CancellationToken.None), await scenario.ReadSnapshotAsync(CancellationToken.None));
            watch.Start();
            await output.WriteLineAsync(FormattableString.Invariant(
                $"| {percent} % | {observations:N0} | {elapsed:0} | {requests:N0} | {requests * 1000.0 / observations:0.0} | {memory:0} | {series.Requests} | {series.Rows} | {series.Milliseconds:0} | {snapshot.Requests} | {snapshot.Rows} | {snapshot.Milliseconds:0} |"));
        }
    }
}
