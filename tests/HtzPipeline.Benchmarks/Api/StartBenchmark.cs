using System.Diagnostics;
using System.Globalization;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Benchmarks.Api;

/// <summary>
/// How long the published app takes from its start to its first answer, beside an empty ASP.NET Core app published the same way. Both take
/// turns; of each the median counts. Publish them first (see the README), and name the two executables.
/// </summary>
internal static class StartBenchmark
{
    private const int Rounds = 15;

    public static async Task Run(TextWriter output, IReadOnlyList<string> executables)
    {
        if (executables is not [var app, var empty])
        {
            throw new ArgumentException("Name the published app's executable, and that of an empty app that answers /.");
        }

        await using var azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        var storage = StorageClients.Connect(azurite.ConnectionString);
        await storage.CreateAsync(CancellationToken.None);
        var catalogue = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"));
        await new CatalogueStore(storage).WriteAsync("start", BinaryData.FromString(catalogue), CancellationToken.None);

        var times = new List<(double App, double Series, double Empty)>();
        for (var round = 0; round < Rounds; round++)
        {
            times.Add((
                await StartAsync(app, azurite.ConnectionString, "/"),
                await StartAsync(app, azurite.ConnectionString, "/api/v1/observations?indicator=GDP"),
                await StartAsync(empty, azurite.ConnectionString, "/")));
        }

        var floor = Median(times.Select(time => time.Empty));
        await output.WriteLineAsync("| start to first answer | ms | times the empty app |");
        await output.WriteLineAsync("|---|--:|--:|");
        foreach (var (name, median) in new[]
        {
            ("an empty ASP.NET Core app", floor),
            ("HtzPipeline, what the Functions host asks first (`GET /`)", Median(times.Select(time => time.App))),
            ("HtzPipeline, a series: catalogue and head read, too", Median(times.Select(time => time.Series))),
        })
        {
            await output.WriteLineAsync(FormattableString.Invariant($"| {name} | {median:0} | {median / floor:0.00} |"));
        }
    }

    private static async Task<double> StartAsync(string executable, string connectionString, string address)
    {
        var port = FreePorts.Find(1)[0].ToString(CultureInfo.InvariantCulture);

        // In its own folder: the empty app watches the folder that it is started in, and all below.
        var start = new ProcessStartInfo(executable)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(executable)),
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port;
        start.Environment[StorageClients.Setting] = connectionString;
        start.Environment["Access__Reading"] = "Open";
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            while (clock.Elapsed < TimeSpan.FromMinutes(1))
            {
                try
                {
                    using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{port}{address}"));
                    return (int)response.StatusCode < 400
                        ? clock.Elapsed.TotalMilliseconds
                        : throw new InvalidOperationException($"{executable} answered {response.StatusCode}.");
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(2);
                }
            }

            throw new TimeoutException($"{executable} does not answer.");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);
}
