using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Json;

/// <summary>The dimensions of a JSON-stat dataset, with the units of their categories.</summary>
internal sealed class JsonStatDimensions
{
    private readonly Dictionary<string, int> _areas;
    private readonly Dictionary<string, int> _indicators;
    private readonly Dictionary<string, int> _measures;
    private readonly Dictionary<Period, int> _periods;
    private readonly Dictionary<string, JsonStatUnit> _indicatorUnits;
    private readonly Dictionary<string, JsonStatUnit> _measureUnits;

    private JsonStatDimensions(Cube cube, Language language)
    {
        Area[] areas = [.. cube.Series.Select(series => series.Area).Distinct()];
        Indicator[] indicators = [.. cube.Series.Select(series => series.Indicator).DistinctBy(indicator => indicator.Code)];
        MeasureFacts[] measures = [.. cube.Series.Select(series => series.Measure).Distinct().OrderBy(measure => measure.Measure)];
        Period[] periods = [.. cube.Series.SelectMany(series => series.Figures).Select(figure => figure.Period).Distinct().Order()];
        Sizes = [areas.Length, indicators.Length, measures.Length, periods.Length];
        if (Sizes.Aggregate(1L, (cells, size) => Math.Min(cells * size, int.MaxValue)) is > JsonStat.MostCells)
        {
            throw new CubeTooLargeException(
                $"JSON-stat 要求列出各维度的全部组合({string.Join('×', Sizes)}),超过 {JsonStat.MostCells} 个;请减少指标、区域或时期,或改用其他格式。",
                $"JSON-stat spans all combinations of its dimensions ({string.Join(" x ", Sizes)}), more than {JsonStat.MostCells}: ask for fewer indicators, areas or periods, or for another format.");
        }

        _areas = Positions(areas.Select(area => area.Code));
        _indicators = Positions(indicators.Select(indicator => indicator.Code));
        _measures = Positions(measures.Select(measure => measure.Code));
        _periods = periods.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        _indicatorUnits = UnitsBy(cube.Series.Where(series => series.Measure.Unit is null), series => series.Indicator.Code);
        _measureUnits = UnitsBy(cube.Series.Where(series => series.Measure.Unit is not null), series => series.Measure.Code);
        All = new Dictionary<string, JsonStatDimensionResource>
        {
            ["area"] = Dimension(new("区域", "Area"), areas.Select(area => (area.Code, area.Name)), []),
            ["indicator"] = Dimension(new("指标", "Indicator"), indicators.Select(indicator => (indicator.Code, indicator.Name)), _indicatorUnits),
            ["measure"] = Dimension(new("口径", "Measure"), measures.Select(measure => (measure.Code, measure.Name)), _measureUnits),
            ["time"] = Dimension(new("时期", "Period"), periods.Select(period => (period.ToString(), (LocalText)period.ToString())), []) with { Extension = DaysOf(periods) },
        };

        JsonStatDimensionResource Dimension(LocalText name, IEnumerable<(string Code, LocalText Name)> categories, Dictionary<string, JsonStatUnit> units)
        {
            var names = categories.ToDictionary(pair => pair.Code, pair => pair.Name.In(language));
            return new(
                name.In(language),
                new(
                    [.. names.Keys],
                    names.Count == 0 ? null : names,
                    units.Count == 0 ? null : units.ToDictionary(
                        pair => pair.Key, pair => new JsonStatUnitResource(cube.Catalogue.Unit(pair.Value.Code)?.Name.In(language) ?? pair.Value.Code, pair.Value.Decimals))),
                units.Count == 0 ? null : new() { UnitCode = units.ToDictionary(pair => pair.Key, pair => pair.Value.Code) });
        }
    }

    /// <summary>Their ids, in the order in which places are counted.</summary>
    public IReadOnlyList<string> Ids => [.. All.Keys];

    /// <summary>How many categories each has.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>The dimensions by id.</summary>
    public IReadOnlyDictionary<string, JsonStatDimensionResource> All { get; }

    /// <summary>The dimensions of a cube: the areas, indicators, measures and periods that have figures.</summary>
    /// <exception cref="CubeTooLargeException">They span more than <see cref="JsonStat.MostCells"/>.</exception>
    public static JsonStatDimensions Of(Cube cube, Language language) => new(cube, language);

    /// <summary>All figures with their places, and the unit that their categories state.</summary>
    public IEnumerable<JsonStatPlace> Places(Cube cube)
    {
        foreach (var series in cube.Series)
        {
            var first = ((((_areas[series.Area.Code] * _indicators.Count) + _indicators[series.Indicator.Code]) * _measures.Count) + _measures[series.Measure.Code]) * _periods.Count;
            var unit = series.Measure.Unit is null ? _indicatorUnits[series.Indicator.Code] : _measureUnits[series.Measure.Code];
            foreach (var (period, figure) in series.Figures)
            {
                yield return new(first + _periods[period], figure, unit);
            }
        }
    }

    private static JsonStatDimensionExtensionResource? DaysOf(Period[] periods) => periods.Length == 0 ? null : new()
    {
        Start = periods.ToDictionary(period => period.ToString(), period => period.FirstDay),
        End = periods.ToDictionary(period => period.ToString(), period => period.LastDay),
    };

    private static Dictionary<string, int> Positions(IEnumerable<string> codes) => codes.Index().ToDictionary(pair => pair.Item, pair => pair.Index);

    private static Dictionary<string, JsonStatUnit> UnitsBy(IEnumerable<CubeSeries> all, Func<CubeSeries, string> category) => all
        .GroupBy(category)
        .ToDictionary(
            group => group.Key,
            group => new JsonStatUnit(CubeSeries.Usual(group.Select(series => series.UsualUnit))!, CubeSeries.Usual(group.Select(series => series.UsualDecimals))));
}

/// <summary>A unit's code, and the decimals usual in it.</summary>
internal readonly record struct JsonStatUnit(string Code, int Decimals);

/// <summary>A figure with its place in the dataset, and the unit that its categories state.</summary>
internal readonly record struct JsonStatPlace(int Place, FigureResource Figure, JsonStatUnit Unit);
