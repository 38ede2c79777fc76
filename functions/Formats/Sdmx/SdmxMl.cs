using System.Buffers;
using System.Text;
using System.Xml;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>
/// The SDMX-ML 2.1 generic form of a cube (SDMXMessage.xsd, GenericData), which R's rsdmx and other clients of SDMX 2.1 read. A missing
/// figure has the value NaN, as SDMX 2.1 has it (section 6), its OBS_STATUS saying how.
/// </summary>
internal static class SdmxMl
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/vnd.sdmx.genericdata+xml";

    /// <summary>The Content-Type.</summary>
    public const string ContentType = $"{MediaType}; version=2.1; charset=utf-8";

    private const string Message = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
    private const string Generic = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic";
    private const string Common = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common";

    /// <summary>Writes the whole cube.</summary>
    public static void Write(Cube cube, CubeStyle style, IBufferWriter<byte> output) => Write([SdmxDataSet.Of(cube)], SdmxShape.TimeSeries, cube.Catalogue, cube.Released, output);

    /// <summary>Writes data sets; those without a figure are left out.</summary>
    /// <param name="dataSets">The data sets.</param>
    /// <param name="shape">How the figures are laid out.</param>
    /// <param name="catalogue">The catalogue that says who sends them.</param>
    /// <param name="released">When the figures were released.</param>
    /// <param name="output">Takes the message.</param>
    public static void Write(
        IReadOnlyList<SdmxDataSet> dataSets, SdmxShape shape, IndicatorCatalogue catalogue, DateTimeOffset? released, IBufferWriter<byte> output)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartElement("message", "GenericData", Message);
            xml.WriteAttributeString("xmlns", "generic", null, Generic);
            xml.WriteAttributeString("xmlns", "common", null, Common);
            WriteHeader(xml, shape, catalogue.About.Agency, released);
            foreach (var dataSet in dataSets.Where(set => set.Lines.Count > 0 || dataSets.Count == 1))
            {
                WriteDataSet(xml, dataSet, shape);
            }

            xml.WriteEndDocument();
        }

        output.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    // When it was prepared is when the figures were released: the same figures make the same message.
    private static void WriteHeader(XmlWriter xml, SdmxShape shape, SdmxAgency agency, DateTimeOffset? released)
    {
        var prepared = (released ?? DateTimeOffset.UnixEpoch).ToChinaTime();
        xml.WriteStartElement("Header", Message);
        xml.WriteElementString("ID", Message, $"{DataStructure.Dataflow}_{prepared.ToUnixTimeMilliseconds()}");
        xml.WriteElementString("Test", Message, "false");
        xml.WriteElementString("Prepared", Message, prepared.ToIsoText());
        xml.WriteStartElement("Sender", Message);
        xml.WriteAttributeString("id", agency.Id);
        xml.WriteEndElement();
        xml.WriteStartElement("Structure", Message);
        xml.WriteAttributeString("structureID", DataStructure.Structure);
        xml.WriteAttributeString("dimensionAtObservation", shape.DimensionAtObservation?.Id ?? "AllDimensions");
        xml.WriteStartElement("Structure", Common);
        xml.WriteStartElement("Ref");
        xml.WriteAttributeString("agencyID", agency.Id);
        xml.WriteAttributeString("id", DataStructure.Structure);
        xml.WriteAttributeString("version", DataStructure.Version);
        xml.WriteAttributeString("class", "DataStructure");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteDataSet(XmlWriter xml, SdmxDataSet dataSet, SdmxShape shape)
    {
        xml.WriteStartElement("DataSet", Message);
        xml.WriteAttributeString("structureRef", DataStructure.Structure);
        if (dataSet.Action != SdmxDataSet.Informing)
        {
            xml.WriteAttributeString("action", dataSet.Action);
        }

        if (dataSet.ValidFrom is { } from)
        {
            xml.WriteAttributeString("validFromDate", from.ToChinaTime().ToIsoText());
        }

        if (dataSet.ValidTo is { } to)
        {
            xml.WriteAttributeString("validToDate", to.ToChinaTime().ToIsoText());
        }

        if (shape.DimensionAtObservation is { } inner)
        {
            foreach (var series in dataSet.Lines.GroupBy(line => string.Join('.', shape.Outer.Select(one => one.ValueOf(line.Series, line.Figure)))))
            {
                xml.WriteStartElement("Series", Generic);
                WriteValues(xml, "SeriesKey", shape.Outer, series.First());
                foreach (var line in series.Where(_ => shape.HasObservations))
                {
                    WriteObservation(xml, line, shape, () => WriteValue(xml, "ObsDimension", inner == DataStructure.Time ? null : inner.Id, inner.ValueOf(line.Series, line.Figure)!));
                }

                xml.WriteEndElement();
            }
        }
        else
        {
            foreach (var line in dataSet.Lines)
            {
                WriteObservation(xml, line, shape, () => WriteValues(xml, "ObsKey", shape.Inner, line));
            }
        }

        xml.WriteEndElement();
    }

    private static void WriteObservation(XmlWriter xml, (CubeSeries Series, CubeFigure Figure) line, SdmxShape shape, Action writeKey)
    {
        xml.WriteStartElement("Obs", Generic);
        writeKey();
        if (shape.WithMeasure)
        {
            WriteValue(xml, "ObsValue", null, DataStructure.PrimaryMeasure.ValueOf(line.Series, line.Figure) ?? "NaN");
        }

        WriteValues(xml, "Attributes", shape.Attributes, line);
        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, string element, IEnumerable<SdmxComponent> components, (CubeSeries Series, CubeFigure Figure) line)
    {
        // The schema has no such element without a value in it.
        List<(string Id, string? Value)> values = [.. components.Select(one => (one.Id, one.ValueOf(line.Series, line.Figure))).Where(one => one.Item2 is not null)];
        if (values.Count == 0)
        {
            return;
        }

        xml.WriteStartElement(element, Generic);
        foreach (var (id, value) in values)
        {
            WriteValue(xml, "Value", id, value!);
        }

        xml.WriteEndElement();
    }

    private static void WriteValue(XmlWriter xml, string element, string? id, string value)
    {
        xml.WriteStartElement(element, Generic);
        if (id is not null)
        {
            xml.WriteAttributeString("id", id);
        }

        xml.WriteAttributeString("value", Valid(value));
        xml.WriteEndElement();
    }

    // The text of a cell may hold what XML cannot.
    private static string Valid(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(
        text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));
}
