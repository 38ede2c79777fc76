using Yarp.ReverseProxy.Forwarder;

namespace HtzPipeline.StandInHost.Functions;

/// <summary>A request as the worker gets it: the same, addressed to the worker, with the invocation that it belongs to and who asked for what.</summary>
internal sealed class PassedOnRequest(string invocation) : HttpTransformer
{
    public override async ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        var headers = proxyRequest.Headers;
        headers.Host = null;
        headers.Remove("x-ms-invocation-id");
        headers.Add("x-ms-invocation-id", invocation);
        headers.TryAddWithoutValidation("X-Forwarded-For", $"{httpContext.Connection.RemoteIpAddress}");
        headers.TryAddWithoutValidation("X-Forwarded-Host", httpContext.Request.Host.Value);
        headers.TryAddWithoutValidation("X-Forwarded-Proto", httpContext.Request.Scheme);
    }
}
