using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HtzPipeline.Functions.Api.Me;

/// <summary><c>GET /api/v1/me</c></summary>
internal static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder app) => app.MapGet("/api/v1/me", GetAsync)
        .AsQuery(
            "GetMe",
            "Access",
            "当前登录者及其权限 Who calls, and what they may do",
            "由请求所带的部门密钥或令牌得出;未登录时为 401。 From the department's key or the token that the request carries; 401 without one.")
        .TakesNoParameters()
        .NeedsSignIn()
        .Produces<MeResource>();

    private static async Task<JsonHttpResult<MeResource>> GetAsync(HttpContext context, CatalogueSource catalogues, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(MeResource.Of(context.User, await catalogues.CurrentAsync(cancellation)));
    }
}
