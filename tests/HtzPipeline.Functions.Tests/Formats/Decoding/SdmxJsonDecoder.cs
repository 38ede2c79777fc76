using System.Text.Json;

namespace HtzPipeline.Functions.Tests.Formats.Decoding;

/// <summary>By the field guide of SDMX-JSON: keys and attributes are indexes into the values of their components.</summary>
internal static class SdmxJsonDecoder
{
    public static IEnumerable<DecodedFigure> Decode(byte[] answer)
    {
        var data = JsonDocument.Parse(answer).RootElement.GetProperty("data");
        foreach (var set in data.GetProperty("dataSets").EnumerateArray())
        {
            var structure = data.GetProperty("structures")[set.GetProperty("structure").GetInt32()];
            foreach (var figure in Figures(set, structure))
            {
                yield return figure;
            }
        }
    }

    /// <summary>The figures of a data set, whatever the dimension at the observation.</summary>
    public static IEnumerable<DecodedFigure> Figures(JsonElement set, JsonElement structure)
    {
        var (dimensions, attributes) = (structure.GetProperty("dimensions"), structure.GetProperty("attributes").GetProperty("observation"));
        var outer = set.TryGetProperty("series", out var all)
            ? all.EnumerateObject().Select(series => (Codes(dimensions.GetProperty("series"), series.Name), series.Value))
            : [([], set)];
        foreach (var (key, series) in outer)
        {
            foreach (var observation in series.GetProperty("observations").EnumerateObject())
            {
                var codes = key.Concat(Codes(dimensions.GetProperty("observation"), observation.Name)).ToDictionary();
                Assert.Equal(SdmxCsvDecoder.FrequencyOf(codes["TIME_PERIOD"]), codes["FREQ"]);
                Assert.Equal(1 + attributes.GetArrayLength(), observation.Value.GetArrayLength());
                string? Attribute(string id) => attributes.EnumerateArray().Index().Where(one => one.Item.GetProperty("id").GetString() == id)
                    .Select(one => Value(one.Item, observation.Value[1 + one.Index])).SingleOrDefault();
                yield return new(
                    codes["INDICATOR"], codes["REF_AREA"], codes["MEASURE"], codes["TIME_PERIOD"], JsonDecoder.Number(observation.Value[0]),
                    Attribute("DECIMALS") is { } decimals ? int.Parse(decimals, System.Globalization.CultureInfo.InvariantCulture) : null,
                    Attribute("OBS_STATUS")!.Single(), Attribute("UNIT_MEASURE")!, Attribute("OBS_PRECISION"), bool.Parse(Attribute("DERIVED")!),
                    Attribute("SOURCE_TEXT"), DecodedFigure.WordOf(Attribute("DECISION"), Attribute("SUBMISSION"), Attribute("RESTS_ON")));
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Codes(JsonElement dimensions, string key) => dimensions.EnumerateArray()
        .Zip(key.Split(':'), (dimension, index) => KeyValuePair.Create(
            dimension.GetProperty("id").GetString()!,
            dimension.GetProperty("values")[int.Parse(index, System.Globalization.CultureInfo.InvariantCulture)].GetProperty("id").GetString()!));

    private static string? Value(JsonElement component, JsonElement index)
    {
        if (index.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var value = component.GetProperty("values")[index.GetInt32()];
        return value.TryGetProperty("id", out var id) ? id.GetString() : value.GetProperty("value").ToString();
    }
}
