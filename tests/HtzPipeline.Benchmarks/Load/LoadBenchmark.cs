using System.Globalization;
using HtzPipeline.Benchmarks.Api;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Benchmarks.Load;

/// <summary>
/// Readers at 1, 16 and 64 connections, while files come in one after the other and make what is kept of the answers old. Readers, app
/// and files share the process, and Azurite the machine: what is told of one run holds beside another of the same machine only.
/// </summary>
internal static class LoadBenchmark
{
    private const int UsualSeconds = 600;

    private static readonly int[] Connections = [1, 16, 64];

    /// <summary>Runs it.</summary>
    /// <param name="output">Where the tables go.</param>
    /// <param name="arguments">How many seconds in all; ten minutes if not said.</param>
    public static async Task Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        var seconds = arguments is [var text] ? double.Parse(text, CultureInfo.InvariantCulture) : UsualSeconds;
        await using var azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        await using var api = await ApiUnderTest.StartAsync(azurite.ConnectionString, cacheBytes: 64 << 20);
        await SampleHistory.IngestAsync(api.Services, CancellationToken.None);
        var before = ProcessState.Now;

        await output.WriteLineAsync("| connections | question | answers a second | median ms | 95 % ms | 99 % ms | failed | files published a minute |");
        await output.WriteLineAsync("|--:|---|--:|--:|--:|--:|--:|--:|");
        foreach (var connections in Connections)
        {
            var phase = await LoadPhase.RunAsync(api, connections, TimeSpan.FromSeconds(seconds / Connections.Length));
            foreach (var (question, latencies) in phase.Latencies)
            {
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {connections} | {question.Name} | {latencies.Count / phase.Seconds:0.0} | {latencies.At(0.5):0.0} | {latencies.At(0.95):0.0} | {latencies.At(0.99):0.0} | {latencies.Failed} | {60 * phase.Files / phase.Seconds:0.0} |"));
            }
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync("| | memory MB | of it living objects MB | sockets |");
        await output.WriteLineAsync("|---|--:|--:|--:|");
        await output.WriteLineAsync(before.Line("before"));
        await output.WriteLineAsync(ProcessState.Now.Line("at the end"));
    }
}
