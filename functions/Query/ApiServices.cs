using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

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
        builder.Services.AddSingleton<VintageReading>();
        builder.Services.AddSingleton<CalendarReading>();
        builder.Services.AddSingleton<FindingReading>();
        builder.Services.AddApiDocument();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            // People read the answers with curl: Chinese as Chinese.
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

            // A number is a number, in the answers and so in their schemas.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
    }
}
