using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Query;

/// <summary>What <c>GET /api/v1/observations</c> asks for.</summary>
/// <param name="Indicators">The indicators, at least one.</param>
/// <param name="Areas">The areas, at least one.</param>
/// <param name="Measures">The measures wanted, in the order of the enumeration.</param>
/// <param name="From">The first period; null for the earliest there is.</param>
/// <param name="To">The last period; null for the latest there is.</param>
/// <param name="Frequency">The length of the periods wanted; null for each indicator's own.</param>
/// <param name="AsOf">As known when; null for now.</param>
internal sealed record ObservationQuery(
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<Area> Areas,
    IReadOnlySet<Measure> Measures,
    Period? From,
    Period? To,
    Frequency? Frequency,
    AsOf? AsOf)
{
    /// <summary>The most indicators times areas that one query may name.</summary>
    public const int MostSeries = 200;

    private static readonly Dictionary<string, Frequency> Frequencies = new()
    {
        ["month"] = Core.Figures.Frequency.Month,
        ["quarter"] = Core.Figures.Frequency.Quarter,
        ["half"] = Core.Figures.Frequency.HalfYear,
        ["year"] = Core.Figures.Frequency.Year,
    };

    /// <summary>Makes sense of the parameters; what is wrong with them is added to <paramref name="errors"/>.</summary>
    public static ObservationQuery Parse(ObservationParameters text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        var indicators = Split(text.Indicator).Select(name => FindIndicator(name, catalogue, errors)).OfType<Indicator>().Distinct().ToList();
        if (text.Indicator is null)
        {
            errors.Add("indicator", "missing-parameter", "缺少参数 indicator。", "The parameter indicator is missing.");
        }

        var query = new ObservationQuery(
            indicators,
            Parameters.Areas("area", text.Area, catalogue, errors),
            Parameters.Measures("measure", text.Measure, errors),
            Parameters.Period("from", text.From, errors),
            Parameters.Period("to", text.To, errors),
            text.Frequency is null ? null : Parameters.OneOf("frequency", text.Frequency, Frequencies, errors),
            Parameters.AsOf("asOf", text.AsOf, errors));

        if (query.Indicators.Count * query.Areas.Count > MostSeries)
        {
            errors.Add("indicator", "too-many-series", $"一次最多查询 {MostSeries} 个序列。", $"One query may ask for {MostSeries} series at most.");
        }

        if (query is { AsOf.Release: not null, Areas.Count: > 1 })
        {
            errors.Add("asOf", "release-of-several-areas", "查询多个区域时,asOf 须为时间。", "With several areas asOf must be a time: releases are numbered in each area.");
        }

        return query;
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Indicator? FindIndicator(string name, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        if (catalogue.FindIndicator(name) is { } indicator)
        {
            return indicator;
        }

        var nearest = string.Join('、', NearestNames.Of(catalogue, name));
        errors.Add("indicator", "unknown-indicator", $"没有指标“{name}”,相近的有:{nearest}。", $"There is no indicator '{name}'; the nearest are: {nearest}.");
        return null;
    }
}
