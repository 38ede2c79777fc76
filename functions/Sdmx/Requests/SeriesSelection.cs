using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>Which figures a data or availability query is about: what its key and its filters let pass.</summary>
/// <param name="Key">The key.</param>
/// <param name="Filters">The filters; all must pass.</param>
internal sealed record SeriesSelection(SdmxKey Key, IReadOnlyList<ComponentFilter> Filters)
{
    /// <summary>The dataflows whose figures are meant, any of them; none for all figures.</summary>
    public IReadOnlyList<SdmxDataflow> Dataflows { get; init; } = [];

    /// <summary>Reads the fifth part of the path and the parameters <c>c[…]</c>.</summary>
    public static SeriesSelection Parse(SdmxTarget target, ParameterErrors errors)
    {
        var key = SdmxKey.Parse(target.Segment(4));
        if (key.Length > DataStructure.SeriesDimensions.Count)
        {
            var dimensions = string.Join('.', DataStructure.SeriesDimensions.Select(one => one.Id));
            errors.Add("key", "key-too-long", $"序列键最多 {DataStructure.SeriesDimensions.Count} 段:{dimensions}。", $"A key has {DataStructure.SeriesDimensions.Count} parts at most: {dimensions}.");
        }

        var filters = new List<ComponentFilter>();
        foreach (var (name, value) in target.Parameters.Where(one => IsFilter(one.Name)))
        {
            var id = name[2..^1];
            if (DataStructure.Find(id) is not { } component)
            {
                var known = string.Join(", ", DataStructure.Components.Select(one => one.Id));
                errors.Add(name, "unknown-component", $"没有组件“{id}”,可用的有:{known}。", $"There is no component '{id}'; there are: {known}.");
            }
            else if (filters.Exists(one => one.Component == component))
            {
                errors.Add(name, "repeated-component", $"{id} 只能筛选一次。", $"{id} may be filtered once only.");
            }
            else
            {
                filters.Add(ComponentFilter.Parse(component, value, errors));
            }
        }

        return new(key, filters);
    }

    /// <summary>Whether a parameter is a filter.</summary>
    public static bool IsFilter(string name) => name.StartsWith("c[", StringComparison.Ordinal) && name.EndsWith(']');

    /// <summary>Whether a figure passes.</summary>
    /// <param name="series">Its series.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="except">A dimension for which any value passes; null for none.</param>
    public bool Admits(CubeSeries series, CubeFigure figure, SdmxComponent? except = null) =>
        IsWithin(series.Indicator)
        && Filters.All(filter => filter.Component == except || filter.Admits(filter.Component.ValueOf(series, figure)))
        && Key.Admits([.. DataStructure.SeriesDimensions.Select(one => one.ValueOf(series, figure)!)], Position(except));

    /// <summary>The indicators that may have figures that pass; all others need not be read.</summary>
    public IReadOnlyList<Indicator> Indicators(IndicatorCatalogue catalogue) =>
        [.. catalogue.Indicators.Where(one => IsWithin(one) && MayHave(DataStructure.Find("INDICATOR")!, one.Code))];

    /// <summary>The areas that may have figures that pass; all others need not be read.</summary>
    public IReadOnlyList<Area> Areas(IndicatorCatalogue catalogue) =>
        [.. catalogue.Areas.Where(one => MayHave(DataStructure.Find("REF_AREA")!, one.Code))];

    /// <summary>The months outside of which nothing passes; null for no bound.</summary>
    public (Period? First, Period? Last) Bounds() =>
        Filters.FirstOrDefault(one => one.Component == DataStructure.Time)?.Bounds() ?? (null, null);

    private bool IsWithin(Indicator indicator) => Dataflows.Count == 0 || Dataflows.Any(flow => flow.Has(indicator));

    private bool MayHave(SdmxComponent dimension, string code) =>
        Key.MayHave(Position(dimension), code) && Filters.All(one => one.Component != dimension || one.Admits(code));

    private static int Position(SdmxComponent? dimension) =>
        DataStructure.SeriesDimensions.Index().Where(one => one.Item == dimension).Select(one => one.Index).DefaultIfEmpty(-1).First();
}
