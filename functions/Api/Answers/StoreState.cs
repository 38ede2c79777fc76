using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>What an answer depends on beside the request: as long as it stays, so does the answer.</summary>
/// <param name="CatalogueVersion">The catalogue in force.</param>
/// <param name="Areas">The releases answered from.</param>
internal sealed record StoreState(string CatalogueVersion, IReadOnlyList<AnsweredArea> Areas)
{
    /// <summary>How much of a SHA-256 an entity tag is: two answers with the same are not to be expected.</summary>
    public const int TagBytes = 16;

    /// <summary>The state of what some areas are answered from.</summary>
    public static StoreState Of(IEnumerable<ViewedArea> areas, IndicatorCatalogue catalogue) =>
        new(catalogue.Version, [.. areas.Select(area => area.Answered)]);

    /// <summary>The entity tag of the answer to a request, before any content coding.</summary>
    /// <param name="request">The request: its path and query count, whatever the order of the parameters; the host's key does not.</param>
    /// <param name="contentType">The Content-Type of the answer.</param>
    public string TagOf(HttpRequest request, string contentType)
    {
        // As it came, since for SDMX a '+' is not a blank, and an '&' in the path is not a '%26'.
        var path = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2)[0];
        var query = (request.QueryString.Value ?? "").TrimStart('?').Split('&').Where(Counts).Order(StringComparer.Ordinal);
        return TagOf($"{contentType}\n{path}", query);
    }

    /// <summary>The tag of something that is made from these releases.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="chosen">What was chosen about it.</param>
    public string TagOf(string what, IEnumerable<string> chosen)
    {
        // A restored account may number its releases anew; their times differ.
        var releases = Areas.Select(area => string.Create(CultureInfo.InvariantCulture, $"{area.Area.Code} {area.Release} {area.Time?.UtcTicks}"));
        var text = string.Join('\n', [AppBuild.Id, CatalogueVersion, what, .. releases, "", .. chosen]);
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(..TagBytes));
    }

    // A blank parameter says nothing. To SDMX another '?' is an '&': what has one may say more than its beginning.
    private static bool Counts(string parameter) => parameter.Contains('?', StringComparison.Ordinal)
        || (parameter.IndexOf('=', StringComparison.Ordinal) != parameter.Length - 1
            && !parameter.StartsWith($"{KnownParameters.HostKey}=", StringComparison.OrdinalIgnoreCase));
}
