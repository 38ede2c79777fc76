using System.Buffers;
using System.Text.Json;
using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Sdmx.Structures;

/// <summary>SDMX-JSON structure messages, 2.0 and 2.1 (sdmx-twg/sdmx-json, field guide of the structure message).</summary>
internal sealed class SdmxStructureJson(Utf8JsonWriter json, SdmxJsonVersion version, IndicatorCatalogue catalogue, Language language)
{
    private static readonly (string Type, string Property)[] Groups =
    [
        ("agencyscheme", "agencySchemes"),
        ("dataflow", "dataflows"),
        ("categoryscheme", "categorySchemes"),
        ("categorisation", "categorisations"),
        ("datastructure", "dataStructures"),
        ("conceptscheme", "conceptSchemes"),
        ("codelist", "codelists"),
        ("dataconstraint", "dataConstraints"),
    ];

    /// <summary>Writes a message.</summary>
    /// <param name="version">The version.</param>
    /// <param name="message">What it says.</param>
    /// <param name="catalogue">The catalogue that codes are taken from.</param>
    /// <param name="prepared">When what it says became so; null where that is not known.</param>
    /// <param name="language">The language of what has one name only.</param>
    /// <param name="output">Takes the message.</param>
    public static void Write(
        SdmxJsonVersion version,
        SdmxStructureMessage message,
        IndicatorCatalogue catalogue,
        DateTimeOffset? prepared,
        Language language,
        IBufferWriter<byte> output)
    {
        using var json = SdmxJsonText.Writer(output);
        json.WriteStartObject();
        json.WriteHead(version, version.StructureSchema, catalogue.About.Agency, prepared);
        json.WriteStartObject("data");
        var writer = new SdmxStructureJson(json, version, catalogue, language);
        foreach (var (type, property) in Groups)
        {
            writer.WriteGroup(property, [.. message.Artefacts.Where(one => one.Artefact.Type == type)]);
        }

        if (message.Availability is { } availability)
        {
            new SdmxConstraintJson(json, version, catalogue.About.Agency, language).Write(availability);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteGroup(string property, IReadOnlyList<SdmxArtefactView> views)
    {
        if (views.Count == 0)
        {
            return;
        }

        json.WriteStartArray(property);
        foreach (var view in views)
        {
            json.WriteStartObject();
            json.WriteString("id", view.Artefact.Id);
            json.WriteString("agencyID", view.Artefact.Agency);
            json.WriteString("version", view.Artefact.Version);
            json.WriteNames(view.Artefact.Name, language);
            WriteLink(view.Artefact.Urn, "self");
            if (view.IsStub)
            {
                json.WriteBoolean("isExternalReference", true);
            }
            else
            {
                WriteContent(view);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteContent(SdmxArtefactView view)
    {
        switch (view.Artefact.Type)
        {
            case "dataflow":
                json.WriteString("structure", DataStructure.Urn(catalogue.About.Agency, "datastructure.DataStructure", DataStructure.Structure));
                break;
            case "categoryscheme":
                WriteItems("categories", SdmxStructureItems.Of(view.Artefact, catalogue), view.Items);
                break;
            case "categorisation":
                json.WriteString("source", DataStructure.Urn(catalogue.About.Agency, "datastructure.Dataflow", view.Artefact.Dataflow!.Id));
                json.WriteString("target", $"{DataStructure.Urn(catalogue.About.Agency, "categoryscheme.Category", SdmxDataflow.CategoryScheme)}.{view.Artefact.Dataflow.Category}");
                break;
            case "dataconstraint":
                new SdmxConstraintJson(json, version, catalogue.About.Agency, language).WriteAllowed(view.Artefact.Dataflow!, catalogue);
                break;
            case "datastructure":
                WriteComponents();
                break;
            case "conceptscheme":
                WriteItems("concepts", SdmxStructureItems.Of(view.Artefact, catalogue), view.Items);
                break;
            case "agencyscheme":
                WriteItems("agencies", SdmxStructureItems.Of(view.Artefact, catalogue), view.Items);
                break;
            default:
                WriteItems("codes", SdmxStructureItems.Of(view.Artefact, catalogue), view.Items);
                break;
        }
    }

    private void WriteItems(string property, IReadOnlyList<SdmxCode> all, IReadOnlySet<string>? wanted)
    {
        var given = all.Where(one => wanted?.Contains(one.Id) != false).ToList();
        if (given.Count < all.Count)
        {
            json.WriteBoolean("isPartial", true);
        }

        json.WriteStartArray(property);
        foreach (var item in given)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteNames(item.Name, language);
            if (item.Parent is { } parent && given.Exists(one => one.Id == parent))
            {
                json.WriteString("parent", parent);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteComponents()
    {
        json.WriteStartObject("dataStructureComponents");
        json.WriteStartObject("dimensionList");
        json.WriteString("id", "DimensionDescriptor");
        json.WriteStartArray("dimensions");
        foreach (var (position, dimension) in DataStructure.SeriesDimensions.Index())
        {
            json.WriteStartObject();
            json.WriteNumber("position", position);
            WriteComponent(dimension);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("timeDimension");
        WriteComponent(DataStructure.Time);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("measureList");
        json.WriteString("id", "MeasureDescriptor");
        json.WriteStartArray("measures");
        json.WriteStartObject();
        WriteComponent(DataStructure.PrimaryMeasure);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("attributeList");
        json.WriteString("id", "AttributeDescriptor");
        json.WriteStartArray("attributes");
        foreach (var attribute in DataStructure.Attributes)
        {
            json.WriteStartObject();
            json.WriteStartObject("attributeRelationship");
            json.WriteStartObject("observation");
            json.WriteEndObject();
            json.WriteEndObject();
            WriteComponent(attribute);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteComponent(SdmxComponent component)
    {
        json.WriteString("id", component.Id);
        json.WriteString("conceptIdentity", $"{DataStructure.Urn(catalogue.About.Agency, "conceptscheme.Concept", DataStructure.Concepts)}.{component.Id}");
        json.WriteStartObject("localRepresentation");
        if (component.Codelist is { } list)
        {
            json.WriteString("enumeration", DataStructure.Urn(catalogue.About.Agency, "codelist.Codelist", list.Id));
        }
        else
        {
            json.WriteStartObject("format");
            json.WriteString("dataType", component.DataType);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteLink(string urn, string relation)
    {
        json.WriteStartArray("links");
        json.WriteStartObject();
        json.WriteString("urn", urn);
        json.WriteString("rel", relation);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
