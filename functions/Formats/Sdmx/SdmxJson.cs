using System.Buffers;
using System.Globalization;
using System.Text.Json;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>SDMX-JSON data messages, 2.0 and 2.1 (sdmx-twg/sdmx-json, field guide of the data message).</summary>
internal static class SdmxJson
{
    /// <summary>The writer of a <see cref="CubeFormat"/>: all of the cube as time series.</summary>
    public static Action<Cube, CubeStyle, IBufferWriter<byte>> Writer(SdmxJsonVersion version) => (cube, style, output) =>
        Write(version, [SdmxDataSet.Of(cube)], SdmxShape.TimeSeries, cube.Catalogue, cube.Released, style.Language, output);

    /// <summary>Writes a message.</summary>
    /// <param name="version">The version.</param>
    /// <param name="dataSets">The data sets; those without a figure are left out.</param>
    /// <param name="shape">How the figures are laid out.</param>
    /// <param name="catalogue">The catalogue that names are taken from.</param>
    /// <param name="released">When the figures were released.</param>
    /// <param name="language">The language of what has one name only.</param>
    /// <param name="output">Takes the message.</param>
    public static void Write(
        SdmxJsonVersion version,
        IReadOnlyList<SdmxDataSet> dataSets,
        SdmxShape shape,
        IndicatorCatalogue catalogue,
        DateTimeOffset? released,
        Language language,
        IBufferWriter<byte> output)
    {
        var written = dataSets.Where(one => one.Lines.Count > 0).ToList();
        var index = new SdmxMessageIndex(shape, written);
        using var json = SdmxJsonText.Writer(output);
        json.WriteStartObject();
        json.WriteHead(version, version.DataSchema, catalogue.About.Agency, released);
        json.WriteStartObject("data");
        json.WriteStartArray("structures");
        if (written.Count > 0)
        {
            new SdmxJsonStructure(json, version, catalogue, language).Write(shape, index, written.Count);
        }

        json.WriteEndArray();
        json.WriteStartArray("dataSets");
        foreach (var dataSet in written)
        {
            WriteDataSet(json, dataSet, shape, index, catalogue.About.Agency);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDataSet(Utf8JsonWriter json, SdmxDataSet dataSet, SdmxShape shape, SdmxMessageIndex index, SdmxAgency agency)
    {
        json.WriteStartObject();
        json.WriteNumber("structure", 0);
        SdmxJsonStructure.WriteLinks(json, agency, shape.Dataflow);
        json.WriteString("action", dataSet.Action);
        if (dataSet.ValidFrom is { } from)
        {
            json.WriteString("validFrom", from.ToChinaTime().ToIsoText());
        }

        if (dataSet.ValidTo is { } to)
        {
            json.WriteString("validTo", to.ToChinaTime().ToIsoText());
        }

        if (index.Outer.Count == 0)
        {
            WriteObservations(json, dataSet.Lines, shape, index);
        }
        else
        {
            json.WriteStartObject("series");
            foreach (var series in dataSet.Lines.GroupBy(line => Key(index.Outer, line)))
            {
                json.WriteStartObject(series.Key);
                if (!shape.IsKeysOnly)
                {
                    WriteObservations(json, series, shape, index);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteObservations(
        Utf8JsonWriter json, IEnumerable<(CubeSeries Series, CubeFigure Figure)> lines, SdmxShape shape, SdmxMessageIndex index)
    {
        json.WriteStartObject("observations");
        foreach (var line in lines)
        {
            json.WriteStartArray(Key(index.Inner, line));
            if (shape.WithMeasure)
            {
                WriteNumber(json, line.Figure.Figure.Value);
            }

            foreach (var attribute in index.Attributes)
            {
                WriteNumber(json, attribute.IndexOf(line.Series, line.Figure));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static string Key(IReadOnlyList<SdmxValues> dimensions, (CubeSeries Series, CubeFigure Figure) line) =>
        string.Join(':', dimensions.Select(one => one.IndexOf(line.Series, line.Figure)!.Value.ToString(CultureInfo.InvariantCulture)));
}
