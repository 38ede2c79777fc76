using System.Globalization;
using System.Text.Json;
using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Sdmx.Structures;

/// <summary>An availability constraint of SDMX-JSON 2.1; in 2.0 that is a data constraint of what there is, with the counts as annotations.</summary>
internal sealed class SdmxConstraintJson(Utf8JsonWriter json, SdmxJsonVersion version, SdmxAgency agency, Language language)
{
    /// <summary>Writes the list of constraints, of which there is one.</summary>
    public void Write(SdmxAvailability availability)
    {
        var dataflow = DataStructure.Urn(agency, "datastructure.Dataflow", availability.Dataflow);
        json.WriteStartArray(version == SdmxJsonVersion.V21 ? "availabilityConstraints" : "dataConstraints");
        json.WriteStartObject();
        if (version == SdmxJsonVersion.V21)
        {
            json.WriteNumber("seriesCount", availability.SeriesCount);
            json.WriteNumber("obsCount", availability.ObservationCount);
            json.WriteStartObject("constraintAttachment");
            json.WriteString("dataflow", dataflow);
            json.WriteEndObject();
            json.WriteStartObject("cubeRegion");
            WriteRegion(availability);
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("id", "AVAILABILITY");
            json.WriteString("agencyID", agency.Id);
            json.WriteString("version", DataStructure.Version);
            json.WriteNames(new("可用数据", "Availability"), language);
            json.WriteString("role", "Actual");
            json.WriteStartArray("annotations");
            WriteCount("series_count", availability.SeriesCount);
            WriteCount("obs_count", availability.ObservationCount);
            json.WriteEndArray();
            json.WriteStartObject("constraintAttachment");
            json.WriteStartArray("dataflows");
            json.WriteStringValue(dataflow);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartArray("cubeRegions");
            json.WriteStartObject();
            WriteRegion(availability);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Writes what the constraint of a dataflow allows: which indicators.</summary>
    public void WriteAllowed(SdmxDataflow dataflow, IndicatorCatalogue catalogue)
    {
        if (version == SdmxJsonVersion.V20)
        {
            json.WriteString("role", "Allowed");
        }

        json.WriteStartObject("constraintAttachment");
        json.WriteStartArray("dataflows");
        json.WriteStringValue(DataStructure.Urn(agency, "datastructure.Dataflow", dataflow.Id));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("cubeRegions");
        json.WriteStartObject();
        json.WriteBoolean("include", true);
        json.WriteStartArray("keyValues");
        json.WriteStartObject();
        json.WriteString("id", "INDICATOR");
        json.WriteStartArray("values");
        foreach (var indicator in catalogue.Indicators.Where(dataflow.Has))
        {
            json.WriteStringValue(indicator.Code);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteRegion(SdmxAvailability availability)
    {
        json.WriteBoolean("include", true);
        json.WriteStartArray("keyValues");
        foreach (var (dimension, values) in availability.Values)
        {
            json.WriteStartObject();
            json.WriteString("id", dimension.Id);
            json.WriteStartArray("values");
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (availability is { First: { } first, Last: { } last })
        {
            json.WriteStartObject();
            json.WriteString("id", DataStructure.Time.Id);
            json.WriteStartObject("timeRange");
            WritePeriod("startPeriod", first);
            WritePeriod("endPeriod", last);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WritePeriod(string name, string period)
    {
        json.WriteStartObject(name);
        json.WriteString("period", period);
        json.WriteBoolean("isInclusive", true);
        json.WriteEndObject();
    }

    private void WriteCount(string id, int count)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("title", count.ToString(CultureInfo.InvariantCulture));
        json.WriteString("type", "sdmx_metrics");
        json.WriteEndObject();
    }
}
