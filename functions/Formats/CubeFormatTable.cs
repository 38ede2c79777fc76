using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Json;
using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Formats.Tables;

namespace HtzPipeline.Functions.Formats;

/// <summary>The formats of a cube. A new one is a file of its own and a line here.</summary>
internal static class CubeFormatTable
{
    /// <summary>The form where the client has no preference.</summary>
    public static CubeFormat Json => All[0];

    /// <summary>The table.</summary>
    public static CubeFormat Csv => All.Single(format => format.Name == "csv");

    /// <summary>All formats, in the order of preference where the client has none.</summary>
    public static IReadOnlyList<CubeFormat> All { get; } =
    [
        new("json", "application/json", "application/json; charset=utf-8", ObservationsJson.Write) { Resource = typeof(ObservationsResource) },
        new("compact", CompactJson.MediaType, CompactJson.MediaType, CompactJson.Write) { Resource = typeof(CompactResource) },
        new("csv", "text/csv", "text/csv; charset=utf-8", ObservationsCsv.Write),
        new("xlsx", FiguresWorkbook.MediaType, FiguresWorkbook.MediaType, FiguresWorkbook.Write) { FileExtension = "xlsx" },
        new("jsonstat", JsonStat.MediaType, JsonStat.MediaType, JsonStat.Write) { Resource = typeof(JsonStatResource) },
        new("sdmx-csv", SdmxCsv.MediaType, SdmxCsv.ContentType, SdmxCsv.Write),
        new("sdmx-ml", SdmxMl.MediaType, SdmxMl.ContentType, SdmxMl.Write),
        new("sdmx-json", SdmxJsonVersion.V21.DataType, SdmxJsonVersion.V21.DataType, SdmxJson.Writer(SdmxJsonVersion.V21)),
        new("sdmx-json-2.0", SdmxJsonVersion.V20.DataType, SdmxJsonVersion.V20.DataType, SdmxJson.Writer(SdmxJsonVersion.V20)),
    ];

    /// <summary>What the Accept header says beside a format that was chosen by it.</summary>
    public static (CubeFormat Format, CubeStyle Style) WithOptions(CubeFormat chosen, CubeStyle style, HttpRequest request)
    {
        if (chosen.MediaType != SdmxCsv.MediaType)
        {
            return (chosen, style);
        }

        var asked = request.GetTypedHeaders().Accept.FirstOrDefault(accept => accept.MediaType.Equals(SdmxCsv.MediaType, StringComparison.OrdinalIgnoreCase));
        var sdmxCsv = asked is null ? SdmxCsvOptions.Default : SdmxCsvOptions.Of(asked);
        return (chosen with { ContentType = chosen.ContentType + sdmxCsv.Parameters }, style with { SdmxCsv = sdmxCsv });
    }
}
