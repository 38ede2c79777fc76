using System.Net;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Query;
using HtzPipeline.Functions.Sdmx;
using HtzPipeline.Functions.Storage;
using HtzPipeline.Functions.Telemetry;
using HtzPipeline.Functions.Web;
using HtzPipeline.Functions.Webhooks;

namespace HtzPipeline.Functions.Hosting;

/// <summary>The app, the same behind every host.</summary>
internal static class PipelineApp
{
    /// <summary>Puts the app together.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="port">The port on loopback to answer on, whatever ASPNETCORE_URLS may say; 0 for any.</param>
    /// <param name="configure">Last changes to the settings and services.</param>
    public static WebApplication Build(string[] args, int port, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.AddTelemetry();
        builder.AddStorage();
        builder.AddIngest();
        builder.Services.AddSingleton<TriggeredWork>();
        builder.AddWebhooks();
        builder.AddAccess();
        builder.AddApi();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseUnreadBodies();
        app.UseRequestIds();
        app.UseSecurityHeaders();
        app.UseConfiguredCors();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages();
        app.UseAccess();

        app.MapCatalogue();
        app.MapObservations();
        app.MapSnapshots();
        app.MapVintages();
        app.MapSubmissions();
        app.MapFindings();
        app.MapCalendar();
        app.MapReports();
        app.MapDecisions();
        app.MapRedelivery();
        app.MapUploads();
        app.MapChecks();
        app.MapMe();
        app.MapSignIn();
        app.MapSdmxData();
        app.MapSdmxAvailability();
        app.MapSdmxStructure();
        app.MapHealth();
        app.MapApiDocument();
        app.MapWeb();
        return app;
    }
}
