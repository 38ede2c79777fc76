using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HtzPipeline.Functions.Isolated;

/// <summary>The app as an isolated worker of Azure Functions: the Functions host starts this program and tells it what to run.</summary>
internal static class Worker
{
    private static async Task Main(string[] args)
    {
        await using var app = await WorkerApp.StartAsync();
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(app);
        await builder.Build().RunAsync();
    }
}
