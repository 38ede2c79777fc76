using Azure;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Ingest;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HtzPipeline.Functions.Query;

/// <summary><c>/api/v1/health</c></summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/health", GetAsync)
            .AsQuery(
                "GetHealth",
                "Health",
                "运行状况 Health",
                "存储可用且目录已加载时为 200,否则为 503。 200 when storage answers and a catalogue is in force, otherwise 503.",
                isOpen: true)
            .TakesNoParameters()
            .Produces<HealthResource>()
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> GetAsync(
        HttpRequest request, CatalogueSource catalogues, Answers answers, ILogger<HealthResource> logger, CancellationToken cancellation)
    {
        try
        {
            var catalogue = await catalogues.CurrentAsync(cancellation);
            return answers.Answer(request, ApiJson.ContentType, output => ApiJson.Write(new HealthResource("ok", catalogue.Version), output));
        }
        catch (NoCatalogueException noCatalogue)
        {
            // What is wrong with it is for the log, too.
            logger.NoCatalogue(noCatalogue);
            return NotReady("指标目录尚未加载。 No catalogue is in force.");
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            // What storage says of itself is for the log, not for everybody.
            return NotReady("存储没有应答。 Storage does not answer.");
        }
    }

    private static ProblemHttpResult NotReady(string why) => Problem.Of(StatusCodes.Status503ServiceUnavailable, "not-ready", "暂不可用 Not ready", why);
}
