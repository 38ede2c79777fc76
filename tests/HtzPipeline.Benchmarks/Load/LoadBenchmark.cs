using System.Globalization;
using HtzPipeline.Benchmarks.Api;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Benchmarks.Load;

/// <summary>
/// Readers at 1, 16, 64 and 256 connections, alone and while files come in one after the other and make what is kept of the answers old. Readers, app
/// and files share the process, and Azurite the machine: what is told of one run holds beside another of the same machine only.
/// </summary>
internal static class LoadBenchmark
{
    private const int UsualSeconds = 600;

    private static readonly int[] Connections = [1, 16, 64, 256];

    // Where files come in nothing is answered with 304 for long, perhaps never in a short run.
    private static readonly NumberFormatInfo Printed = new() { NaNSymbol = "–" };

    /// <summary>Runs it.</summary>
    /// <param name="output">Where the tables go.</param>
    /// <param name="arguments">How many seconds in all; ten minutes if not said.</param>
    public static async Task Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        var seconds = arguments is [var text] ? double.Parse(text, CultureInfo.InvariantCulture) : UsualSeconds;
        var each = TimeSpan.FromSeconds(seconds / (1 + (2 * Connections.Length)));
        await using var azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        await using var api = await ApiUnderTest.StartAsync(azurite.ConnectionString, cacheBytes: 64 << 20);
        await SampleHistory.IngestAsync(api.Services, CancellationToken.None);
        var before = ProcessState.Now;

        await output.WriteLineAsync("| connections | | question | answers a second | median ms | 95 % ms | 99 % ms | failed |");
        await output.WriteLineAsync("|--:|---|---|--:|--:|--:|--:|--:|");
        var filesAlone = await LoadPhase.RunAsync(api, 0, isFed: true, each);
        var pairs = new List<(int Connections, LoadPhase Alone, LoadPhase Both)>();
        foreach (var connections in Connections)
        {
            var alone = await LoadPhase.RunAsync(api, connections, isFed: false, each);
            await WriteAsync(output, connections, "alone", alone);
            var both = await LoadPhase.RunAsync(api, connections, isFed: true, each);
            await WriteAsync(output, connections, "beside files", both);
            pairs.Add((connections, alone, both));
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync("| connections | answers a second alone | beside files | share | files a minute alone | beside readers | share |");
        await output.WriteLineAsync("|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (connections, alone, both) in pairs)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {connections} | {alone.Answers:0} | {both.Answers:0} | {both.Answers / alone.Answers:0.00} | {filesAlone.FilesAMinute:0} | {both.FilesAMinute:0} | {both.FilesAMinute / filesAlone.FilesAMinute:0.00} |"));
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync("| | memory MB | of it living objects MB | sockets |");
        await output.WriteLineAsync("|---|--:|--:|--:|");
        await output.WriteLineAsync(before.Line("before"));
        await output.WriteLineAsync(ProcessState.Now.Line("at the end"));
        if (filesAlone.Files == 0 || pairs.Exists(pair => pair.Alone.Answers * pair.Both.Answers * pair.Both.Files == 0))
        {
            throw new InvalidOperationException("Readers or files got nowhere.");
        }
    }

    private static async Task WriteAsync(TextWriter output, int connections, string when, LoadPhase phase)
    {
        foreach (var (question, latencies) in phase.Latencies)
        {
            await output.WriteLineAsync(string.Create(
                Printed,
                $"| {connections} | {when} | {question.Name} | {latencies.Count / phase.Seconds:0.0} | {latencies.At(0.5):0.0} | {latencies.At(0.95):0.0} | {latencies.At(0.99):0.0} | {latencies.Failed} |"));
        }
    }
}
