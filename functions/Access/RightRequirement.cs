using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace HtzPipeline.Functions.Access;

/// <summary>An endpoint asks for a right: for the department whose data the address names, by its code or by a submission's id.</summary>
/// <param name="Right">The right; each is a policy of the same name.</param>
internal sealed record RightRequirement(Right Right) : IAuthorizationRequirement
{
    /// <summary>
    /// The department that a request is about; null where it names none, or a submission that cannot be: the endpoint then says so to
    /// whoever has the right for any department.
    /// </summary>
    public static string? DepartmentOf(HttpRequest request) =>
        request.RouteValues["department"] as string
        ?? (SubmissionId.TryParse(request.RouteValues["id"] as string, out var id) ? id.Department : null)
        ?? (request.Query["department"] is [{ Length: > 0 } department] ? department : null);
}

/// <summary>Looks whether the caller has the right.</summary>
internal sealed class RightHandler(IOptions<AccessOptions> options) : AuthorizationHandler<RightRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RightRequirement requirement)
    {
        var department = context.Resource is HttpContext http && http.GetEndpoint()?.Metadata.GetMetadata<RightOfAnyDepartment>() is null
            ? RightRequirement.DepartmentOf(http.Request)
            : null;

        // A key that is no good is told, even where reading needs none: whoever shows it takes it for a good one.
        var isOpen = requirement.Right == Right.Read && options.Value.Reading == ReadingAccess.Open && !ShowsCredential(context.Resource);
        if (isOpen || (Caller.Of(context.User) is not null && context.User.May(requirement.Right, department)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool ShowsCredential(object? resource) => resource is HttpContext { Request.Headers.Authorization.Count: > 0 };
}
