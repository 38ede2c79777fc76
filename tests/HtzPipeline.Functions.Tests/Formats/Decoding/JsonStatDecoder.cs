using System.Globalization;
using System.Text.Json;

namespace HtzPipeline.Functions.Tests.Formats.Decoding;

/// <summary>By the definition of JSON-stat: row-major order, the last dimension fastest.</summary>
internal static class JsonStatDecoder
{
    public static IEnumerable<DecodedFigure> Decode(byte[] answer)
    {
        var dataset = JsonDocument.Parse(answer).RootElement;
        Assert.Equal(("2.0", "dataset"), (dataset.GetProperty("version").GetString(), dataset.GetProperty("class").GetString()));
        string[] ids = [.. dataset.GetProperty("id").EnumerateArray().Select(id => id.GetString()!)];
        int[] sizes = [.. dataset.GetProperty("size").EnumerateArray().Select(size => size.GetInt32())];
        Assert.Equal(ids.ToHashSet(), dataset.GetProperty("dimension").EnumerateObject().Select(dimension => dimension.Name).ToHashSet());
        Assert.Equal(sizes, ids.Select(id => Category(dataset, id).GetProperty("index").GetArrayLength()));
        Assert.All(dataset.GetProperty("status").EnumerateObject(), status => Assert.True(dataset.GetProperty("value").TryGetProperty(status.Name, out _)));
        foreach (var value in dataset.GetProperty("value").EnumerateObject())
        {
            var place = int.Parse(value.Name, CultureInfo.InvariantCulture);
            Assert.InRange(place, 0, sizes.Aggregate(1, (cells, size) => cells * size) - 1);
            var codes = new Dictionary<string, string>();
            for (var (rest, dimension) = (place, ids.Length - 1); dimension >= 0; rest /= sizes[dimension--])
            {
                codes[ids[dimension]] = Category(dataset, ids[dimension]).GetProperty("index")[rest % sizes[dimension]].GetString()!;
            }

            yield return Figure(dataset, codes, value);
        }
    }

    private static DecodedFigure Figure(JsonElement dataset, Dictionary<string, string> codes, JsonProperty value)
    {
        var (extension, number) = (dataset.GetProperty("extension"), JsonDecoder.Number(value.Value));
        var dimension = Unit(dataset, "measure", codes["measure"]) is null ? "indicator" : "measure";
        var (unit, code) = Unit(dataset, dimension, codes[dimension])!.Value;
        return new(
            codes["indicator"], codes["area"], codes["measure"], codes["time"], number,
            number is null ? null : (Own(extension, "decimals", value.Name) ?? unit.GetProperty("decimals")).GetInt32(),
            Own(dataset, "status", value.Name)?.GetString()![0] ?? 'A',
            Own(extension, "unit", value.Name)?.GetString() ?? code,
            number is null ? null : Own(extension, "precision", value.Name)?.GetString() ?? "rounded",
            extension.GetProperty("derived").EnumerateArray().Any(place => place.GetRawText() == value.Name),
            Own(extension, "source", value.Name)?.GetProperty("text").GetString(),
            JsonDecoder.Word(Own(extension, "source", value.Name), Own(extension, "restsOn", value.Name)));
    }

    private static (JsonElement Unit, string Code)? Unit(JsonElement dataset, string dimension, string category) =>
        Category(dataset, dimension).TryGetProperty("unit", out var units) && units.TryGetProperty(category, out var unit)
            ? (unit, dataset.GetProperty("dimension").GetProperty(dimension).GetProperty("extension").GetProperty("unitCode").GetProperty(category).GetString()!)
            : null;

    private static JsonElement? Own(JsonElement from, string name, string place) => from.GetProperty(name).TryGetProperty(place, out var own) ? own : null;

    private static JsonElement Category(JsonElement dataset, string id) => dataset.GetProperty("dimension").GetProperty(id).GetProperty("category");
}
