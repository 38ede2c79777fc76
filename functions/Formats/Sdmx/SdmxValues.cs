using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>The values that a component has in a message, each with its index, in the order of their first appearance.</summary>
internal sealed class SdmxValues(SdmxComponent component)
{
    private readonly Dictionary<string, int> _indexes = [];
    private readonly List<string> _all = [];

    /// <summary>The component.</summary>
    public SdmxComponent Component => component;

    /// <summary>The values.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>Takes in the value of a figure, if it has one.</summary>
    public void Add(CubeSeries series, CubeFigure figure)
    {
        if (component.ValueOf(series, figure) is { } value && _indexes.TryAdd(value, _all.Count))
        {
            _all.Add(value);
        }
    }

    /// <summary>The index of a figure's value; null where it has none.</summary>
    public int? IndexOf(CubeSeries series, CubeFigure figure) => component.ValueOf(series, figure) is { } value ? _indexes[value] : null;
}
