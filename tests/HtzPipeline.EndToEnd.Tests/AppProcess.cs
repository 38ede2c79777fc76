using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>The app as a user starts it: its own process, its own ports, stopped as Ctrl+C stops it.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private AppProcess(Process process) => _process = process;

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

    /// <summary>What it has written so far.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Starts the app.</summary>
    public static AppProcess Start(IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        HostUnderTest.SkipTestsOfOwnProcesses();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HtzPipeline.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var app = new AppProcess(Process.Start(start)!);
        app._process.OutputDataReceived += (_, line) => app._lines.Enqueue(line.Data ?? "");
        app._process.ErrorDataReceived += (_, line) => app._lines.Enqueue(line.Data ?? "");
        app._process.BeginOutputReadLine();
        app._process.BeginErrorReadLine();
        return app;
    }

    /// <summary>A port that nobody uses now.</summary>
    public static int FreePort() => FreePorts.Find(1)[0];

    /// <summary>The arguments of a local run on ports of its own.</summary>
    public static IReadOnlyList<string> LocalArguments(int port, AzuriteOptions azurite, string data) =>
    [
        "--port", port.ToString(CultureInfo.InvariantCulture),
        "--blob-port", azurite.BlobPort.ToString(CultureInfo.InvariantCulture),
        "--queue-port", azurite.QueuePort.ToString(CultureInfo.InvariantCulture),
        "--table-port", azurite.TablePort.ToString(CultureInfo.InvariantCulture),
        "--data", data,
    ];

    /// <summary>Waits until the app has written a line that has <paramref name="text"/> in it.</summary>
    public async Task<string> WaitForLineAsync(string text)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (_lines.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            Assert.False(_process.HasExited, $"The app ended:\n{Output}");
            await Task.Delay(100);
        }

        throw new TimeoutException($"No line with '{text}' in {Patience}:\n{Output}");
    }

    /// <summary>Waits until the app ends by itself.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Stops it as a service manager does, and waits. Not as Ctrl+C does: what is started in the background of a shell ignores that.</summary>
    public async Task<int> StopAsync()
    {
        using (var terminate = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await terminate.WaitForExitAsync();
        }

        return await WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await StopAsync();
        }

        _process.Dispose();
    }
}
