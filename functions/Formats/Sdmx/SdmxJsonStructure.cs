using System.Globalization;
using System.Text.Json;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>Writes the part of a message that says what the indexes mean.</summary>
internal sealed class SdmxJsonStructure(Utf8JsonWriter json, SdmxJsonVersion version, IndicatorCatalogue catalogue, Language language)
{
    /// <summary>Writes which dataflow and data structure it is about.</summary>
    public static void WriteLinks(Utf8JsonWriter json, SdmxAgency agency, string dataflow)
    {
        json.WriteStartArray("links");
        WriteLink("dataflow", DataStructure.Urn(agency, "datastructure.Dataflow", dataflow));
        WriteLink("datastructure", DataStructure.Urn(agency, "datastructure.DataStructure", DataStructure.Structure));
        json.WriteEndArray();

        void WriteLink(string relation, string urn)
        {
            json.WriteStartObject();
            json.WriteString("urn", urn);
            json.WriteString("rel", relation);
            json.WriteEndObject();
        }
    }

    /// <summary>Writes the structure that all data sets of a message share.</summary>
    public void Write(SdmxShape shape, SdmxMessageIndex index, int dataSets)
    {
        json.WriteStartObject();
        json.WriteNames(catalogue.About.Title, language);
        WriteLinks(json, catalogue.About.Agency, shape.Dataflow);
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
