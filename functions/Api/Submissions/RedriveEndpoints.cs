using System.ComponentModel;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Submissions;

/// <summary><c>POST /api/v1/submissions/{id}/redrive</c></summary>
internal static class RedriveEndpoints
{
    public static void MapRedrive(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/v1/submissions/{id}/redrive", PostAsync)
            .AsWrite(
                "RedriveSubmission",
                "Submissions",
                "继续处理一次报送 Go on with a submission",
                "从中断处继续处理,完成后删除相应的 poison 消息;已完成或已退回的报送不受影响。系统每五分钟也会自动这样做。 Goes on from where it stopped, then removes the poison messages about it; one that is finished or rejected is left as it is. The app does the same by itself every five minutes.",
                Right.Upload)
            .TakesNoParameters()
            .Produces<SubmissionResource>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> PostAsync(
        [Description("报送编号 | The submission's id")] string id, Redriver redriver, CancellationToken cancellation) =>
        SubmissionId.TryParse(id, out var known) && await redriver.RedriveAsync(known, cancellation) is { } submission
            ? TypedResults.Json(SubmissionResource.Of(submission))
            : SubmissionEndpoints.Unknown(id);
}
