using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>The format of a cube that a request asks for.</summary>
internal static class CubeFormatChoice
{
    private static readonly Dictionary<string, CubeFormat> ByName = CubeFormatTable.All.ToDictionary(format => format.Name);

    /// <summary><c>?format=</c> before the Accept header; JSON where neither names a form there is.</summary>
    public static (CubeFormat Format, CubeStyle Style) Choose(FormatParameters parameters, HttpRequest request, ParameterErrors errors)
    {
        var (named, style) = Named(parameters, errors);
        if (named is not null)
        {
            return (named, style);
        }

        var accepted = ResponseFormat.Accepted(request, [.. CubeFormatTable.All.Select(format => format.MediaType)], errors);
        return CubeFormatTable.WithOptions(CubeFormatTable.All.First(format => format.MediaType == accepted), style, request);
    }

    /// <summary>What the parameters say; no format where they name none.</summary>
    public static (CubeFormat? Format, CubeStyle Style) Named(FormatParameters parameters, ParameterErrors errors)
    {
        var style = new CubeStyle(Parameters.Language("lang", parameters.Language, errors), Parameters.Flag("bom", parameters.Bom, errors));
        return (Parameters.Given(parameters.Format) ? Parameters.OneOf("format", parameters.Format, ByName, errors) : null, style);
    }
}
