using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Sdmx;
using HtzPipeline.Functions.Web;

namespace HtzPipeline.Functions.Query;

/// <summary>The API's own services.</summary>
internal static class ApiServices
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        // Before the default writer, which it takes the place of.
        builder.Services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton<SubmissionFiles>();
        builder.Services.AddSingleton<ObservationReading>();
        builder.Services.AddSingleton<SnapshotReading>();
        builder.Services.AddSingleton<VintageReading>();
        builder.Services.AddSingleton<ObservationWriting>();
        builder.Services.AddSingleton<CalendarReading>();
        builder.Services.AddSingleton<FindingReading>();
        builder.Services.AddSingleton(services => services.GetRequiredService<IConfiguration>().GetSection(HttpSettings.Section).Get<HttpSettings>() ?? new());
        builder.Services.AddCors();
        builder.Services.AddSingleton<RepresentationCache>();
        builder.Services.AddSingleton<Answers>();
        builder.Services.AddSingleton<WebAssets>();
        builder.Services.AddSingleton<SdmxReading>();
        builder.Services.AddDependencies();
        builder.Services.AddApiDocument();
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
    }
}
