using HtzPipeline.Functions.Query;

namespace HtzPipeline.Functions.Formats;

/// <summary>The formats of a cube. A new one is a file of its own and a line here.</summary>
internal static class CubeFormats
{
    /// <summary>The form where the client has no preference.</summary>
    public static CubeFormat Json => All[0];

    /// <summary>The table.</summary>
    public static CubeFormat Csv => All.Single(format => format.Name == "csv");

    /// <summary>All formats, in the order of preference where the client has none.</summary>
    public static IReadOnlyList<CubeFormat> All { get; } =
    [
        new("json", "application/json", "application/json; charset=utf-8", ObservationsJson.Write),
        new("csv", "text/csv", "text/csv; charset=utf-8", ObservationsCsv.Write),
    ];

    private static readonly Dictionary<string, CubeFormat> ByName = All.ToDictionary(format => format.Name);

    /// <summary><c>?format=</c> before the Accept header; JSON where neither names a form there is.</summary>
    public static (CubeFormat Format, CubeStyle Style) Choose(FormatParameters parameters, HttpRequest request, ParameterErrors errors)
    {
        var style = new CubeStyle(Parameters.Language("lang", parameters.Language, errors), Parameters.Flag("bom", parameters.Bom, errors));
        if (Parameters.Given(parameters.Format))
        {
            return (Parameters.OneOf("format", parameters.Format, ByName, errors), style);
        }

        var accepted = ResponseFormat.Accepted(request, [.. All.Select(format => format.MediaType)], errors);
        return (All.First(format => format.MediaType == accepted), style);
    }
}
