using System.Globalization;
using System.Text.Json;

namespace HtzPipeline.Functions.Tests.Formats.Decoding;

internal static class CompactDecoder
{
    public static IEnumerable<DecodedFigure> Decode(byte[] answer)
    {
        var root = JsonDocument.Parse(answer).RootElement;
        foreach (var series in root.GetProperty("series").EnumerateArray())
        {
            var periods = root.GetProperty("periods").GetProperty(series.GetProperty("frequency").GetString()!);
            var start = series.GetProperty("start").GetInt32();
            foreach (var (position, value) in series.GetProperty("values").EnumerateArray().Index())
            {
                var status = At(series, "statusAt", position)?.GetString()![0];
                if (value.ValueKind == JsonValueKind.Null && status is null)
                {
                    continue;
                }

                var number = JsonDecoder.Number(value);
                yield return new(
                    series.GetProperty("indicator").GetString()!,
                    series.GetProperty("area").GetString()!,
                    series.GetProperty("measure").GetString()!,
                    periods[start + position].GetString()!,
                    number,
                    number is null ? null : (At(series, "decimalsAt", position) ?? series.GetProperty("decimals")).GetInt32(),
                    status ?? 'A',
                    (At(series, "unitAt", position) ?? series.GetProperty("unit")).GetString()!,
                    number is null ? null : At(series, "precisionAt", position)?.GetString() ?? "rounded",
                    series.TryGetProperty("derivedAt", out var derived) && derived.EnumerateArray().Any(one => one.GetInt32() == position),
                    null,
                    At(series, "letThroughAt", position)?.GetString());
            }
        }
    }

    private static JsonElement? At(JsonElement series, string name, int position) =>
        series.TryGetProperty(name, out var exceptions) && exceptions.TryGetProperty(position.ToString(CultureInfo.InvariantCulture), out var own) ? own : null;
}
