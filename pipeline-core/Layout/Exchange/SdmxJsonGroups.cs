using System.Globalization;
using System.Text.Json;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>
/// The attributes that a dataset of SDMX-JSON 2.x attaches to groups of observations: by keys such as <c>0::1:</c>, with a
/// position for each dimension of the group in the order of the key, and nothing for the others.
/// </summary>
internal sealed class SdmxJsonGroups
{
    private readonly Dictionary<string, MessageAttributes> _groups = [];
    private readonly List<bool[]> _shapes = [];
    private readonly int[] _order;

    public SdmxJsonGroups(JsonElement dataset, SdmxJsonComponents components, int[] order, Allowance allowance)
    {
        _order = order;
        foreach (var group in dataset.Object("dimensionGroupAttributes")?.EnumerateObject() ?? default)
        {
            var parts = group.Name.Split(':');
            if (group.Value.ValueKind != JsonValueKind.Array || parts.Length != order.Length)
            {
                continue;
            }

            _groups[group.Name] = components.Attributes(group.Value.EnumerateArray());
            allowance.TakeSteps(_shapes.Count + order.Length);
            bool[] shape = [.. parts.Select(part => part.Length > 0)];
            if (!_shapes.Exists(known => known.AsSpan().SequenceEqual(shape)))
            {
                _shapes.Add(shape);
            }
        }
    }

    /// <summary>How many shapes the groups have.</summary>
    public int Shapes => _shapes.Count;

    /// <summary>What the groups say of an observation.</summary>
    public MessageAttributes At(int[] positions)
    {
        var said = default(MessageAttributes);
        foreach (var shape in _shapes)
        {
            var key = string.Join(':', _order.Select((dimension, i) => shape[i] ? positions[dimension].ToString(CultureInfo.InvariantCulture) : ""));
            said = _groups.TryGetValue(key, out var own) ? said.Within(own) : said;
        }

        return said;
    }
}
