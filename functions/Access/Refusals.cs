using HtzPipeline.Functions.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace HtzPipeline.Functions.Access;

/// <summary>
/// Answers who may not: 401 with WWW-Authenticate to who has not signed in, 403 to who has. Refused attempts with a key or token are
/// written down, and an address that shows too many bad ones is not listened to for a while.
/// </summary>
internal sealed class Refusals(FailureLimit failures, AuditLog audit) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _default = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        if (context.Request.Headers.Authorization.Count > 0)
        {
            if (authorizeResult.Challenged)
            {
                failures.Count(context);
            }

            var status = authorizeResult.Challenged ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
            await audit.WriteAsync(AuditEntry.Of(context, $"refused {status}"), context.RequestAborted);
        }

        if (authorizeResult.Challenged)
        {
            // The scheme sets status and header; ProblemWriter gives it a body.
            await _default.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        var right = policy.Requirements.OfType<RightRequirement>().Max(requirement => requirement.Right);
        await Forbidden(right, Grants.IsOfAll(right) ? null : RightRequirement.DepartmentOf(context.Request)).ExecuteAsync(context);
    }

    /// <summary>The answer to who lacks a right.</summary>
    public static IResult Forbidden(Right right, string? department) => Problem.Of(
        StatusCodes.Status403Forbidden,
        "forbidden",
        "没有权限 Not allowed",
        $"此操作需要{(department is null ? "" : $"部门“{department}”的")} {right} 权限。 This needs the right {right}{(department is null ? "" : $" for the department '{department}'")}.");
}
