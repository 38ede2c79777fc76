using System.Globalization;
using System.Text.Json;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>The statuses of a JSON-stat dataset's values: one for all, one for each, or by position.</summary>
internal sealed class JsonStatStatus
{
    private readonly string? _ofAll;
    private readonly JsonElement[] _each = [];
    private readonly Dictionary<int, string> _byPosition = [];

    public JsonStatStatus(JsonElement? status)
    {
        switch (status)
        {
            case { ValueKind: JsonValueKind.String } all:
                _ofAll = all.Text;
                break;
            case { ValueKind: JsonValueKind.Array } each when each.GetArrayLength() == 1:
                _ofAll = each[0].Text;
                break;
            case { ValueKind: JsonValueKind.Array } each:
                _each = [.. each.EnumerateArray()];
                break;
            case { ValueKind: JsonValueKind.Object } positions:
                // Eurostat once put the statuses into a "value" of their own.
                _each = positions.Array("value");
                foreach (var one in positions.EnumerateObject())
                {
                    if (int.TryParse(one.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                    {
                        _byPosition[index] = one.Value.Text;
                    }
                }

                break;
        }
    }

    /// <summary>The status of a value; null if none is given.</summary>
    public string? At(int index)
    {
        if (_ofAll is not null)
        {
            return _ofAll;
        }

        var own = index < _each.Length ? _each[index].Text : _byPosition.GetValueOrDefault(index);
        return string.IsNullOrEmpty(own) ? null : own;
    }
}
