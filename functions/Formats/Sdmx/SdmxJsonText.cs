using System.Buffers;
using System.Globalization;
using System.Text.Json;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>What data and structure messages of SDMX-JSON write alike.</summary>
internal static class SdmxJsonText
{
    /// <summary>A writer that leaves Chinese as Chinese.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> output) => new(output, new() { Encoder = ApiJson.Options.Encoder });

    /// <summary>The head of a message.</summary>
    /// <param name="json">The writer, within the root object.</param>
    /// <param name="version">The version.</param>
    /// <param name="schema">The schema of the message.</param>
    /// <param name="agency">Who sends it.</param>
    /// <param name="prepared">
    /// When what it says became so, UTC; null for the beginning of time. Not when it was written, so that the same answer is the same bytes.
    /// </param>
    public static void WriteHead(this Utf8JsonWriter json, SdmxJsonVersion version, Uri schema, SdmxAgency agency, DateTimeOffset? prepared)
    {
        var time = prepared ?? DateTimeOffset.UnixEpoch;
        if (version == SdmxJsonVersion.V21)
        {
            json.WriteString("$schema", schema.AbsoluteUri);
        }

        json.WriteStartObject("meta");
        if (version == SdmxJsonVersion.V20)
        {
            json.WriteString("schema", schema.AbsoluteUri);
        }

        json.WriteString("id", $"{agency.Id}_{time.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}");
        json.WriteBoolean("test", false);
        json.WriteString("prepared", time.ToChinaTime().ToIsoText());
        json.WriteStartArray("contentLanguages");
        json.WriteStringValue("zh");
        json.WriteStringValue("en");
        json.WriteEndArray();
        json.WriteStartObject("sender");
        json.WriteString("id", agency.Id);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Names, in one language and in both.</summary>
    public static void WriteNames(this Utf8JsonWriter json, LocalText name, Language language)
    {
        json.WriteString("name", name.In(language));
        json.WriteStartObject("names");
        json.WriteString("zh", name.Zh);
        json.WriteString("en", name.En);
        json.WriteEndObject();
    }
}
