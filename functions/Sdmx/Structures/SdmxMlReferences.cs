using System.Xml;
using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Sdmx.Structures;

/// <summary>References of SDMX-ML 2.1 from one artefact to another, or to an item of one.</summary>
internal sealed class SdmxMlReferences(XmlWriter xml, SdmxAgency agency)
{
    private const string Structure = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";

    /// <summary>To an artefact.</summary>
    public void WriteMaintainable(string element, string package, string @class, string id)
    {
        Begin(element);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("version", DataStructure.Version);
        End(package, @class);
    }

    /// <summary>To an item of an artefact.</summary>
    public void WriteItem(string element, string package, string @class, string scheme, string id)
    {
        Begin(element);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("maintainableParentID", scheme);
        xml.WriteAttributeString("maintainableParentVersion", DataStructure.Version);
        End(package, @class);
    }

    /// <summary>To something within the same artefact.</summary>
    public void WriteLocal(string element, string id)
    {
        Begin(element);
        xml.WriteAttributeString("id", id);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // The element of a reference is in no namespace.
    private void Begin(string element)
    {
        xml.WriteStartElement(element, Structure);
        xml.WriteStartElement("Ref", "");
    }

    private void End(string package, string @class)
    {
        xml.WriteAttributeString("agencyID", agency.Id);
        xml.WriteAttributeString("package", package);
        xml.WriteAttributeString("class", @class);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
