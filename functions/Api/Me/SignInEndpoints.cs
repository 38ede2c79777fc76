using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Cubes;
using Microsoft.Extensions.Options;

namespace HtzPipeline.Functions.Api.Me;

/// <summary><c>GET /api/v1/sign-in</c></summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app) => app.MapGet("/api/v1/sign-in", Get)
        .AsQuery(
            "GetSignIn",
            "Access",
            "登录方式 How to sign in",
            "部门密钥随时可用;配置了 Entra ID 的,另给出其授权地址、应用编号和权限范围。 A department's key always does; where Entra ID is set up, its authority, the application's id and the scope are given.",
            isOpen: true)
        .TakesNoParameters()
        .Produces<SignInResource>()
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static IResult Get(HttpRequest request, IOptions<EntraOptions> entra, Answerer answers) =>
        answers.Answer(request, ApiJson.ContentType, output => ApiJson.Write(SignInResource.Of(entra.Value), output));
}
