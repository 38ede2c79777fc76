using System.Text;
using HtzPipeline.Functions.Query;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Formats;

/// <summary>The form of an answer: JSON, or CSV for tables.</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="WithBom">Whether a byte-order mark comes before CSV, without which Excel garbles Chinese.</param>
internal sealed record ResponseFormat(string MediaType, bool WithBom)
{
    private const string Json = "application/json";
    private const string Csv = "text/csv";

    // In the order of preference where the client has none.
    private static readonly Dictionary<string, string> MediaTypes = new() { ["json"] = Json, ["csv"] = Csv };

    /// <summary><c>?format=</c> before the Accept header; JSON where neither names a form there is.</summary>
    public static ResponseFormat Choose(FormatParameters parameters, HttpRequest request, ParameterErrors errors)
    {
        var withBom = Parameters.Flag("bom", parameters.Bom, errors);
        if (Parameters.Given(parameters.Format))
        {
            return new(Parameters.OneOf("format", parameters.Format, MediaTypes, errors), withBom);
        }

        return new(Accepted(request, MediaTypes.Values), withBom);
    }

    /// <summary>The answer in this form.</summary>
    /// <param name="resource">What is answered as JSON.</param>
    /// <param name="csv">Writes the same as a table.</param>
    public IResult Answer<TResource>(TResource resource, Func<string> csv) => MediaType == Csv
        ? TypedResults.Text(WithBom ? $"\uFEFF{csv()}" : csv(), Csv, Encoding.UTF8)
        : TypedResults.Json(resource);

    /// <summary>That of some media types which the Accept header likes best; the first where it names none of them.</summary>
    public static string Accepted(HttpRequest request, IReadOnlyCollection<string> mediaTypes)
    {
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return request.GetTypedHeaders().Accept
            .Where(accept => accept.Quality is not 0)
            .OrderByDescending(accept => accept.Quality ?? 1)
            .Select(accept => mediaTypes.FirstOrDefault(type => MediaRange.Includes(accept, type)))
            .OfType<string>()
            .FirstOrDefault(mediaTypes.First());
    }
}
