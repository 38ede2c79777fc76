using System.Text.Json;

namespace HtzPipeline.Functions.Tests.Formats.Decoding;

internal static class JsonDecoder
{
    public static IEnumerable<DecodedFigure> Decode(byte[] answer) =>
        from series in JsonDocument.Parse(answer).RootElement.GetProperty("series").EnumerateArray()
        from observation in series.GetProperty("observations").EnumerateArray()
        from measure in observation.GetProperty("measures").EnumerateObject()
        let figure = measure.Value
        let source = figure.GetProperty("source")
        select new DecodedFigure(
            series.GetProperty("indicator").GetString()!,
            series.GetProperty("area").GetString()!,
            measure.Name,
            observation.GetProperty("period").GetString()!,
            Number(figure.GetProperty("value")),
            figure.GetProperty("decimals").ValueKind == JsonValueKind.Null ? null : figure.GetProperty("decimals").GetInt32(),
            figure.GetProperty("status").GetString()![0],
            figure.GetProperty("unit").GetString()!,
            figure.GetProperty("precision").GetString(),
            figure.GetProperty("derived").GetBoolean(),
            source.ValueKind == JsonValueKind.Null ? null : source.GetProperty("text").GetString(),
            Word(source, figure.TryGetProperty("restsOn", out var restsOn) ? restsOn : null));

    /// <summary>By whose word, of a source and of what else a figure rests on.</summary>
    public static string? Word(JsonElement? source, JsonElement? restsOn) => DecodedFigure.WordOf(
        source is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty("decision", out var decision) ? decision.GetProperty("kind").GetString() : null,
        source is { ValueKind: JsonValueKind.Object } own ? own.GetProperty("submission").GetString() : null,
        restsOn?.GetProperty("submission").GetString());

    public static decimal? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal();
}
