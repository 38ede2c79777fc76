using System.Buffers;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Tables;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>The forms in which the vintages of observations are answered: a cube has no room for them, so JSON and CSV only.</summary>
internal static class HistoryFormat
{
    /// <summary>The form chosen, if it has room for vintages; JSON where only the Accept header asked for another.</summary>
    public static CubeFormat Of(CubeFormat chosen, FormatParameters parameters, ParameterErrors errors)
    {
        if (chosen == CubeFormatTable.Json || chosen == CubeFormatTable.Csv)
        {
            return chosen;
        }

        if (Parameters.Given(parameters.Format))
        {
            errors.Add("format", "history-as-json-or-csv", "history 只有 json 和 csv 两种格式。", "Histories are answered as json or csv.");
        }

        return CubeFormatTable.Json;
    }

    /// <summary>Writes the whole answer.</summary>
    public static void Write(HistoryAnswer answer, IndicatorCatalogue catalogue, CubeFormat format, CubeStyle style, IBufferWriter<byte> output)
    {
        if (format == CubeFormatTable.Csv)
        {
            CsvText.Encode(HistoryCsv.Of(answer, catalogue).ToCsv(), style.WithBom, output);
        }
        else
        {
            ApiJson.Write(HistoryResource.Of(answer, catalogue), output);
        }
    }
}
