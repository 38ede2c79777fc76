using System.Diagnostics;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HtzPipeline.Functions.Isolated;

/// <summary>The app as an isolated worker of Azure Functions: the Functions host starts this program and tells it what to run.</summary>
internal static class Worker
{
    private const string OwnServer = "HtzPipeline.Isolated";

    private static async Task Main(string[] args)
    {
        await using var app = await WorkerApp.StartAsync();
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(app);

        // The app tells of every request itself. The worker's own server, by names that nobody listens to, does not tell of it once more.
        using var untold = new DiagnosticListener(OwnServer);
        using var untraced = new ActivitySource(OwnServer);
        builder.Services.AddSingleton(untold).AddSingleton(untraced);
        await builder.Build().RunAsync();
    }
}
