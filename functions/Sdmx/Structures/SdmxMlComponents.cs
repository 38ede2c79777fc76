using System.Globalization;
using System.Xml;
using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Sdmx.Structures;

/// <summary>The components of the data structure in SDMX-ML 2.1.</summary>
internal sealed class SdmxMlComponents(XmlWriter xml, SdmxMlReferences references)
{
    private const string Structure = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";

    /// <summary>Writes them: dimensions in the order of the key, attributes, the measure.</summary>
    public void Write()
    {
        xml.WriteStartElement("DataStructureComponents", Structure);
        BeginList("DimensionList", "DimensionDescriptor");
        foreach (var (index, dimension) in DataStructure.Dimensions.Index())
        {
            xml.WriteStartElement(dimension.Role is SdmxRole.Time ? "TimeDimension" : "Dimension", Structure);
            xml.WriteAttributeString("id", dimension.Id);
            xml.WriteAttributeString("position", (index + 1).ToString(CultureInfo.InvariantCulture));
            WriteMeaning(dimension);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        BeginList("AttributeList", "AttributeDescriptor");
        foreach (var attribute in DataStructure.Attributes)
        {
            xml.WriteStartElement("Attribute", Structure);
            xml.WriteAttributeString("id", attribute.Id);
            xml.WriteAttributeString("assignmentStatus", "Conditional");
            WriteMeaning(attribute);
            xml.WriteStartElement("AttributeRelationship", Structure);
            references.WriteLocal("PrimaryMeasure", DataStructure.PrimaryMeasure.Id);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        BeginList("MeasureList", "MeasureDescriptor");
        xml.WriteStartElement("PrimaryMeasure", Structure);
        xml.WriteAttributeString("id", DataStructure.PrimaryMeasure.Id);
        WriteMeaning(DataStructure.PrimaryMeasure);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void BeginList(string element, string id)
    {
        xml.WriteStartElement(element, Structure);
        xml.WriteAttributeString("id", id);
    }

    private void WriteMeaning(SdmxComponent component)
    {
        references.WriteItem("ConceptIdentity", "conceptscheme", "Concept", DataStructure.Concepts, component.Id);
        xml.WriteStartElement("LocalRepresentation", Structure);
        if (component.Codelist is { } list)
        {
            references.WriteMaintainable("Enumeration", "codelist", "Codelist", list.Id);
        }
        else
        {
            xml.WriteStartElement("TextFormat", Structure);
            xml.WriteAttributeString("textType", component.DataType);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
