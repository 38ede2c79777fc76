using HtzPipeline.Benchmarks.Reading;
using HtzPipeline.Benchmarks.Storage;

// Each command measures one thing and prints a table that can be quoted in the README.
Dictionary<string, Func<TextWriter, Task>> commands = new()
{
    ["reading"] = ReadingBenchmark.Run,
    ["storage"] = StorageBenchmark.Run,
    ["scale"] = ScaleBenchmark.Run,
};

if (args is not [var name] || !commands.TryGetValue(name, out var command))
{
    await Console.Error.WriteLineAsync($"Usage: dotnet run -c Release --project tests/HtzPipeline.Benchmarks -- {string.Join(" | ", commands.Keys)}");
    return 1;
}

await command(Console.Out);
return 0;
