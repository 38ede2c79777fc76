using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HtzPipeline.Functions.Api.Health;

/// <summary><c>/api/v1/health</c> and <c>/api/v1/health/live</c></summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/health", GetAsync)
            .AsQuery(
                "GetHealth",
                "Health",
                "能否提供服务 Whether it is ready",
                """
                存储可用且目录已加载时为 200,否则为 503;dependencies 逐项说明哪一项不可用。
                200 when storage answers and a catalogue is in force, otherwise 503; dependencies says which one is down.
                """,
                isOpen: true)
            .TakesNoParameters()
            .Produces<HealthResource>()
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        app.MapGet("/api/v1/health/live", GetLive)
            .AsQuery(
                "GetLiveness",
                "Health",
                "是否在运行 Whether it is alive",
                "进程能应答即为 200,不访问任何依赖。 200 as soon as the process answers; nothing that it depends on is asked.",
                isOpen: true)
            .TakesNoParameters()
            .Produces<LivenessResource>()
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static IResult GetLive(HttpRequest request, Answerer answers) =>
        answers.Answer(request, ApiJson.ContentType, output => ApiJson.Write(new LivenessResource("ok"), output));

    private static async Task<IResult> GetAsync(
        HttpRequest request, HealthCheckService health, CatalogueSource catalogues, Answerer answers, CancellationToken cancellation)
    {
        var report = await health.CheckHealthAsync(cancellation);
        var dependencies = DependencyResource.AllOf(report);
        if (report.Status == HealthStatus.Unhealthy)
        {
            // What they say of themselves is for the log, not for everybody.
            var down = string.Join(", ", dependencies.Where(one => one.Status == DependencyResource.TextOf(HealthStatus.Unhealthy)).Select(one => one.Name));
            return Problem.Of(
                StatusCodes.Status503ServiceUnavailable,
                "not-ready",
                "暂不可用 Not ready",
                $"不可用:{down}。 Down: {down}.",
                new KeyValuePair<string, object?>("dependencies", dependencies));
        }

        var catalogue = await catalogues.CurrentAsync(cancellation);
        return answers.Answer(
            request, ApiJson.ContentType, output => ApiJson.Write(new HealthResource(DependencyResource.TextOf(report.Status), catalogue.Version, dependencies), output));
    }
}
