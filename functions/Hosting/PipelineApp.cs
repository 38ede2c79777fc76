using System.Net;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Bulletins;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Proofs;
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
    /// <exception cref="WrongSettingException">A setting has a value that means nothing.</exception>
    public static WebApplication Build(string[] args, int port, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.AddRequestBounds();
        builder.AddTelemetry();
        builder.AddStorage();
        builder.AddIngest();
        builder.AddProofs();
        builder.Services.AddSingleton<TriggeredWork>();
        builder.AddWebhooks();
        builder.AddAccess();
        builder.AddApi();
        builder.AddBulletins();
        builder.AddSdmx();
        builder.AddWeb();
        configure?.Invoke(builder);

        var app = builder.Build();
        Settings.Check(app);
        MalformedRequests.UseOn(app);
        app.UseUnreadBodies();
        app.UseRequestIds();
        app.UseSecurityHeaders();
        Deprecation.UseOn(app);
        app.UseConfiguredCors();
        app.UseStorageWaiting();
        app.UseStatusCodePages();
        app.UseRequestBounds();
        app.UseLoopbackNames();
        app.UseAccess();

        app.MapApi();
        app.MapSdmx();
        app.MapWeb();
        return app;
    }
}
