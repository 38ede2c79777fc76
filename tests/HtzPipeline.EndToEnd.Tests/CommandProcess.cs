using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>A command of the app's executable as an operator runs it, to its end.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it printed as errors.</param>
internal sealed record CommandProcess(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The lines of output as JSON.</summary>
    public IReadOnlyList<JsonElement> Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    /// <summary>Runs it.</summary>
    public static Task<CommandProcess> RunAsync(params IEnumerable<string> arguments) => RunAsync(_ => Task.CompletedTask, arguments);

    /// <summary>Runs it while something is done about its process.</summary>
    public static async Task<CommandProcess> RunAsync(Func<Process, Task> meanwhile, params IEnumerable<string> arguments)
    {
        HostUnderTest.SkipTestsOfOwnProcesses();

        // What is started in the background of a shell ignores Ctrl+C, and so do its children unless that is undone.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "HtzPipeline.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var limit = new CancellationTokenSource(Patience);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await meanwhile(process);
        await process.WaitForExitAsync(limit.Token);
        return new(process.ExitCode, await output, await errors);
    }
}
