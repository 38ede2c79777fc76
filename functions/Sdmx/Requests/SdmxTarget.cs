using Microsoft.AspNetCore.Http.Features;

namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>
/// What a request asks for, from the address as it was sent: in SDMX a '+' is an operator, which ordinary reading of a query string
/// would make a blank.
/// </summary>
/// <param name="Segments">The parts of the path after the resource, decoded; none that are empty at the end.</param>
/// <param name="Parameters">The parameters in their order, names decoded, values as sent.</param>
internal sealed record SdmxTarget(IReadOnlyList<string> Segments, IReadOnlyList<(string Name, string Value)> Parameters)
{
    /// <summary>Where SDMX REST lives.</summary>
    public const string Root = "/api/v1/sdmx/";

    /// <summary>Reads the address of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="resource">The first part of the path after <see cref="Root"/>, such as <c>data</c>.</param>
    public static SdmxTarget Of(HttpRequest request, string resource)
    {
        var raw = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var begin = Root + resource;
        var start = raw.IndexOf(begin, StringComparison.OrdinalIgnoreCase);

        // Who percent-encodes even the beginning is read as routing has read it.
        return Parse(start < 0 ? request.Path.Value![begin.Length..] + request.QueryString : raw[(start + begin.Length)..]);
    }

    /// <summary>Reads what follows the resource.</summary>
    /// <param name="text">Path and query. Where a query has no '?', it begins with the first '&amp;': there are clients that add to it unseen.</param>
    public static SdmxTarget Parse(string text)
    {
        var split = text.IndexOfAny(['?', '&']);
        var path = split < 0 ? text : text[..split];
        var query = split < 0 ? "" : text[(split + 1)..];
        return new(
            [.. path.Trim('/').Split('/').Select(Uri.UnescapeDataString)],
            [
                .. from parameter in query.Split(['&', '?'], StringSplitOptions.RemoveEmptyEntries)
                   let mark = parameter.IndexOf('=', StringComparison.Ordinal)
                   select mark < 0
                       ? (Uri.UnescapeDataString(parameter), "")
                       : (Uri.UnescapeDataString(parameter[..mark]), parameter[(mark + 1)..]),
            ]);
    }

    /// <summary>A part of the path; <paramref name="ifAbsent"/> where it is left out.</summary>
    public string Segment(int index, string ifAbsent = "*") => Segments.ElementAtOrDefault(index) is { Length: > 0 } text ? text : ifAbsent;

    /// <summary>A parameter, decoded; null where it is absent or empty.</summary>
    public string? this[string name] => Parameters.FirstOrDefault(one => one.Name == name).Value is { Length: > 0 } raw
        ? Uri.UnescapeDataString(raw)
        : null;
}
