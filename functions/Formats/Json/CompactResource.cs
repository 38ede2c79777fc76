using System.Text.Json.Serialization;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Json;

/// <summary>
/// The compact JSON answer: periods once, and each series as one array of values. Whatever most figures of a series have in common is
/// said once; the exceptions stand in objects whose keys are positions in <c>values</c>, left out where there are none. Names and
/// sources are not in it: the catalogue has the names, the self-describing form the sources.
/// </summary>
/// <param name="CatalogueVersion">The version of the catalogue that codes and units are of.</param>
/// <param name="Areas">For each area, the release it was answered from.</param>
/// <param name="Periods">For each frequency (<c>month</c>, <c>quarter</c>, <c>half</c>, <c>year</c>) the periods that have any figure, in order.</param>
/// <param name="Starts">The days that these periods begin with.</param>
/// <param name="Ends">The days that they end with.</param>
/// <param name="Series">The series that have figures.</param>
internal sealed record CompactResource(
    string CatalogueVersion,
    IReadOnlyList<CompactAreaResource> Areas,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Periods,
    IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> Starts,
    IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> Ends,
    IReadOnlyList<CompactSeriesResource> Series)
{
    public static CompactResource Of(Cube cube)
    {
        var periods = cube.Series
            .GroupBy(series => series.Frequency)
            .OrderBy(group => group.Key)
            .ToDictionary(group => group.Key, group => group.SelectMany(series => series.Figures).Select(figure => figure.Period).Distinct().Order().ToList());
        return new(
            cube.Catalogue.Version,
            [.. cube.Areas.Select(area => new CompactAreaResource(area.Area.Code, area.Release, area.Time?.ToChinaTime()))],
            ByFrequency(period => period.ToString()),
            ByFrequency(period => period.FirstDay),
            ByFrequency(period => period.LastDay),
            [.. cube.Series.Select(series => CompactSeriesResource.Of(series, periods[series.Frequency]))]);

        Dictionary<string, IReadOnlyList<T>> ByFrequency<T>(Func<Period, T> of) =>
            periods.ToDictionary(pair => FrequencyCodes.Of(pair.Key), pair => (IReadOnlyList<T>)[.. pair.Value.Select(of)]);
    }
}

/// <summary>The release that an area was answered from; its time is +08:00.</summary>
internal sealed record CompactAreaResource(string Code, long Release, DateTimeOffset? Released);

/// <summary>A series of one measure.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Measure">The measure's code.</param>
/// <param name="Frequency">Whose list of periods its positions are of.</param>
/// <param name="Start">The position in that list of its first value; the others follow without a gap.</param>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Decimals">The decimals printed.</param>
/// <param name="Values">The values; null where a figure is missing, its status saying how, or where there is no figure at all, without a status.</param>
/// <param name="StatusAt">The SDMX status of figures that are missing or not normal.</param>
/// <param name="UnitAt">The unit of figures in another one.</param>
/// <param name="DecimalsAt">The decimals of values printed with other ones.</param>
/// <param name="PrecisionAt">atLeast, atMost or about, for values that are not rounded.</param>
/// <param name="DerivedAt">The positions of figures computed here.</param>
/// <param name="LetThroughAt">The submissions of decisions by which figures, or something that they are computed of, are published though an error had held them.</param>
internal sealed record CompactSeriesResource(
    string Indicator,
    string Area,
    string Measure,
    string Frequency,
    int Start,
    string Unit,
    int Decimals,
    IReadOnlyList<decimal?> Values,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<int, char>? StatusAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<int, string>? UnitAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<int, int>? DecimalsAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<int, string>? PrecisionAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? DerivedAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<int, string>? LetThroughAt = null)
{
    public static CompactSeriesResource Of(CubeSeries series, IReadOnlyList<Period> periods)
    {
        var positions = periods.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var start = positions[series.Figures[0].Period];
        var figures = series.Figures.ToDictionary(one => positions[one.Period] - start, one => one.Figure);
        var (unit, decimals) = (series.UsualUnit, series.UsualDecimals);
        return new(
            series.Indicator.Code,
            series.Area.Code,
            series.Measure.Code,
            FrequencyCodes.Of(series.Frequency),
            start,
            unit,
            decimals,
            [.. Enumerable.Range(0, figures.Keys.Max() + 1).Select(position => figures.GetValueOrDefault(position)?.Value)],
            At(figure => figure.Value is null || figure.Status != ObservationStatus.Normal.Code, figure => figure.Status),
            At(figure => figure.Unit != unit, figure => figure.Unit),
            At(figure => figure.Decimals is { } own && own != decimals, figure => figure.Decimals!.Value),
            At(figure => figure.HasOtherPrecision, figure => figure.Precision!),
            At(figure => figure.Derived, _ => true) is { } derived ? [.. derived.Keys] : null,
            At(figure => figure.LetThroughBy is not null, figure => figure.LetThroughBy!));

        Dictionary<int, T>? At<T>(Func<FigureResource, bool> isException, Func<FigureResource, T> value) =>
            figures.Where(pair => isException(pair.Value)).ToDictionary(pair => pair.Key, pair => value(pair.Value)) is { Count: > 0 } exceptions ? exceptions : null;
    }
}
