using HtzPipeline.Functions.Formats;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Query;

/// <summary>
/// Writes every problem, those of routing and of failures included, as RFC 9457 with a stable code in two languages. Whatever
/// the Accept header says: who asked for CSV must still learn what is wrong.
/// </summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    private static readonly Dictionary<int, (string Code, string Title)> OfStatus = new()
    {
        [StatusCodes.Status400BadRequest] = ("bad-request", "请求有误 Bad request"),
        [StatusCodes.Status404NotFound] = ("not-found", "没有这个地址 No such address"),
        [StatusCodes.Status405MethodNotAllowed] = ("method-not-allowed", "此地址不支持该方法 Method not allowed here"),
        [StatusCodes.Status413PayloadTooLarge] = ("too-large", "内容过大 Content too large"),
        [StatusCodes.Status415UnsupportedMediaType] = ("unsupported-media-type", "不支持的内容类型 Unsupported media type"),
        [StatusCodes.Status500InternalServerError] = ("internal-error", "服务器内部错误 Internal error"),
    };

    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var response = context.HttpContext.Response;
        var problem = context.ProblemDetails;
        problem.Status ??= response.StatusCode;
        if (!problem.Extensions.TryGetValue(Problem.CodeName, out var code))
        {
            (code, problem.Title) = OfStatus.GetValueOrDefault(problem.Status.Value, ($"http-{problem.Status}", problem.Title ?? "错误 Error"));
            problem.Extensions[Problem.CodeName] = code;
        }

        if (context.Exception is CubeTooLargeException tooLarge)
        {
            problem.Detail = tooLarge.Message;
        }

        problem.Type = $"urn:htz:problem:{code}";
        problem.Extensions["traceId"] = System.Diagnostics.Activity.Current?.Id ?? context.HttpContext.TraceIdentifier;
        await response.WriteAsJsonAsync(problem, typeof(ProblemDetails), options: null, "application/problem+json");
    }
}
