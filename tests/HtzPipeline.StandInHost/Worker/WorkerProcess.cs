using System.Diagnostics;
using System.Globalization;

namespace HtzPipeline.StandInHost.Worker;

/// <summary>The worker as a process: started with the arguments and the environment that a Functions host gives it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    /// <summary>Its id.</summary>
    public int Id => _process.Id;

    /// <summary>Starts it in the app's folder.</summary>
    /// <param name="app">The app.</param>
    /// <param name="id">What it shall call itself.</param>
    /// <param name="rpcPort">Where the host listens on loopback.</param>
    /// <param name="settings">The app's settings.</param>
    /// <param name="journal">What it writes to the terminal goes here.</param>
    public static WorkerProcess Start(AppFolder app, string id, int rpcPort, IReadOnlyDictionary<string, string> settings, Journal journal)
    {
        var (port, request, largest) = (rpcPort.ToString(CultureInfo.InvariantCulture), Guid.NewGuid().ToString(), int.MaxValue.ToString(CultureInfo.InvariantCulture));
        var start = new ProcessStartInfo(app.Executable,
        [
            app.Program,
            "--host", "127.0.0.1", "--port", port, "--workerId", id, "--requestId", request, "--grpcMaxMessageLength", largest,
            "--functions-uri", $"http://127.0.0.1:{port}/", "--functions-worker-id", id, "--functions-request-id", request,
            "--functions-grpc-max-message-length", largest,
        ])
        {
            WorkingDirectory = app.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = app.Path;
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = app.Path;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process);

        void Note(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is { } text)
            {
                journal.Write($"worker: {text}");
            }
        }
    }

    /// <summary>Waits until it has ended.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitForExitAsync(CancellationToken cancellation = default)
    {
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>Ends it at once.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    public void Dispose() => _process.Dispose();
}
