using System.Globalization;
using System.Xml.Linq;

namespace HtzPipeline.Functions.Tests.Formats.Decoding;

internal static class SdmxMlDecoder
{
    private static readonly XNamespace Generic = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic";

    public static IEnumerable<DecodedFigure> Decode(byte[] answer)
    {
        var message = XDocument.Load(new MemoryStream(answer));
        foreach (var series in message.Descendants(Generic + "Series"))
        {
            var key = Values(series.Element(Generic + "SeriesKey")!);
            Assert.Equal(["FREQ", "INDICATOR", "REF_AREA", "MEASURE"], key.Keys);
            foreach (var observation in series.Elements(Generic + "Obs"))
            {
                var attributes = Values(observation.Element(Generic + "Attributes")!);
                var (period, value) = (Value(observation, "ObsDimension"), Value(observation, "ObsValue"));
                Assert.Equal(SdmxCsvDecoder.FrequencyOf(period), key["FREQ"]);
                yield return new(
                    key["INDICATOR"], key["REF_AREA"], key["MEASURE"], period, value == "NaN" ? null : decimal.Parse(value, CultureInfo.InvariantCulture),
                    attributes.TryGetValue("DECIMALS", out var decimals) ? int.Parse(decimals, CultureInfo.InvariantCulture) : null,
                    attributes["OBS_STATUS"].Single(), attributes["UNIT_MEASURE"], attributes.GetValueOrDefault("OBS_PRECISION"), bool.Parse(attributes["DERIVED"]),
                    attributes.GetValueOrDefault("SOURCE_TEXT"),
                    DecodedFigure.WordOf(attributes.GetValueOrDefault("DECISION"), attributes.GetValueOrDefault("SUBMISSION"), attributes.GetValueOrDefault("RESTS_ON")));
            }
        }
    }

    private static string Value(XElement observation, string name) => observation.Element(Generic + name)!.Attribute("value")!.Value;

    private static Dictionary<string, string> Values(XElement list) =>
        list.Elements(Generic + "Value").ToDictionary(value => value.Attribute("id")!.Value, value => value.Attribute("value")!.Value);
}
