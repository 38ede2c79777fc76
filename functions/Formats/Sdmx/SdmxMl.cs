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
    public static void Write(Cube cube, CubeStyle style, IBufferWriter<byte> output)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartElement("message", "GenericData", Message);
            xml.WriteAttributeString("xmlns", "generic", null, Generic);
            xml.WriteAttributeString("xmlns", "common", null, Common);
            WriteHeader(xml, cube);
            xml.WriteStartElement("DataSet", Message);
            xml.WriteAttributeString("structureRef", DataStructure.Structure);
            foreach (var series in cube.Series)
            {
                WriteSeries(xml, series);
            }

            xml.WriteEndDocument();
        }

        output.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    // When it was prepared is when the figures were released: the same figures make the same message.
    private static void WriteHeader(XmlWriter xml, Cube cube)
    {
        var prepared = (cube.Released ?? DateTimeOffset.UnixEpoch).ToChinaTime();
        xml.WriteStartElement("Header", Message);
        xml.WriteElementString("ID", Message, $"{DataStructure.Dataflow}_{prepared.ToUnixTimeMilliseconds()}");
        xml.WriteElementString("Test", Message, "false");
        xml.WriteElementString("Prepared", Message, prepared.ToIsoText());
        xml.WriteStartElement("Sender", Message);
        xml.WriteAttributeString("id", cube.Catalogue.About.Agency.Id);
        xml.WriteEndElement();
        xml.WriteStartElement("Structure", Message);
        xml.WriteAttributeString("structureID", DataStructure.Structure);
        xml.WriteAttributeString("dimensionAtObservation", DataStructure.Time.Id);
        xml.WriteStartElement("Structure", Common);
        xml.WriteStartElement("Ref");
        xml.WriteAttributeString("agencyID", cube.Catalogue.About.Agency.Id);
        xml.WriteAttributeString("id", DataStructure.Structure);
        xml.WriteAttributeString("version", DataStructure.Version);
        xml.WriteAttributeString("class", "DataStructure");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSeries(XmlWriter xml, CubeSeries series)
    {
        xml.WriteStartElement("Series", Generic);
        WriteValues(xml, "SeriesKey", DataStructure.SeriesDimensions, series, series.Figures[0]);
        foreach (var figure in series.Figures)
        {
            xml.WriteStartElement("Obs", Generic);
            WriteValue(xml, "ObsDimension", null, DataStructure.Time.ValueOf(series, figure)!);
            WriteValue(xml, "ObsValue", null, DataStructure.PrimaryMeasure.ValueOf(series, figure) ?? "NaN");
            WriteValues(xml, "Attributes", DataStructure.Attributes, series, figure);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, string element, IEnumerable<SdmxComponent> components, CubeSeries series, CubeFigure figure)
    {
        xml.WriteStartElement(element, Generic);
        foreach (var component in components)
        {
            if (component.ValueOf(series, figure) is { } value)
            {
                WriteValue(xml, "Value", component.Id, value);
            }
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
