using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.Http.Extensions;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>Leads from one page of an answer to the next, in whatever format it is (RFC 8288).</summary>
internal sealed class NextPage(PublicAddress address, AboutSource about)
{
    /// <summary>
    /// Adds the Link header, if there is a next page: the whole address where it is known from outside, or else one that is relative and so holds
    /// behind any host. Without the host's key, which is not for headers.
    /// </summary>
    public void Link(HttpRequest request, string? continuation)
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
        var whole = address.Find(about.Known, $"{request.Path.ToUriComponent().TrimStart('/')}{query}");
        request.HttpContext.Response.Headers.Link = $"<{whole?.AbsoluteUri ?? query.ToString()}>; rel=\"next\"";
    }
}
