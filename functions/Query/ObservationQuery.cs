using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Formats;
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
/// <param name="Initial">Whether each figure is wanted as it was first published.</param>
internal sealed record ObservationQuery(
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<Area> Areas,
    IReadOnlySet<Measure> Measures,
    Period? From,
    Period? To,
    Frequency? Frequency,
    AsOf? AsOf,
    bool Initial)
{
    /// <summary>The most indicators times areas that one query may name.</summary>
    public const int MostSeries = 200;

    /// <summary>Makes sense of the parameters; what is wrong with them is added to <paramref name="errors"/>.</summary>
    public static ObservationQuery Parse(SeriesParameters text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        // Histories have every vintage: only observations are asked for as of one.
        var vintage = text as ObservationParameters;
        var query = new ObservationQuery(
            FindIndicators(text.Indicator, catalogue, errors),
            Parameters.Areas("area", text.Area, catalogue, errors),
            Parameters.Measures("measure", text.Measure, errors),
            Parameters.Period("from", text.From, errors),
            Parameters.Period("to", text.To, errors),
            Parameters.Given(text.Frequency) ? Parameters.OneOf("frequency", text.Frequency, FrequencyCodes.All, errors) : null,
            Parameters.AsOf("asOf", vintage?.AsOf, errors),
            Parameters.Flag("initial", vintage?.Initial, errors));

        if (query.Indicators.Count * query.Areas.Count > MostSeries)
        {
            errors.Add("indicator", "too-many-series", $"一次最多查询 {MostSeries} 个序列。", $"One query may ask for {MostSeries} series at most.");
        }

        if (query is { From: { } from, To: { } to } && from.FirstMonth > to.LastMonth)
        {
            errors.Add("from", "from-after-to", $"起始时期 {from} 晚于截止时期 {to}。", $"The first period, {from}, is after the last, {to}.");
        }

        if (query is { AsOf.Release: not null, Areas.Count: > 1 })
        {
            errors.Add("asOf", "release-of-several-areas", "查询多个区域时,asOf 须为时间。", "With several areas asOf must be a time: releases are numbered in each area.");
        }

        return query;
    }

    private static List<Indicator> FindIndicators(string? text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        if (text?.Trim(' ', ',') is null or "")
        {
            errors.Add("indicator", "missing-parameter", "缺少参数 indicator。", "The parameter indicator is missing.");
        }

        return [.. Parameters.Names("indicator", text, errors).Select(name => FindIndicator(name, catalogue, errors)).OfType<Indicator>().Distinct()];
    }

    private static Indicator? FindIndicator(string name, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        if (catalogue.FindIndicator(name) is { } indicator)
        {
            return indicator;
        }

        var nearest = string.Join('、', NearestNames.Of(catalogue, name).Select(zh => $"{catalogue.FindIndicator(zh)?.Code} {zh}"));
        if (nearest.Length > 0)
        {
            errors.Add("indicator", "unknown-indicator", $"没有指标“{name}”,相近的有:{nearest}。", $"There is no indicator '{name}'; the nearest are: {nearest}.");
        }
        else
        {
            errors.Add("indicator", "unknown-indicator", $"没有指标“{name}”,全部指标见 /api/v1/catalogue。", $"There is no indicator '{name}'; /api/v1/catalogue has all there are.");
        }

        return null;
    }
}
