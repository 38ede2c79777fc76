using HtzPipeline.Generated.Measuring;

namespace HtzPipeline.Benchmarks.Checks;

/// <summary>What reading and the checks make of generated files: figures read exactly, faults found, findings that are founded.</summary>
internal static class ChecksBenchmark
{
    private const int FilesOfEachKind = 12;
    private const int Scenes = 60;

    public static async Task Run(TextWriter output)
    {
        await output.WriteLineAsync("Figures of clean files read exactly, in percent:\n");
        await output.WriteLineAsync(ReadingMeasurement.Run(FilesOfEachKind).ToString());
        var checks = CheckMeasurement.Run(Scenes);
        await output.WriteLineAsync($"What the checks say of {checks.Files} files:\n\n{checks}");
    }
}
