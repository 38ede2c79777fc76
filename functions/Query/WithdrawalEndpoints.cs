using System.ComponentModel;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Query;

/// <summary><c>POST /api/v1/submissions/{id}/withdrawal</c></summary>
internal static class WithdrawalEndpoints
{
    public static void MapWithdrawals(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/v1/submissions/{id}/withdrawal", PostAsync)
            .WithFunction("WithdrawSubmission")
            .WithTags("Submissions")
            .WithSummary("撤回一次报送 Withdraw a submission")
            .WithDescription(
                "撤回该报送的全部数值,其余报送中最新的数值重新生效;撤回本身也是一次发布。重复调用不会再次撤回。 Takes back all figures of a submission; the latest that remain stand again. The withdrawal is itself a release. Doing it twice is doing it once.")
            .Produces<SubmissionResource>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status500InternalServerError);

    private static async Task<IResult> PostAsync(
        [Description("报送编号 | The submission's id")] string id,
        WithdrawalRequest body,
        HttpRequest request,
        SubmissionStore store,
        Decisions decisions,
        CancellationToken cancellation)
    {
        if (!SubmissionId.TryParse(id, out var known) || await store.FindAsync(known, cancellation) is null)
        {
            return Problem.Of(
                StatusCodes.Status404NotFound, "unknown-submission", "未找到 Not found", $"没有编号为“{id}”的报送。 There is no submission '{id}'.");
        }

        if (string.IsNullOrWhiteSpace(body.Reason) || body.Reason.Length > Decision.MaximumReason)
        {
            return Problem.Of(
                StatusCodes.Status400BadRequest,
                "bad-reason",
                "缺少理由 Reason needed",
                $"请说明撤回的理由(最多 {Decision.MaximumReason} 字)。 Say why, in at most {Decision.MaximumReason} characters.");
        }

        try
        {
            return TypedResults.Json(SubmissionResource.Of(
                await decisions.WithdrawAsync(known, body.Reason.Trim(), DecisionMaker.Of(request, known), cancellation)));
        }
        catch (DecisionRefusedException refused)
        {
            return Problem.Of(StatusCodes.Status409Conflict, "nothing-to-withdraw", "无可撤回 Nothing to withdraw", $"{refused.Why.Zh} {refused.Why.En}");
        }
    }
}

/// <summary>The body of a withdrawal.</summary>
/// <param name="Reason">Why, in the clerk's words.</param>
internal sealed record WithdrawalRequest(string? Reason);
