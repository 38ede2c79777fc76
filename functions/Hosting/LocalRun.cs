using System.Net;
using System.Net.Sockets;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using Spectre.Console;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// <c>dotnet run</c>: the whole pipeline on a laptop. Starts Azurite, loads the catalogue and the example files, ingests
/// them by the work that the blob trigger starts, shows what came of it, and serves until Ctrl+C.
/// </summary>
internal static class LocalRun
{
    private static readonly TimeSpan ReconcileEvery = TimeSpan.FromMinutes(5);

    /// <summary>Runs until Ctrl+C.</summary>
    /// <returns>The exit code: 0, or 1 where it could not start.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var settings = LocalSettings.Read(args);
            RefuseTakenPort(settings.HttpPort);

            AnsiConsole.MarkupLine("[bold]HtzPipeline[/] 统计数据管道 · 本地运行");
            await using var azurite = await AnsiConsole.Status().StartAsync("启动 Azurite(首次运行会先安装 npm 包)…", _ => Azurite.StartAsync(settings.Azurite));
            await using var app = PipelineApp.Build([], settings.HttpPort, builder => Use(builder, azurite, settings));
            try
            {
                await ServeAsync(app, settings);
            }
            catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
            {
                // Ctrl+C: work stops in its midst, and what it left undone is delivered at the next start.
            }

            return 0;
        }
        catch (Exception failure) when (failure is LocalRunException or NoCatalogueException or WrongSettingException)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{failure.Message}[/]");
            return 1;
        }
    }

    private static void Use(WebApplicationBuilder builder, Azurite azurite, LocalSettings settings)
    {
        foreach (var (key, value) in settings.OfZone())
        {
            builder.Configuration[key] ??= value;
        }

        builder.Configuration[StorageClients.Setting] = azurite.ConnectionString;
        builder.Configuration[LoopbackNames.Setting] = bool.TrueString;

        // Nobody else reaches this app: it listens on loopback and has no proxy in front. It is this host that says so, since behind the
        // Functions host every request comes from loopback, too. Writing needs a key here as everywhere: a stranger's page in the same
        // browser reaches loopback as well.
        UnlessSet(nameof(AccessOptions.Reading), nameof(ReadingAccess.Open));
        UnlessSet(nameof(AccessOptions.RequestsPerMinute), "0");
        UnlessSet(nameof(AccessOptions.WritesPerMinute), "0");
        UnlessSet(nameof(AccessOptions.FailuresPerMinute), "0");

        // The terminal is for the clerk's table; what goes wrong still shows.
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        void UnlessSet(string name, string value) => builder.Configuration[$"{AccessOptions.Section}:{name}"] ??= value;
    }

    private static async Task ServeAsync(WebApplication app, LocalSettings settings)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        var storage = app.Services.GetRequiredService<StorageClients>();
        var azurite = settings.Azurite;

        await storage.CreateAsync(stopping);
        var seeds = await LocalSeeds.PrepareAsync(
            app.Services.GetRequiredService<CatalogueSource>(), app.Services.GetRequiredService<TemplateStore>(), settings, stopping);
        var keys = await LocalKeys.PrepareAsync(app.Services, azurite, stopping);
        await app.StartAsync(stopping);
        var address = new Uri(app.Urls.First());
        LocalOutcome.ShowPages(address);

        // The stand-in for the Functions host asks storage every second, which is none of the app's work.
        var host = StorageClients.Connect(azurite.ConnectionString, configure: options => options.Diagnostics.IsDistributedTracingEnabled = false);
        var work = app.Services.GetRequiredService<TriggeredWork>();
        var triggers = new LocalTriggers(
            host, work.IngestAsync, TickAsync, ReconcileEvery, app.Services.GetRequiredService<ILogger<LocalTriggers>>());

        await LocalProgress.ShowAsync(async (uploading, ingesting) =>
        {
            if (seeds.Uploads is { } uploads)
            {
                await ExampleUploads.UploadAsync(app.Services.GetRequiredService<FileStore>(), uploads, uploading, stopping);
            }

            await triggers.ScanAsync(ingesting, stopping);
        });
        await LocalOutcome.ShowAsync(app.Services, address, keys, seeds, stopping);

        await Task.WhenAll(triggers.RunAsync(stopping), app.WaitForShutdownAsync(CancellationToken.None));

        // Here one timer does for both.
        async Task TickAsync(CancellationToken cancellation)
        {
            await work.ReconcileAsync(cancellation);
            await work.WriteBulletinsAsync(cancellation);
        }
    }

    private static void RefuseTakenPort(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
        }
        catch (SocketException)
        {
            throw new LocalRunException(new(
                $"端口 {port} 已被占用。请用 --port 指定其他端口,或先停止占用它的程序。", $"Port {port} is in use: choose another with --port, or stop what holds it."));
        }
    }
}
