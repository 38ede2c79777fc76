using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace HtzPipeline.Functions.Http;

/// <summary>
/// Requests that Kestrel cannot even read, such as an address with Chinese that is not percent-encoded. It refuses them before the app hears of
/// them, with an empty answer; what it tells of as a diagnostic event is given the same kind of answer here as the app's own.
/// </summary>
internal sealed class MalformedRequests : IObserver<KeyValuePair<string, object?>>
{
    private const string Event = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";
    private const string Code = "malformed-request";

    private MalformedRequests()
    {
    }

    /// <summary>Answers them. What reaches the app it answers itself, also where a body turns out to be malformed.</summary>
    public static void UseOn(WebApplication app)
    {
        app.Services.GetRequiredService<DiagnosticListener>().Subscribe(new MalformedRequests(), static (name, _, _) => name == Event);
        app.Use(next => context =>
        {
            context.Features.Set(Reached.Mark);
            return next(context);
        });
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is IFeatureCollection features && features.Get<IHttpResponseFeature>() is { HasStarted: false }
            && features.Get<Reached>() is null && features.Get<IBadRequestExceptionFeature>()?.Error is BadHttpRequestException bad
            && features.Get<IConnectionTransportFeature>()?.Transport?.Output is { } connection)
        {
            // Nothing is awaited in an observer; so little goes into the connection's buffer at once. Kestrel's own empty answer comes after
            // it, when the client has its answer and knows that there is no other.
            _ = connection.WriteAsync(AnswerTo(bad)).AsTask();
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static byte[] AnswerTo(BadHttpRequestException bad)
    {
        var id = RequestIds.New();
        var body = JsonSerializer.SerializeToUtf8Bytes(ProblemOf(bad, id), JsonSerializerOptions.Web);
        var head = string.Create(CultureInfo.InvariantCulture, $"""
            HTTP/1.1 {bad.StatusCode} {ReasonPhrases.GetReasonPhrase(bad.StatusCode)}
            Content-Type: application/problem+json
            Content-Language: zh, en
            Cache-Control: no-store
            X-Content-Type-Options: nosniff
            {RequestIds.Header}: {id}
            Content-Length: {body.Length}
            Connection: close


            """).ReplaceLineEndings("\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private static ProblemDetails ProblemOf(BadHttpRequestException bad, string id) => new()
    {
        Type = $"urn:htz:problem:{Code}",
        Title = "请求无法读取 The request cannot be read",
        Status = bad.StatusCode,
        Detail = $"请求行或请求头有误;地址中的中文须百分号编码。 The request line or a header is wrong; Chinese in an address is percent-encoded. ({bad.Message})",
        Extensions = { [Problem.CodeName] = Code, [Problem.RequestIdName] = id },
    };

    /// <summary>Marks a request that the app has been told of.</summary>
    private sealed class Reached
    {
        public static readonly Reached Mark = new();
    }
}
