using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Query;

/// <summary>The API's own services and its OpenAPI document.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton<ObservationReading>();
        builder.Services.AddOpenApi(Name, options =>
        {
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "HtzPipeline 高新区统计数据 API";
                document.Info.Description =
                    "每月报送的统计指标:序列、截面、报送情况。 The figures that the zone's departments report every month: series, cross-sections, submissions.";
                document.Servers?.Clear();
                return Task.CompletedTask;
            });
        });

        // People read the answers with curl: Chinese as Chinese.
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
        });
    }

    public static void MapApiDocument(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi($"/api/{Name}/openapi.json").WithFunction("GetOpenApi", isOpen: true);
        app.MapGet("/", () => TypedResults.Redirect($"/api/{Name}/openapi.json")).ExcludeFromDescription();
    }
}
