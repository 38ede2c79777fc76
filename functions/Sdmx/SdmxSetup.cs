using HtzPipeline.Functions.Sdmx.Availability;
using HtzPipeline.Functions.Sdmx.Data;
using HtzPipeline.Functions.Sdmx.Structures;

namespace HtzPipeline.Functions.Sdmx;

/// <summary>SDMX REST: its services and its endpoints.</summary>
internal static class SdmxSetup
{
    public static void AddSdmx(this WebApplicationBuilder builder) => builder.Services.AddSingleton<SdmxReader>();

    public static void MapSdmx(this IEndpointRouteBuilder app)
    {
        app.MapSdmxData();
        app.MapSdmxAvailability();
        app.MapSdmxStructure();
    }
}
