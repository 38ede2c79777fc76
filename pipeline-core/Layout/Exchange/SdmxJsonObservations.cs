using System.Text.Json;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>Reads the observations of an SDMX-JSON dataset one by one: positions in the dimensions, value and attributes.</summary>
internal sealed class SdmxJsonObservations
{
    private const long StepsPerDimension = 8;

    private readonly SdmxJsonStructure _structure;
    private readonly SdmxJsonGroups _groups;
    private readonly MessageAttributes _ofAll;
    private readonly MessageDimension[] _inKey;
    private readonly int _outer;
    private readonly int _inner;
    private string? _lastSeries;
    private MessageAttributes _ofSeries;

    public SdmxJsonObservations(SdmxJsonStructure structure, JsonElement dataset, Allowance allowance)
    {
        _structure = structure;
        _groups = new(dataset, structure.Group, structure.Order, allowance);
        _ofAll = structure.DataSet.Attributes(dataset.Array("attributes"));
        _inKey = [.. structure.Series.Dimensions, .. structure.Observation.Dimensions];
        Positions = new int[structure.Dimensions.Length];
        (_outer, _inner) = (structure.DataSet.Dimensions.Length, structure.DataSet.Dimensions.Length + structure.Series.Dimensions.Length);
    }

    /// <summary>The steps of work that an observation takes: each dimension is looked at, and for each shape of groups once more.</summary>
    public long Steps => StepsPerDimension * Positions.Length * (1 + _groups.Shapes);

    /// <summary>The positions of the observation last read.</summary>
    public int[] Positions { get; }

    /// <summary>Its value as written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Its attributes, those of its series, groups and dataset included.</summary>
    public MessageAttributes Attributes { get; private set; }

    /// <summary>Reads an observation of a series, or one that stands alone, whose key then goes through the dimensions of series as well.</summary>
    /// <returns>False if it has no value, not even null: only a key was asked for.</returns>
    /// <exception cref="InconsistentMessageException">Its key does not fit the structure.</exception>
    public bool TryRead(JsonProperty? series, JsonProperty observation)
    {
        if (_structure.DataSet.Dimensions.Any(dimension => dimension.Values.Count == 0))
        {
            throw new InconsistentMessageException(new("结构中有维度没有取值", "a dimension of the structure has no value"));
        }

        if (series is { } its)
        {
            ReadSeries(its);
            SdmxJsonStructure.Locate(observation.Name, _structure.Observation.Dimensions, Positions.AsSpan(_inner));
        }
        else
        {
            _ofSeries = default;
            SdmxJsonStructure.Locate(observation.Name, _inKey, Positions.AsSpan(_outer));
        }

        if (observation.Value.ValueKind != JsonValueKind.Array || observation.Value.GetArrayLength() <= _structure.Measure)
        {
            return false;
        }

        Text = observation.Value[_structure.Measure].Text;
        Attributes = _structure.Observation.Attributes(observation.Value.EnumerateArray().Skip(_structure.Measures))
            .Within(_ofSeries).Within(_groups.At(Positions)).Within(_ofAll);
        return true;
    }

    private void ReadSeries(JsonProperty series)
    {
        if (series.Name == _lastSeries)
        {
            return;
        }

        _lastSeries = null;
        SdmxJsonStructure.Locate(series.Name, _structure.Series.Dimensions, Positions.AsSpan(_outer.._inner));
        _ofSeries = _structure.Series.Attributes(series.Value.Array("attributes"));
        _lastSeries = series.Name;
    }
}
