using System.Text.Json;

namespace HtzPipeline.StandInHost.Worker;

/// <summary>
/// A folder with a published app, as a Functions host finds it: <c>worker.config.json</c> says how to start it, <c>host.json</c> how to host
/// it. A build makes no such files as only a host needs, so one that was built and not published is started as <c>dotnet run</c> does.
/// </summary>
/// <param name="Path">The folder.</param>
/// <param name="Executable">What is started.</param>
/// <param name="Program">The first argument: the worker's program.</param>
/// <param name="RoutePrefix">What stands before every function's route; empty for nothing.</param>
/// <param name="FunctionTimeout">How long one invocation may take.</param>
/// <param name="BlobDeliveries">How often a blob is delivered before it is given up.</param>
/// <param name="BlobsAtOnce">How many blobs are delivered at a time.</param>
internal sealed record AppFolder(
    string Path, string Executable, string Program, string RoutePrefix, TimeSpan FunctionTimeout, int BlobDeliveries, int BlobsAtOnce)
{
    private const string WorkerConfig = "worker.config.json";

    /// <summary>Reads both files. What <c>host.json</c> leaves out is as Azure Functions has it.</summary>
    /// <exception cref="IOException">A file is not there.</exception>
    public static AppFolder Read(string path)
    {
        var (executable, program) = Start(path);
        var host = Parse(path, "host.json");
        return new(
            path,
            executable,
            System.IO.Path.Combine(path, program),
            Setting(host, "extensions", "http", "routePrefix")?.GetString() ?? "api",
            Setting(host, "functionTimeout")?.GetString() is { } timeout ? TimeSpan.Parse(timeout, null) : TimeSpan.FromMinutes(30),
            Setting(host, "extensions", "blobs", "poisonBlobThreshold")?.GetInt32() ?? 5,
            Setting(host, "extensions", "blobs", "maxDegreeOfParallelism")?.GetInt32() ?? 8 * Environment.ProcessorCount);
    }

    private static (string Executable, string Program) Start(string folder)
    {
        if (!File.Exists(System.IO.Path.Combine(folder, WorkerConfig)))
        {
            const string Ending = ".runtimeconfig.json";
            return ("dotnet", Directory.EnumerateFiles(folder, $"*{Ending}").Single().Replace(Ending, ".dll", StringComparison.Ordinal));
        }

        var worker = Parse(folder, WorkerConfig).GetProperty("description");
        return (worker.GetProperty("defaultExecutablePath").GetString()!, worker.GetProperty("defaultWorkerPath").GetString()!);
    }

    private static JsonElement Parse(string folder, string name) =>
        JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(System.IO.Path.Combine(folder, name)));

    private static JsonElement? Setting(JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (!json.TryGetProperty(name, out json))
            {
                return null;
            }
        }

        return json;
    }
}
