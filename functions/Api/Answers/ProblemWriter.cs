using System.Globalization;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Observations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>
/// Writes every problem, those of routing and of failures included, as RFC 9457 with a stable code in two languages. Whatever
/// the Accept header says: who asked for CSV must still learn what is wrong.
/// </summary>
internal sealed class ProblemWriter(EndpointDataSource endpoints) : IProblemDetailsWriter
{
    private static readonly Dictionary<int, (string Code, string Title)> OfStatus = new()
    {
        [StatusCodes.Status400BadRequest] = ("bad-request", "请求有误 Bad request"),
        [StatusCodes.Status401Unauthorized] = ("unauthorized", "需要有效的部门密钥或令牌 A good key or token is needed"),
        [StatusCodes.Status403Forbidden] = ("forbidden", "没有权限 Not allowed"),
        [StatusCodes.Status404NotFound] = ("not-found", "没有这个地址 No such address"),
        [StatusCodes.Status405MethodNotAllowed] = ("method-not-allowed", "此地址不支持该方法 Method not allowed here"),
        [StatusCodes.Status406NotAcceptable] = (ParameterError.NotAcceptable, "没有可接受的格式 No acceptable form"),
        [StatusCodes.Status408RequestTimeout] = ("request-timeout", "请求太慢 Request too slow"),
        [StatusCodes.Status412PreconditionFailed] = ("precondition-failed", "前提不成立 Precondition failed"),
        [StatusCodes.Status413PayloadTooLarge] = ("too-large", "内容过大 Content too large"),
        [StatusCodes.Status414UriTooLong] = ("address-too-long", "地址过长 Address too long"),
        [StatusCodes.Status415UnsupportedMediaType] = ("unsupported-media-type", "不支持的内容类型 Unsupported media type"),
        [StatusCodes.Status416RangeNotSatisfiable] = ("range-not-satisfiable", "没有这一段 There is no such part"),
        [StatusCodes.Status429TooManyRequests] = ("too-many-requests", "请求过于频繁 Too many requests"),
        [StatusCodes.Status431RequestHeaderFieldsTooLarge] = ("headers-too-large", "请求头过大 Headers too large"),
        [StatusCodes.Status500InternalServerError] = ("internal-error", "服务器内部错误 Internal error"),
        [StatusCodes.Status501NotImplemented] = ("not-implemented", "尚未实现 Not implemented"),
        [StatusCodes.Status503ServiceUnavailable] = ("not-ready", "暂不可用 Not ready"),
    };

    // An upload that was begun may have arrived: sending it again does no harm.
    private const string OutageDetail =
        "存储服务没有应答,请稍后再试;同样的请求可以放心重发。 Storage does not answer. Try again later: the same request may be sent again without harm.";

    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var problem = context.ProblemDetails;
        problem.Status ??= http.Response.StatusCode;
        if (StorageWaiting.IsOutage(context.Exception))
        {
            (problem.Extensions[Problem.CodeName], problem.Title, problem.Detail) = (StorageWaiting.Code, "存储暂不可用 Storage is not available", OutageDetail);
            http.Response.Headers.RetryAfter = StorageWaiting.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        if (context.Exception is UnanswerableException unanswerable)
        {
            (problem.Extensions[Problem.CodeName], problem.Title, problem.Detail) = (unanswerable.Code, "无法回答 It cannot be answered", unanswerable.Message);
        }

        if (!problem.Extensions.TryGetValue(Problem.CodeName, out var code))
        {
            (code, problem.Title) = OfStatus.GetValueOrDefault(problem.Status.Value, ($"http-{problem.Status}", problem.Title ?? "错误 Error"));
            problem.Extensions[Problem.CodeName] = code;
            problem.Detail ??= Detail(http, problem.Status.Value);
        }

        if (context.Exception is CubeTooLargeException tooLarge)
        {
            problem.Detail = tooLarge.Message;
        }

        problem.Type = $"urn:htz:problem:{code}";
        problem.Instance ??= http.Request.Path;
        problem.Extensions[Problem.RequestIdName] = http.TraceIdentifier;
        problem.Extensions[Problem.TraceIdName] = System.Diagnostics.Activity.Current?.Id ?? http.TraceIdentifier;

        // Both in one, so there is nothing to vary by.
        http.Response.Headers[HeaderNames.ContentLanguage] = "zh, en";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsJsonAsync(problem, typeof(ProblemDetails), options: null, "application/problem+json");
    }

    private string? Detail(HttpContext http, int status) => status switch
    {
        StatusCodes.Status400BadRequest => "请求无法读取:内容应为 JSON,且只有接口文档所列的字段。 The request cannot be read: its body is JSON with the members that the documentation lists, and no others.",
        StatusCodes.Status404NotFound when Nearest(http.Request.Path) is { } nearest => $"最接近的地址是 {nearest}。 The nearest address is {nearest}.",
        StatusCodes.Status405MethodNotAllowed => $"可用的方法:{http.Response.Headers.Allow}。 There are: {http.Response.Headers.Allow}.",
        _ => null,
    };

    private string? Nearest(PathString path) => NearestNames.Among(
        endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}").Distinct(),
        path.Value ?? "") is [var nearest] ? nearest : null;
}
