using Microsoft.AspNetCore.Http.Extensions;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>Leads from one page of an answer to the next, in whatever format it is (RFC 8288).</summary>
internal static class NextPage
{
    /// <summary>Adds the Link header, if there is a next page. Relative, so that it holds behind any host; without the host's key, which is not for headers.</summary>
    public static void Link(HttpRequest request, string? continuation)
    {
        if (continuation is null)
        {
            return;
        }

        var query = new QueryBuilder(
            request.Query
                .Where(p => p.Key is not ("continuation" or KnownParameters.HostKey))
                .Select(p => KeyValuePair.Create(p.Key, p.Value.ToString()))
                .Append(new("continuation", continuation)));
        request.HttpContext.Response.Headers.Link = $"<{query}>; rel=\"next\"";
    }
}
