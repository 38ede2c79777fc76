using Microsoft.AspNetCore.Http.HttpResults;

namespace HtzPipeline.Functions.Query;

/// <summary>The answer where what the path names does not exist.</summary>
internal static class NotFoundProblem
{
    /// <summary>404 with a stable code.</summary>
    public static ProblemHttpResult Of(string code, string zh, string en) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        type: $"urn:htz:problem:{code}",
        title: "未找到 Not found",
        detail: $"{zh} {en}",
        extensions: new Dictionary<string, object?> { ["code"] = code });
}
