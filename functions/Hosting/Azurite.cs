using System.Diagnostics;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// The storage emulator, as the npm package pinned in the repository. One that already answers on the ports is used and
/// left running; one started here is stopped when this is disposed of, and ends by itself if this program dies.
/// </summary>
internal sealed class Azurite : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    private readonly Process? _process;

    private Azurite(AzuriteOptions options, Process? process)
    {
        Options = options;
        _process = process;
    }

    /// <summary>Where it listens.</summary>
    public AzuriteOptions Options { get; }

    /// <summary>Whether it was started here, rather than found running.</summary>
    public bool IsOwned => _process is not null;

    /// <summary>How to reach it.</summary>
    public string ConnectionString => Options.ConnectionString;

    /// <summary>Finds Azurite on the ports or starts it there, and returns when it answers.</summary>
    /// <exception cref="LocalRunException">A port is taken by another program, Node.js is absent, or Azurite did not start; the message says what to do.</exception>
    public static async Task<Azurite> StartAsync(AzuriteOptions options, CancellationToken cancellation = default)
    {
        if (await FindAsync(options, cancellation))
        {
            return new(options, process: null);
        }

        var root = RepositoryRoot.Find();
        await NodePackages.InstallAsync(root, cancellation);
        var azurite = new Azurite(options, NodePackages.Start(Command(root, options)));
        try
        {
            await azurite.WaitUntilAnsweringAsync(cancellation);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops it, if it was started here, and waits until it has saved its data and ended.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is null)
        {
            return;
        }

        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static ProcessStartInfo Command(string root, AzuriteOptions options)
    {
        List<string> arguments = [NodePackages.Script(root), "--disableTelemetry", "--silent"];
        foreach (var (service, port, _) in options.Services)
        {
            var name = service.ToLowerInvariant();
            arguments.AddRange([$"--{name}Host", "127.0.0.1", $"--{name}Port", $"{port}"]);
        }

        arguments.AddRange(options.Location is null
            ? ["--inMemoryPersistence"]
            : ["--location", Directory.CreateDirectory(Path.Combine(root, options.Location)).FullName]);
        return new("node", arguments)
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static async Task<bool> FindAsync(AzuriteOptions options, CancellationToken cancellation)
    {
        var found = new List<(string Service, int Port, string Setting, string? Server)>();
        foreach (var (service, port, setting) in options.Services)
        {
            found.Add(($"Azurite-{service}", port, setting, await AzuriteProbe.ServerAsync(port, cancellation)));
        }

        foreach (var (service, port, setting, server) in found.Where(port => port.Server is not null))
        {
            if (!server!.StartsWith(service, StringComparison.Ordinal))
            {
                throw new LocalRunException(new(
                    $"端口 {port} 已被另一个程序({server})占用,{service} 无法使用。请停止该程序,或用 --blob-port、--queue-port、--table-port 另设端口。",
                    $"Port {port} is held by another program ({server}), so {service} cannot use it. Stop that program, or give another port in the setting {AzuriteOptions.Section}:{setting} (environment variable {AzuriteOptions.Section}__{setting})."));
            }
        }

        if (found.Find(port => port.Server is null) is { Service: { } silent } missing && found.Exists(port => port.Server is not null))
        {
            throw new LocalRunException(new(
                $"已有一个 Azurite 在运行,但其 {silent} 在端口 {missing.Port} 上没有应答。请停止它,或另设端口。",
                $"An Azurite is running, but its {silent} does not answer on port {missing.Port}. Stop that Azurite, or give other ports in the settings {AzuriteOptions.Section}:BlobPort, QueuePort and TablePort."));
        }

        return found.TrueForAll(port => port.Server is not null);
    }

    private async Task WaitUntilAnsweringAsync(CancellationToken cancellation)
    {
        // Both pipes are drained: a full one would stop Azurite.
        var output = _process!.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        var started = Stopwatch.StartNew();
        while (!await FindAllAsync(cancellation))
        {
            if (_process.HasExited)
            {
                throw new LocalRunException(new("Azurite 未能启动。", $"Azurite ended at once, with exit code {_process.ExitCode}.\n{await output}{await errors}"));
            }

            if (started.Elapsed > StartLimit)
            {
                throw new LocalRunException(new("Azurite 启动超时。", $"Azurite did not answer within {StartLimit.TotalSeconds} seconds on ports {string.Join(", ", Options.Services.Select(s => s.Port))}."));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }
    }

    private async Task<bool> FindAllAsync(CancellationToken cancellation)
    {
        foreach (var (_, port, _) in Options.Services)
        {
            if (await AzuriteProbe.ServerAsync(port, cancellation) is null)
            {
                return false;
            }
        }

        return true;
    }
}
