using System.Globalization;
using HtzPipeline.DoomedHost;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// The app as it is behind a Functions host, on a part of a storage account, and told by a test where to die or to stop.
// Arguments: connection string, prefix of containers and tables, minutes that its clock is ahead.
var doom = new Doom();
await using var app = PipelineApp.Build([], port: 0, builder =>
{
    builder.Services
        .AddSingleton(StorageClients.Connect(args[0], new StorageNames(args[1]), doom.AddTo))
        .AddSingleton<TimeProvider>(new ClockAhead(TimeSpan.FromMinutes(double.Parse(args[2], CultureInfo.InvariantCulture))));
    builder.Logging.ClearProviders();
});
doom.Stopping = app.Lifetime.ApplicationStopping;
app.MapPost("/doom/{request:int}/{fate}", (int request, Fate fate) => doom.Await(request, fate));
app.MapGet("/doom", () => string.Join('\n', doom.InFlight));
app.MapPost("/ingest", (string path, TriggeredWork work, CancellationToken cancellation) => work.IngestAsync(path, cancellation));
app.MapPost("/reconcile", (TriggeredWork work, CancellationToken cancellation) => work.ReconcileAsync(cancellation));
await app.StartAsync();
Console.WriteLine(app.Urls.First());
await app.WaitForShutdownAsync();
