using HtzPipeline.Functions.Api.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HtzPipeline.Functions.Http;

/// <summary>An answer that says what is wrong. <see cref="ProblemWriter"/> writes it.</summary>
internal static class Problem
{
    /// <summary>The name of the extension that holds the stable code.</summary>
    public const string CodeName = "code";

    /// <summary>The name of the extension that holds the request's id, the same as in the header.</summary>
    public const string RequestIdName = "requestId";

    /// <summary>The name of the extension that holds what the request is traced by: W3C traceparent.</summary>
    public const string TraceIdName = "traceId";

    /// <summary>A problem with a stable code.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The code, in words with hyphens.</param>
    /// <param name="title">The kind of problem, in both languages.</param>
    /// <param name="detail">This problem, in both languages.</param>
    /// <param name="extensions">What else there is to say.</param>
    public static ProblemHttpResult Of(int status, string code, string title, string detail, params IEnumerable<KeyValuePair<string, object?>> extensions) =>
        TypedResults.Problem(detail, statusCode: status, title: title, extensions: extensions.Prepend(new(CodeName, code)));
}
