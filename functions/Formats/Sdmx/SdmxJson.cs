using System.Buffers;
using System.Globalization;
using System.Text.Json;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

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
        var index = new MessageIndex(shape, written);
        using var json = SdmxJsonText.Writer(output);
        json.WriteStartObject();
        json.WriteHead(version, version.DataSchema, released);
        json.WriteStartObject("data");
        json.WriteStartArray("structures");
        if (written.Count > 0)
        {
            new StructureWriter(json, version, catalogue, language).Write(shape, index, written.Count);
        }

        json.WriteEndArray();
        json.WriteStartArray("dataSets");
        foreach (var dataSet in written)
        {
            WriteDataSet(json, dataSet, shape, index);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDataSet(Utf8JsonWriter json, SdmxDataSet dataSet, SdmxShape shape, MessageIndex index)
    {
        json.WriteStartObject();
        json.WriteNumber("structure", 0);
        StructureWriter.WriteLinks(json);
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
        Utf8JsonWriter json, IEnumerable<(CubeSeries Series, CubeFigure Figure)> lines, SdmxShape shape, MessageIndex index)
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

    /// <summary>The values of all components of a message.</summary>
    private sealed class MessageIndex
    {
        public MessageIndex(SdmxShape shape, IReadOnlyList<SdmxDataSet> dataSets)
        {
            Outer = [.. shape.Outer.Select(one => new SdmxValues(one))];
            Inner = [.. shape.Inner.Select(one => new SdmxValues(one))];
            Attributes = [.. shape.Attributes.Select(one => new SdmxValues(one))];
            foreach (var (series, figure) in dataSets.SelectMany(one => one.Lines))
            {
                foreach (var values in Outer.Concat(Inner).Concat(Attributes))
                {
                    values.Add(series, figure);
                }
            }
        }

        public List<SdmxValues> Outer { get; }

        public List<SdmxValues> Inner { get; }

        public List<SdmxValues> Attributes { get; }
    }

    /// <summary>Writes the part of a message that says what the indexes mean.</summary>
    private sealed class StructureWriter(Utf8JsonWriter json, SdmxJsonVersion version, IndicatorCatalogue catalogue, Language language)
    {
        public static void WriteLinks(Utf8JsonWriter json)
        {
            json.WriteStartArray("links");
            WriteLink("dataflow", DataStructure.Urn("datastructure.Dataflow", DataStructure.Dataflow));
            WriteLink("datastructure", DataStructure.Urn("datastructure.DataStructure", DataStructure.Structure));
            json.WriteEndArray();

            void WriteLink(string relation, string urn)
            {
                json.WriteStartObject();
                json.WriteString("urn", urn);
                json.WriteString("rel", relation);
                json.WriteEndObject();
            }
        }

        public void Write(SdmxShape shape, MessageIndex index, int dataSets)
        {
            json.WriteStartObject();
            json.WriteNames(DataStructure.Name, language);
            WriteLinks(json);
            json.WriteStartArray("dataSets");
            for (var i = 0; i < dataSets; i++)
            {
                json.WriteNumberValue(i);
            }

            json.WriteEndArray();
            json.WriteStartObject("dimensions");
            WriteComponents("dataSet", []);
            WriteComponents("series", index.Outer);
            WriteComponents("observation", index.Inner);
            json.WriteEndObject();
            json.WriteStartObject("measures");
            WriteComponents("observation", shape.WithMeasure ? [new(DataStructure.PrimaryMeasure)] : []);
            json.WriteEndObject();
            json.WriteStartObject("attributes");
            WriteComponents("dataSet", []);
            WriteComponents("dimensionGroup", []);
            WriteComponents("series", []);
            WriteComponents("observation", index.Attributes);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        private void WriteComponents(string name, IReadOnlyList<SdmxValues> components)
        {
            json.WriteStartArray(name);
            foreach (var values in components)
            {
                WriteComponent(values);
            }

            json.WriteEndArray();
        }

        private void WriteComponent(SdmxValues values)
        {
            var component = values.Component;
            json.WriteStartObject();
            json.WriteString("id", component.Id);
            json.WriteNames(component.Name, language);
            switch (component.Role)
            {
                case SdmxRole.Attribute:
                    json.WriteStartObject("relationship");
                    json.WriteStartObject("observation");
                    json.WriteEndObject();
                    json.WriteEndObject();
                    break;
                case SdmxRole.Dimension or SdmxRole.Time:
                    json.WriteNumber("keyPosition", DataStructure.Dimensions.Index().First(one => one.Item == component).Index);
                    json.WriteStartArray("roles");
                    json.WriteStringValue(component.Id);
                    json.WriteEndArray();
                    break;
            }

            if (values.All.Count > 0)
            {
                var codes = component.Codelist?.CodesOf(catalogue).ToDictionary(code => code.Id);
                json.WriteStartArray("values");
                foreach (var value in values.All)
                {
                    WriteValue(component, value, codes?.GetValueOrDefault(value));
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        private void WriteValue(SdmxComponent component, string value, SdmxCode? code)
        {
            json.WriteStartObject();
            if (component.Role is SdmxRole.Time)
            {
                var period = Period.Parse(value);
                json.WriteString("id", value);
                json.WriteNames(value, language);
                json.WriteString("start", Midnight(period.FirstMonth));
                json.WriteString("end", Midnight(period.Next.FirstMonth, seconds: -1));
            }
            else if (component.Codelist is not null)
            {
                // A code that is no longer in the catalogue still has figures; it goes by its id.
                json.WriteString("id", value);
                json.WriteNames(code?.Name ?? value, language);
            }
            else if (component.DataType is "Integer" && version == SdmxJsonVersion.V21)
            {
                // By the schema of 2.0 a value is an integer or a number, and must not be both, as every integer is: there it is a text.
                json.WriteNumber("value", int.Parse(value, CultureInfo.InvariantCulture));
            }
            else if (component.DataType is "Boolean")
            {
                json.WriteBoolean("value", value == "true");
            }
            else
            {
                json.WriteString("value", value);
            }

            json.WriteEndObject();
        }

        private static string Midnight(Period month, int seconds = 0) =>
            new DateTimeOffset(month.Year, month.Number, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddSeconds(seconds).ToIsoText();
    }
}
