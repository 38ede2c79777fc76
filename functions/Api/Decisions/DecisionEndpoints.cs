using System.ComponentModel;
using System.Security.Claims;
using System.Text.Json.Serialization;
using HtzPipeline.Core.Findings;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Submissions;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Decisions;

/// <summary>
/// <c>POST /api/v1/submissions/{id}/withdrawal</c>, <c>…/approval</c>, <c>…/refusal</c>, <c>…/confirmation</c>: what a person decides about a submission, by
/// whoever the key or token says, and for a reason. Each answers with the submission that the decision is.
/// </summary>
internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder app)
    {
        Describe(
            app.MapPost("/api/v1/submissions/{id}/withdrawal", WithdrawAsync),
            "WithdrawSubmission",
            "撤回一次报送 Withdraw a submission",
            "撤回该报送的全部数值,其余报送中最新的数值重新生效;撤回本身也是一次发布。重复调用不会再次撤回。 Takes back all figures of a submission; the latest that remain stand again. The withdrawal is itself a release. Doing it twice is doing it once.",
            Right.Upload);
        Describe(
            app.MapPost("/api/v1/submissions/{id}/approval", ApproveAsync),
            "ApproveSubmission",
            "批准暂缓发布的数值 Approve held figures",
            "发布该报送中暂缓的数值,可按指标、区域、时期、口径限定;仍按其上传时间与其他报送比较先后。已退回的不在其内,须逐个批准。 Publishes figures of a submission that were held, all or those that the body names; they count as uploaded when the file was. What was refused is left out, unless the body names that figure alone.",
            Right.Approve);
        Describe(
            app.MapPost("/api/v1/submissions/{id}/refusal", RefuseAsync),
            "RefuseSubmission",
            "退回暂缓发布的数值 Refuse held figures",
            "说明理由,退回该报送中暂缓的数值,可按指标、区域、时期、口径限定:不再待办,也不发布,理由告知报送部门;以后仍可批准。已批准的不能再退回。 Says no to figures of a submission that were held, all or those that the body names, for a reason that reaches who sent them: they wait no more and are not published. They may be approved of later; what was approved cannot be refused.",
            Right.Approve);
        Describe(
            app.MapPost("/api/v1/submissions/{id}/confirmation", ConfirmAsync),
            "ConfirmWarning",
            "确认一条警告 Confirm a warning",
            "说明理由,确认数值无误:同一数值以后不再出现该警告;没有其他警告的,不再标为存疑并参与汇总。因该代码暂缓的数值,由可以放行的人(报送部门、指标的主管部门或批准人)放行;已退回的除外。 Says why a figure is right although a warning doubts it: the same warning stays quiet for that figure from then on, and a figure that nothing else doubts is sound again. What is held for the code is let through, if the caller may: the department that sent it, the one that owns the indicator, or an approver; not what was refused.",
            Right.Upload)
            .OfAnyDepartment();
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string name, string summary, string description, Right right) =>
        endpoint
            .AsWrite(name, "Submissions", summary, description, right)
            .TakesNoParameters()
            .Produces<SubmissionResource>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static Task<IResult> WithdrawAsync(
        [Description("报送编号 | The submission's id")] string id, WithdrawalRequest body, HttpContext context, SubmissionStore store, Decider decisions, CancellationToken cancellation) =>
        DecideAsync(id, body.Reason, new() { InBody = true }, store, "nothing-to-withdraw", (known, reason) =>
            decisions.WithdrawAsync(known, reason, Caller.Known(context.User).Name, cancellation), cancellation);

    private static Task<IResult> ApproveAsync(
        [Description("报送编号 | The submission's id")] string id, ApprovalRequest body, HttpContext context, SubmissionStore store, Decider decisions, CancellationToken cancellation)
    {
        var errors = new ParameterErrors { InBody = true };
        var meant = FigureChoice.Parse(body.Indicator, body.Area, body.Period, body.Measure, errors);
        CheckAlternative(body.Alternative, errors);
        return DecideAsync(id, body.Reason, errors, store, "nothing-held", (known, reason) =>
            decisions.ApproveAsync(known, meant.Includes, body.Alternative, reason, Caller.Known(context.User).Name, cancellation), cancellation);
    }

    private static Task<IResult> RefuseAsync(
        [Description("报送编号 | The submission's id")] string id, RefusalRequest body, HttpContext context, SubmissionStore store, Decider decisions, CancellationToken cancellation)
    {
        var errors = new ParameterErrors { InBody = true };
        var meant = FigureChoice.Parse(body.Indicator, body.Area, body.Period, body.Measure, errors);
        return DecideAsync(id, body.Reason, errors, store, "nothing-held", (known, reason) =>
            decisions.RefuseAsync(known, meant.Includes, reason, Caller.Known(context.User).Name, cancellation), cancellation);
    }

    private static async Task<IResult> ConfirmAsync(
        [Description("报送编号 | The submission's id")] string id, ConfirmationRequest body, HttpContext context, SubmissionStore store, Decider decisions, CatalogueSource catalogues,
        CancellationToken cancellation)
    {
        var errors = new ParameterErrors { InBody = true };
        var meant = FigureChoice.Parse(body.Indicator, body.Area, body.Period, body.Measure, errors);
        if (!Parameters.Given(body.Code))
        {
            errors.Add("code", "missing", "请给出要确认的警告的代码,如 HTZ4401。", "Name the warning by its code, such as HTZ4401.");
        }

        CheckAlternative(body.Alternative, errors);
        var catalogue = await catalogues.CurrentAsync(cancellation);

        // Whoever has no right for the department itself may only let through what is another's to decide.
        if (SubmissionId.TryParse(id, out var about) && !context.User.May(Right.Upload, about.Department)
            && (!Parameters.Given(body.Code) || !await decisions.HoldsAsync(about, body.Code, fact => meant.Includes(fact) && MayRelease(context.User, about, fact, catalogue), cancellation)))
        {
            return Refusals.Forbidden(Right.Upload, about.Department);
        }

        return await DecideAsync(id, body.Reason, errors, store, "nothing-to-confirm", (known, reason) =>
            decisions.ConfirmAsync(
                known, body.Code!, meant.Includes, body.Alternative, fact => MayRelease(context.User, known, fact, catalogue), reason, Caller.Known(context.User).Name, cancellation), cancellation);
    }

    private static bool MayRelease(ClaimsPrincipal caller, SubmissionId about, Fact held, IndicatorCatalogue catalogue) =>
        caller.May(Right.Approve, about.Department) || ReleaseTable.Of(held.HeldFor) switch
        {
            Releaser.Clerk => caller.May(Right.Upload, about.Department),
            Releaser.Owner => held.Readings.All(reading => catalogue.Indicator(reading.Key.Indicator) is { Owner: var owner }
                && (caller.May(Right.Upload, owner) || caller.May(Right.Approve, owner))),
            _ => false,
        };

    private static void CheckAlternative(int? alternative, ParameterErrors errors)
    {
        if (alternative is < 1)
        {
            errors.Add("alternative", "bad-alternative", "请给出第几种读法,从 1 起。", "Name the reading by its number, from 1.");
        }
    }

    private static async Task<IResult> DecideAsync(
        string id, string? reason, ParameterErrors errors, SubmissionStore store, string refusal,
        Func<SubmissionId, string, Task<Submission>> decide, CancellationToken cancellation)
    {
        if (!SubmissionId.TryParse(id, out var known) || await store.FindAsync(known, cancellation) is null)
        {
            return SubmissionEndpoints.Unknown(id);
        }

        errors.AddFaultOfReason(reason);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        try
        {
            return TypedResults.Json(SubmissionResource.Of(await decide(known, reason!.Trim())));
        }
        catch (DecisionRefusedException refused)
        {
            return Problem.Of(StatusCodes.Status409Conflict, refusal, "无可处理 Nothing to decide on", $"{refused.Why.Zh} {refused.Why.En}");
        }
    }
}

/// <summary>The body of a withdrawal.</summary>
/// <param name="Reason">Why, in the clerk's words.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record WithdrawalRequest(string? Reason);

/// <summary>The body of an approval. A misspelt limit is refused: left out, it would approve more than is meant.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Indicator">Only of this indicator, by code.</param>
/// <param name="Area">Only of this area, by code.</param>
/// <param name="Period">Only of this period.</param>
/// <param name="Measure">Only this measure, by code.</param>
/// <param name="Alternative">Of figures that may be read in several ways which is meant, from 1, in the order of the report.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ApprovalRequest(string? Reason, string? Indicator, string? Area, string? Period, string? Measure, int? Alternative = null);

/// <summary>The body of a refusal. A misspelt limit is refused: left out, it would refuse more than is meant.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Indicator">Only of this indicator, by code.</param>
/// <param name="Area">Only of this area, by code.</param>
/// <param name="Period">Only of this period.</param>
/// <param name="Measure">Only this measure, by code.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RefusalRequest(string? Reason, string? Indicator, string? Area, string? Period, string? Measure);

/// <summary>The body of a confirmation: the warning by its code, and where it was raised more than once, the figure.</summary>
/// <param name="Reason">Why the figure is right.</param>
/// <param name="Code">The code of the warning.</param>
/// <param name="Indicator">Only of this indicator, by code.</param>
/// <param name="Area">Only of this area, by code.</param>
/// <param name="Period">Only of this period.</param>
/// <param name="Measure">Only this measure, by code.</param>
/// <param name="Alternative">Of held figures that may be read in several ways which is meant, from 1, in the order of the report.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ConfirmationRequest(string? Reason, string? Code, string? Indicator, string? Area, string? Period, string? Measure, int? Alternative = null);
