using HtzPipeline.Functions.Api.Document;
using HtzPipeline.Functions.Sdmx.Availability;
using HtzPipeline.Functions.Sdmx.Data;
using HtzPipeline.Functions.Sdmx.Requests;
using HtzPipeline.Functions.Sdmx.Structures;

namespace HtzPipeline.Functions.Sdmx;

/// <summary>SDMX REST: its services and its endpoints.</summary>
internal static class SdmxSetup
{
    public static void AddSdmx(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SdmxReader>();
        builder.Services.DescribeApi(options => options.AddDocumentTransformer(SdmxDescription.WritePathsOut));
    }

    public static void MapSdmx(this IEndpointRouteBuilder app)
    {
        app.MapSdmxData();
        app.MapSdmxAvailability();
        app.MapSdmxStructure();
    }
}
