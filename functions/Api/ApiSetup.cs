using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Bulletins;
using HtzPipeline.Functions.Api.Calendar;
using HtzPipeline.Functions.Api.Catalogue;
using HtzPipeline.Functions.Api.CatalogueFile;
using HtzPipeline.Functions.Api.Checks;
using HtzPipeline.Functions.Api.Decisions;
using HtzPipeline.Functions.Api.Document;
using HtzPipeline.Functions.Api.Downloads;
using HtzPipeline.Functions.Api.Findings;
using HtzPipeline.Functions.Api.Health;
using HtzPipeline.Functions.Api.Me;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Api.Proofs;
using HtzPipeline.Functions.Api.Reports;
using HtzPipeline.Functions.Api.Snapshots;
using HtzPipeline.Functions.Api.Submissions;
using HtzPipeline.Functions.Api.Uploads;
using HtzPipeline.Functions.Api.Vintages;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Rereading;

namespace HtzPipeline.Functions.Api;

/// <summary>The API: its services and its endpoints.</summary>
internal static class ApiSetup
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        // Before the default writer, which it takes the place of.
        builder.Services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton<SubmissionFiles>();
        builder.Services.AddSingleton<ObservationReader>();
        builder.Services.AddSingleton<SnapshotReader>();
        builder.Services.AddSingleton<BulletinComposer>();
        builder.Services.AddSingleton<DownloadReader>();
        builder.Services.AddSingleton<DownloadWriter>();
        builder.Services.AddSingleton<DownloadShelf>();
        builder.Services.AddSingleton<DownloadAnswerer>();
        builder.Services.AddSingleton<HistoryReader>();
        builder.Services.AddSingleton<VintageReader>();
        builder.Services.AddSingleton<ObservationWriter>();
        builder.Services.AddSingleton<CalendarReader>();
        builder.Services.AddSingleton<FindingReader>();
        builder.Services.AddSingleton<UnknownNameReader>();
        builder.Services.AddSingleton<CatalogueProposer>();
        builder.Services.AddSingleton<Rereader>();
        builder.Services.AddSingleton<RereadingRun>();
        builder.Services.AddSingleton(services => services.GetRequiredService<IConfiguration>().GetSection(HttpSettings.Section).Get<HttpSettings>() ?? new());
        builder.Services.AddCors();
        builder.Services.AddSingleton<RepresentationCache>();
        builder.Services.AddSingleton<Answerer>();
        builder.Services.AddSingleton<TableAnswerer>();
        builder.Services.AddSingleton<NextPage>();
        builder.Services.AddDependencies();
        builder.Services.AddApiDocument();
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapCatalogue();
        app.MapCatalogueFile();
        app.MapCatalogueTrials();
        app.MapCatalogueVersions();
        app.MapUnknownNames();
        app.MapRereading();
        app.MapObservations();
        app.MapDownloads();
        app.MapSnapshots();
        app.MapBulletins();
        app.MapTemplates();
        app.MapVintages();
        app.MapSubmissions();
        app.MapFindings();
        app.MapCalendar();
        app.MapReports();
        app.MapDecisions();
        app.MapRedrive();
        app.MapUploads();
        app.MapChecks();
        app.MapProofs();
        app.MapMe();
        app.MapSignIn();
        app.MapHealth();
        app.MapApiDocument();
    }
}
