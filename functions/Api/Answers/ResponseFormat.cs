using System.Buffers;
using HtzPipeline.Core.Reporting.Workbooks;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Tables;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>The form of an answer that is no cube: JSON, or for tables CSV and XLSX.</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="WithBom">Whether a byte-order mark comes before CSV, without which Excel garbles Chinese.</param>
internal sealed record ResponseFormat(string MediaType, bool WithBom)
{
    private const string Json = "application/json";
    private const string Csv = "text/csv";
    private const string Xlsx = TableWorkbook.MediaType;

    // In the order of preference where the client has none.
    private static readonly Dictionary<string, string> MediaTypes = new() { ["json"] = Json, ["csv"] = Csv, ["xlsx"] = Xlsx };

    /// <summary>The Content-Type of the answer.</summary>
    public string ContentType => MediaType == Xlsx ? Xlsx : $"{MediaType}; charset=utf-8";

    /// <summary><c>?format=</c> before the Accept header; JSON where neither names a form there is.</summary>
    public static ResponseFormat Choose(FormatParameters parameters, HttpRequest request, ParameterErrors errors)
    {
        var withBom = Parameters.Flag("bom", parameters.Bom, errors);

        // Tables have all their names in both languages: it makes no difference here, but what is none is said.
        _ = Parameters.Language("lang", parameters.Language, errors);
        if (Parameters.Given(parameters.Format))
        {
            return new(Parameters.OneOf("format", parameters.Format, MediaTypes, errors), withBom);
        }

        return new(Accepted(request, MediaTypes.Values, errors), withBom);
    }

    /// <summary>Writes the answer in this form.</summary>
    public void Write<TResource>(IBufferWriter<byte> output, TableResult<TResource> answer)
    {
        if (MediaType == Csv)
        {
            CsvText.Encode(answer.ToTable(answer.Resource).ToCsv(), WithBom, output);
        }
        else if (MediaType == Xlsx)
        {
            answer.ToTable(answer.Resource).WriteWorkbook(output);
        }
        else
        {
            ApiJson.Write(answer.Resource, output);
        }
    }

    /// <summary>
    /// That of some media types which the Accept header likes best; the first where it names none of them, which is better than nothing
    /// (RFC 9110 section 12.5.1), unless it excludes all of them.
    /// </summary>
    public static string Accepted(HttpRequest request, IReadOnlyCollection<string> mediaTypes, ParameterErrors errors)
    {
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var accept = request.GetTypedHeaders().Accept;
        var best = mediaTypes
            .Select(type => (Type: type, Range: MostSpecific(accept, type)))
            .Where(pair => pair.Range is null or { Quality: not 0 })
            .OrderByDescending(pair => pair.Range is { } range ? range.Quality ?? 1 : 0)
            .ThenBy(pair => pair.Range is null ? int.MaxValue : accept.IndexOf(pair.Range))
            .FirstOrDefault();
        if (best.Type is null)
        {
            errors.AddNotAcceptable(mediaTypes);
        }

        return best.Type ?? mediaTypes.First();
    }

    // The closest of the ranges that a type is in counts, whichever stands first.
    private static MediaTypeHeaderValue? MostSpecific(IEnumerable<MediaTypeHeaderValue> accept, string type) => accept
        .Where(range => MediaRange.Includes(range, type))
        .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
        .FirstOrDefault();
}
