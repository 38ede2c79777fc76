using HtzPipeline.Benchmarks.Api;
using HtzPipeline.Benchmarks.Arrival;
using HtzPipeline.Benchmarks.Cases;
using HtzPipeline.Benchmarks.Checks;
using HtzPipeline.Benchmarks.Downloads;
using HtzPipeline.Benchmarks.Load;
using HtzPipeline.Benchmarks.Proofs;
using HtzPipeline.Benchmarks.Prose;
using HtzPipeline.Benchmarks.Reading;
using HtzPipeline.Benchmarks.RealFiles;
using HtzPipeline.Benchmarks.Start;
using HtzPipeline.Benchmarks.Storage;
using HtzPipeline.Testing.Scenarios;

// Each command measures one thing and prints a table that can be quoted in docs/measurements.md.
Dictionary<string, Func<TextWriter, IReadOnlyList<string>, Task>> commands = new()
{
    ["api"] = (output, _) => ApiBenchmark.Run(output),
    ["checks"] = (output, _) => ChecksBenchmark.Run(output),
    ["reading"] = async (output, _) =>
    {
        await ReadingBenchmark.Run(output);
        await WorkbookBenchmark.Run(output);
    },
    ["start"] = (output, _) => StartBenchmark.Run(output),
    ["storage"] = (output, _) => StorageBenchmark.Run(output),
    ["realfiles"] = RealFilesJudge.Run,
    ["cases"] = CasesJudge.Run,
    ["prose"] = ProseJudge.Run,
    ["proof"] = ProofBenchmark.Run,
    ["arrival"] = ArrivalBenchmark.Run,
    ["loading"] = LoadingBenchmark.Run,
    ["scale"] = (output, _) => ScaleBenchmark.Run(output),
    ["costs"] = (output, _) => CostsPage.Run(output),
    ["load"] = LoadBenchmark.Run,
    ["downloads"] = (output, _) => DownloadBenchmark.Run(output),
    ["capacity"] = (output, _) => CapacityPage.Run(output),
};

if (args is not [var name, .. var rest] || !commands.TryGetValue(name, out var command))
{
    await Console.Error.WriteLineAsync($"Usage: dotnet run -c Release --project tests/HtzPipeline.Benchmarks -- {string.Join(" | ", commands.Keys)} [FOLDER]");
    return 1;
}

await command(Console.Out, rest);
return 0;
