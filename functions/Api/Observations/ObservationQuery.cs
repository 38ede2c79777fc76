using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Observations;

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
    public const int MostSeries = 1000;

    /// <summary>The most periods that <c>last</c> may ask for: a hundred years of months.</summary>
    public const int MostPeriods = 1200;

    /// <summary>The most observations on a page.</summary>
    public const int MostPerPage = 50_000;

    /// <summary>The most observations on a page where none is said.</summary>
    public const int UsualPerPage = 10_000;

    /// <summary>How many periods are wanted, up to the latest that any of the series has; null for all from <see cref="From"/> on.</summary>
    public int? Last { get; init; }

    /// <summary>At most so many observations, or of a history so many vintages.</summary>
    public int Limit { get; init; } = int.MaxValue;

    /// <summary>Those after the page that gave this, as of the releases that it was answered from; null for the first.</summary>
    public Continuation? Continuation { get; init; }

    /// <summary>Whether it is wanted how many observations all pages have.</summary>
    public bool WithTotal { get; init; }

    /// <summary>Whether every vintage is wanted.</summary>
    public bool History { get; init; }

    /// <summary>Makes sense of the parameters; what is wrong with them is added to <paramref name="errors"/>.</summary>
    /// <param name="text">The parameters.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="errors">What is wrong.</param>
    /// <param name="isWhole">
    /// Whether all there is may be asked for: every indicator where none is named, then also every area, and as many series and
    /// observations as there are.
    /// </param>
    public static ObservationQuery Parse(SeriesParameters text, IndicatorCatalogue catalogue, ParameterErrors errors, bool isWhole = false)
    {
        // Histories have every vintage: only observations are asked for as of one.
        var vintage = text as ObservationParameters;
        var (limit, continuation) = text is HistoryParameters history ? (history.Limit, history.Continuation) : (vintage?.Limit, vintage?.Continuation);
        var isHistory = Parameters.Flag("history", vintage?.History, errors);
        var query = new ObservationQuery(
            SeriesFinder.Indicators(text, catalogue, errors, isWhole),
            SeriesFinder.Areas(text, catalogue, errors, isWhole),
            Parameters.Measures("measure", text.Measure, errors),
            Parameters.Period("from", text.From, errors),
            Parameters.Period("to", text.To, errors),
            Parameters.Given(text.Frequency) ? Parameters.OneOf("frequency", text.Frequency, FrequencyCodes.All, errors) : null,
            Parameters.AsOf("asOf", vintage?.AsOf, errors),
            Parameters.Flag("initial", vintage?.Initial, errors))
        {
            Last = Parameters.Given(vintage?.Last) ? Parameters.Number("last", vintage.Last, ifAbsent: 1, MostPeriods, errors) : null,
            Limit = text is ObservationParameters or HistoryParameters
                ? Parameters.Number("limit", limit, isWhole || isHistory ? int.MaxValue : UsualPerPage, MostPerPage, errors)
                : int.MaxValue,
            History = isHistory,
            WithTotal = Parameters.Flag("total", vintage?.Total, errors),
        };
        query = query with { Continuation = query.Continue(continuation, errors) };
        query.CheckTogether(errors, isWhole ? int.MaxValue : MostSeries);
        if (query.History && (Parameters.Given(vintage?.Limit) || Parameters.Given(vintage?.Continuation)))
        {
            errors.Add("limit", "limit-with-history", "此处 history 不分页,请用 /api/v1/history,或用 from 和 to 限定时期。", "Histories are not paged here: use /api/v1/history, or limit the periods by from and to.");
        }

        return Parameters.Unit("unit", text.Unit, catalogue, errors) is { } unit ? query.In(unit, errors) : query;
    }

    /// <summary>The query with all amounts in a unit: an indicator is answered in its unit, so each gets this one. Rates keep theirs.</summary>
    public ObservationQuery In(Unit unit, ParameterErrors errors)
    {
        var amounts = Indicators.Where(indicator => indicator.Kind != IndicatorKind.Rate).ToHashSet();
        var others = amounts.Where(indicator => indicator.Unit.Dimension != unit.Dimension).ToList();
        if (others.Count > 0)
        {
            errors.Add(
                "unit",
                "unit-of-another-dimension",
                $"不能换算为{unit.Name.Zh}:{string.Join('、', others.Select(one => $"{one.Code} {one.Name.Zh}({one.Unit.Name.Zh})"))}。",
                $"Not convertible to {unit.Name.En}: {string.Join(", ", others.Select(one => $"{one.Code} ({one.Unit.Name.En})"))}.");
            return this;
        }

        return this with
        {
            Indicators =
            [
                .. Indicators.Select(indicator => amounts.Contains(indicator)
                    ? indicator with { Unit = unit, Decimals = indicator.Unit.DecimalsIn(unit, indicator.Decimals) }
                    : indicator),
            ],
        };
    }

    private Continuation? Continue(string? text, ParameterErrors errors)
    {
        if (!Parameters.Given(text))
        {
            return null;
        }

        if (Observations.Continuation.TryParse(text, out var continuation)
            && continuation.Releases.Count == Areas.Count
            && (continuation.End is null) == (Last is null)
            && Areas.Any(area => area.Code == continuation.Last.Area)
            && Indicators.Any(indicator => indicator.Code == continuation.Last.Indicator))
        {
            return continuation;
        }

        errors.Add("continuation", "bad-continuation", "continuation 不是本查询给出的值。", "The continuation is not one that this query was given.");
        return null;
    }

    private void CheckTogether(ParameterErrors errors, int most)
    {
        if (Indicators.Count * Areas.Count > most)
        {
            errors.Add("indicator", "too-many-series", $"一次最多查询 {most} 个序列。", $"One query may ask for {most} series at most.");
        }

        if (From is { } from && To is { } to && from.FirstMonth > to.LastMonth)
        {
            errors.Add("from", "from-after-to", $"起始时期 {from} 晚于截止时期 {to}。", $"The first period, {from}, is after the last, {to}.");
        }

        if (Last is not null && From is not null)
        {
            errors.Add("last", "last-with-from", "last 与 from 不能同时使用。", "last and from exclude each other.");
        }

        if (AsOf?.Release is not null && Areas.Count > 1)
        {
            errors.AddReleaseOfSeveralAreas();
        }

        if (History)
        {
            CheckHistory(errors);
        }
    }

    private void CheckHistory(ParameterErrors errors)
    {
        if (Initial)
        {
            errors.Add("initial", "initial-with-history", "history 与 initial 不能同时使用。", "history and initial exclude each other.");
        }

        if (Last is not null)
        {
            errors.Add("last", "last-with-history", "history 须用 from 和 to 限定时期。", "With history the periods are to be given by from and to.");
        }
    }
}
