using System.Text.Json;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>Reads the categories of a JSON-stat dimension: <c>index</c> as an array or as positions, or only a <c>label</c>.</summary>
internal static class JsonStatCategories
{
    /// <summary>The categories by position.</summary>
    /// <exception cref="InconsistentMessageException">The positions are not 0 to n-1.</exception>
    public static CodedValue[] Read(string dimension, JsonElement category)
    {
        var labels = Texts(category.Object("label"));
        var codes = category.Get("index") switch
        {
            { ValueKind: JsonValueKind.Array } index => [.. index.EnumerateArray().Select(code => code.Text)],
            { ValueKind: JsonValueKind.Object } index => ByPosition(dimension, index),
            _ => [.. labels.Keys],
        };
        return [.. codes.Select(code => new CodedValue(code, labels.GetValueOrDefault(code)))];
    }

    /// <summary>The units of the categories; null where none is stated.</summary>
    public static MessageAttributes[]? ReadUnits(JsonElement category, CodedValue[] values)
    {
        if (category.Object("unit") is not { } units)
        {
            return null;
        }

        var read = new Dictionary<string, MessageAttributes>();
        foreach (var unit in units.EnumerateObject())
        {
            read[unit.Name] = ReadUnit(unit.Value);
        }

        return [.. values.Select(value => read.GetValueOrDefault(value.Code))];
    }

    private static OrderedDictionary<string, string> Texts(JsonElement? labels)
    {
        var texts = new OrderedDictionary<string, string>();
        foreach (var label in labels?.EnumerateObject() ?? default)
        {
            texts[label.Name] = label.Value.Text;
        }

        return texts;
    }

    // A label such as "million" only repeats the multiplier; what is counted is then the symbol or the base.
    private static MessageAttributes ReadUnit(JsonElement unit)
    {
        string?[] texts = [unit.Get("label")?.Text, unit.Get("symbol")?.Text, unit.Get("base")?.Text, unit.Get("type")?.Text];
        var multiplier = unit.Get("multiplier")?.Text;
        var decimals = unit.Get("decimals")?.Whole;
        var (label, other) = (texts[0], texts[1..].FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)));
        return string.IsNullOrWhiteSpace(label) ? new(null, other, multiplier, decimals) : new(null, label, IsSaidBy(label) ? null : multiplier, decimals);
    }

    private static bool IsSaidBy(string label) => label.AsSpan().ContainsAny("百千万亿") || label.Contains("illion", StringComparison.Ordinal)
        || label.Contains("housand", StringComparison.Ordinal) || label.Contains("undred", StringComparison.Ordinal);

    private static string[] ByPosition(string dimension, JsonElement index)
    {
        var positions = index.EnumerateObject().ToArray();
        var codes = new string?[positions.Length];
        foreach (var position in positions)
        {
            if (position.Value.Whole is not { } at || at >= codes.Length || codes[at] is not null)
            {
                throw new InconsistentMessageException(new($"维度 {dimension} 的类目位置 {position.Value} 有误", $"the position {position.Value} in the dimension {dimension} is wrong"));
            }

            codes[at] = position.Name;
        }

        return codes!;
    }
}
