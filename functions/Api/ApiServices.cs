using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Calendar;
using HtzPipeline.Functions.Api.Document;
using HtzPipeline.Functions.Api.Findings;
using HtzPipeline.Functions.Api.Health;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Api.Snapshots;
using HtzPipeline.Functions.Api.Vintages;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Sdmx.Data;
using HtzPipeline.Functions.Web;

namespace HtzPipeline.Functions.Api;

/// <summary>The API's own services.</summary>
internal static class ApiServices
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        // Before the default writer, which it takes the place of.
        builder.Services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton<SubmissionFiles>();
        builder.Services.AddSingleton<ObservationReader>();
        builder.Services.AddSingleton<SnapshotReader>();
        builder.Services.AddSingleton<VintageReader>();
        builder.Services.AddSingleton<ObservationWriter>();
        builder.Services.AddSingleton<CalendarReader>();
        builder.Services.AddSingleton<FindingReader>();
        builder.Services.AddSingleton(services => services.GetRequiredService<IConfiguration>().GetSection(HttpSettings.Section).Get<HttpSettings>() ?? new());
        builder.Services.AddCors();
        builder.Services.AddSingleton<RepresentationCache>();
        builder.Services.AddSingleton<Answerer>();
        builder.Services.AddSingleton<WebFolder>();
        builder.Services.AddSingleton<SdmxReader>();
        builder.Services.AddDependencies();
        builder.Services.AddApiDocument();
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
    }
}
