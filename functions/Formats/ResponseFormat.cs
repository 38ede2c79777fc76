using HtzPipeline.Functions.Query;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Formats;

/// <summary>The formats in which figures are answered.</summary>
internal enum ResponseFormat
{
    /// <summary>application/json.</summary>
    Json,

    /// <summary>text/csv.</summary>
    Csv,
}

/// <summary>Chooses the format of an answer.</summary>
internal static class ResponseFormats
{
    private static readonly Dictionary<string, ResponseFormat> Names = new() { ["json"] = ResponseFormat.Json, ["csv"] = ResponseFormat.Csv };

    /// <summary><c>?format=</c> before the Accept header; JSON where neither says.</summary>
    public static ResponseFormat Choose(string? format, HttpRequest request, ParameterErrors errors)
    {
        if (format is not null)
        {
            return Parameters.OneOf("format", format, Names, errors);
        }

        var wanted = request.GetTypedHeaders().Accept.OrderByDescending(accept => accept.Quality ?? 1);
        foreach (var accept in wanted)
        {
            if (accept.IsSubsetOf(Csv))
            {
                return ResponseFormat.Csv;
            }

            if (Json.IsSubsetOf(accept))
            {
                return ResponseFormat.Json;
            }
        }

        return ResponseFormat.Json;
    }

    private static readonly MediaTypeHeaderValue Csv = new("text/csv");
    private static readonly MediaTypeHeaderValue Json = new("application/json");
}
