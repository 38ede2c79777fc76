using System.Security.Claims;
using HtzPipeline.Functions.Access;

namespace HtzPipeline.Functions.Api.Me;

/// <summary>Who calls.</summary>
/// <param name="Id"><c>key:{id}</c> or <c>entra:{object id}</c>.</param>
/// <param name="Name">The name that decisions are recorded under.</param>
/// <param name="Rights">What the caller may do.</param>
internal sealed record MeResource(string Id, string Name, IReadOnlyList<RightResource> Rights)
{
    public static MeResource Of(ClaimsPrincipal user, IndicatorCatalogue catalogue)
    {
        var caller = Caller.Known(user);
        return new(caller.Id, caller.Name,
        [
            .. from grant in user.Rights()
               let department = grant.Department is null ? null : catalogue.Department(grant.Department)
               select new RightResource(grant.Right.ToString().ToLowerInvariant(), grant.Department, department?.Name),
        ]);
    }
}

/// <summary>Something the caller may do.</summary>
/// <param name="Right"><c>read</c>, <c>upload</c>, <c>approve</c> or <c>catalogue</c>.</param>
/// <param name="Department">For which department; null for all, of reading and of the catalogue.</param>
/// <param name="DepartmentName">Its names; null if there is none of that code.</param>
internal sealed record RightResource(string Right, string? Department, LocalText? DepartmentName);
