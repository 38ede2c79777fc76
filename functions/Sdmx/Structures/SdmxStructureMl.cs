using System.Buffers;
using System.Text;
using System.Xml;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Sdmx.Structures;

/// <summary>
/// SDMX-ML 2.1 structure messages (SDMXMessage.xsd, Structure), which R's rsdmx and other clients of SDMX 2.1 read: the same artefacts as in
/// SDMX-JSON.
/// </summary>
internal sealed class SdmxStructureMl
{
    private const string Message = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
    private const string Structure = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";
    private const string Common = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common";

    // In the order of the schema: the type, the element around all of it, that of each, and that of its items.
    private static readonly (string Type, string All, string One, string Item)[] Groups =
    [
        ("agencyscheme", "OrganisationSchemes", "AgencyScheme", "Agency"),
        ("dataflow", "Dataflows", "Dataflow", ""),
        ("categoryscheme", "CategorySchemes", "CategoryScheme", "Category"),
        ("categorisation", "Categorisations", "Categorisation", ""),
        ("codelist", "Codelists", "Codelist", "Code"),
        ("conceptscheme", "Concepts", "ConceptScheme", "Concept"),
        ("datastructure", "DataStructures", "DataStructure", ""),
        ("dataconstraint", "Constraints", "ContentConstraint", ""),
    ];

    private readonly XmlWriter _xml;
    private readonly IndicatorCatalogue _catalogue;
    private readonly SdmxMlReferences _references;

    private SdmxStructureMl(XmlWriter xml, IndicatorCatalogue catalogue)
    {
        (_xml, _catalogue) = (xml, catalogue);
        _references = new(xml, catalogue.About.Agency);
    }

    /// <summary>Writes a message.</summary>
    /// <param name="views">What it says.</param>
    /// <param name="catalogue">The catalogue that codes are taken from.</param>
    /// <param name="output">Takes the message.</param>
    public static void Write(IReadOnlyList<SdmxArtefactView> views, IndicatorCatalogue catalogue, IBufferWriter<byte> output)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) }))
        {
            new SdmxStructureMl(xml, catalogue).WriteMessage(views);
        }

        output.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private void WriteMessage(IReadOnlyList<SdmxArtefactView> views)
    {
        _xml.WriteStartElement("message", "Structure", Message);
        _xml.WriteAttributeString("xmlns", "structure", null, Structure);
        _xml.WriteAttributeString("xmlns", "common", null, Common);
        _xml.WriteStartElement("Header", Message);
        _xml.WriteElementString("ID", Message, $"STRUCTURE_{_catalogue.Version}");
        _xml.WriteElementString("Test", Message, "false");

        // It has no time of its own, and the same structures make the same message.
        _xml.WriteElementString("Prepared", Message, DateTimeOffset.UnixEpoch.ToChinaTime().ToIsoText());
        _xml.WriteStartElement("Sender", Message);
        _xml.WriteAttributeString("id", _catalogue.About.Agency.Id);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteStartElement("Structures", Message);
        foreach (var group in Groups)
        {
            var ofGroup = views.Where(view => view.Artefact.Type == group.Type).ToList();
            if (ofGroup.Count > 0)
            {
                _xml.WriteStartElement(group.All, Structure);
                ofGroup.ForEach(view => WriteArtefact(view, group.One, group.Item));
                _xml.WriteEndElement();
            }
        }

        _xml.WriteEndDocument();
    }

    private void WriteArtefact(SdmxArtefactView view, string element, string item)
    {
        var artefact = view.Artefact;
        _xml.WriteStartElement(element, Structure);
        _xml.WriteAttributeString("id", artefact.Id);
        _xml.WriteAttributeString("agencyID", artefact.Agency);
        _xml.WriteAttributeString("version", artefact.Version);
        _xml.WriteAttributeString("urn", artefact.Type == "dataconstraint" ? artefact.Urn.Replace("DataConstraint=", "ContentConstraint=", StringComparison.Ordinal) : artefact.Urn);
        if (view.IsStub)
        {
            _xml.WriteAttributeString("isExternalReference", "true");
        }

        if (artefact.Type == "dataconstraint")
        {
            _xml.WriteAttributeString("type", "Allowed");
        }

        WriteNames(artefact.Name);
        if (!view.IsStub)
        {
            WriteContent(view, item);
        }

        _xml.WriteEndElement();
    }

    private void WriteContent(SdmxArtefactView view, string item)
    {
        switch (view.Artefact.Type)
        {
            case "dataflow":
                _references.WriteMaintainable("Structure", "datastructure", "DataStructure", DataStructure.Structure);
                break;
            case "categorisation":
                _references.WriteMaintainable("Source", "datastructure", "Dataflow", view.Artefact.Dataflow!.Id);
                _references.WriteItem("Target", "categoryscheme", "Category", SdmxDataflow.CategoryScheme, view.Artefact.Dataflow.Category);
                break;
            case "dataconstraint":
                WriteConstraint(view.Artefact.Dataflow!);
                break;
            case "datastructure":
                new SdmxMlComponents(_xml, _references).Write();
                break;
            default:
                WriteItems(SdmxStructureItems.Of(view.Artefact, _catalogue), view.Items, item);
                break;
        }
    }

    private void WriteItems(IReadOnlyList<SdmxCode> all, IReadOnlySet<string>? wanted, string element)
    {
        var given = all.Where(one => wanted?.Contains(one.Id) != false).ToList();
        foreach (var one in given)
        {
            _xml.WriteStartElement(element, Structure);
            _xml.WriteAttributeString("id", one.Id);
            WriteNames(one.Name);
            if (one.Parent is { } parent && given.Exists(other => other.Id == parent))
            {
                _references.WriteLocal("Parent", parent);
            }

            _xml.WriteEndElement();
        }
    }

    private void WriteConstraint(SdmxDataflow dataflow)
    {
        _xml.WriteStartElement("ConstraintAttachment", Structure);
        _references.WriteMaintainable("Dataflow", "datastructure", "Dataflow", dataflow.Id);
        _xml.WriteEndElement();
        _xml.WriteStartElement("CubeRegion", Structure);
        _xml.WriteAttributeString("include", "true");
        _xml.WriteStartElement("KeyValue", Common);
        _xml.WriteAttributeString("id", "INDICATOR");
        foreach (var indicator in _catalogue.Indicators.Where(dataflow.Has))
        {
            _xml.WriteElementString("Value", Common, indicator.Code);
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteNames(LocalText name)
    {
        foreach (var (language, text) in new[] { ("zh", name.Zh), ("en", name.En) })
        {
            _xml.WriteStartElement("Name", Common);
            _xml.WriteAttributeString("xml", "lang", null, language);
            _xml.WriteString(text);
            _xml.WriteEndElement();
        }
    }
}
