using System.Collections.Immutable;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>Reads series from the store; all of an area from one release.</summary>
internal sealed class ObservationReader(ObservationStore store, SubmissionFiles files)
{
    private const int SeriesAtOnce = 64;

    // A period is published within some months of its end.
    private const int MonthsOfGrace = 12;

    /// <summary>Areas as they are, or as they were: one small read each, before anything else of them is read.</summary>
    public async Task<IReadOnlyList<ViewedArea>> ViewAsync(IEnumerable<Area> areas, AsOf? asOf, CancellationToken cancellation) =>
        await Task.WhenAll(areas.Select(async area => new ViewedArea(area, await store.ViewAsync(area.Code, asOf, cancellation))));

    /// <summary>The areas of a query: as it says, or as they were when its first page was answered.</summary>
    public async Task<IReadOnlyList<ViewedArea>> ViewAsync(ObservationQuery query, CancellationToken cancellation) =>
        query.Continuation is not { } continuation
            ? await ViewAsync(query.Areas, query.AsOf, cancellation)
            : await Task.WhenAll(query.Areas.Zip(continuation.Releases, async (area, release) =>
                new ViewedArea(area, await store.ViewAsync(area.Code, AsOf.At(release), cancellation))));

    /// <summary>Answers a query of series: a page of it.</summary>
    public async Task<ObservationAnswer> ReadAsync(
        ObservationQuery query, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        List<(ViewedArea Area, Indicator Indicator)> asked =
            [.. from area in areas from indicator in query.Indicators select (area, indicator)];
        var (end, read) = query.Last is { } count ? await FindEndAsync(query, count, asked, cancellation) : (null, []);
        var page = new SeriesPage(query.Limit);
        var isWhole = true;
        foreach (var batch in asked.Skip(Begin(query.Continuation, asked)).Chunk(SeriesAtOnce))
        {
            var series = await Task.WhenAll(batch.Select(async one =>
                Within(query, end, read.GetValueOrDefault(one) ?? await ReadSeriesAsync(query, one, FirstOf(query, end, one.Indicator), cancellation))));
            isWhole = series.Where(one => one.Observations.Count > 0 || !IsCut(query, one)).All(page.TryAdd);
            if (!isWhole)
            {
                break;
            }
        }

        return new(
            catalogue.Version,
            [.. areas.Select(area => area.Answered)],
            page.Series,
            await files.OfAsync(page.Series.SelectMany(series => series.Observations), cancellation))
        {
            Frequency = query.Frequency,
            Total = query.WithTotal ? await CountAsync(query with { Continuation = null }, end, asked, cancellation) : null,
            Continuation = isWhole ? null : new(page.Last!.Value, [.. areas.Select(area => area.View.Release)], end?.End),
        };
    }

    /// <summary>How many observations there are of all that is asked for.</summary>
    private static async Task<int> CountAsync(
        ObservationQuery query, LastPeriods? end, List<(ViewedArea Area, Indicator Indicator)> asked, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var batch in asked.Chunk(SeriesAtOnce))
        {
            var series = await Task.WhenAll(batch.Select(async one => Within(query, end, await ReadSeriesAsync(query, one, FirstOf(query, end, one.Indicator), cancellation))));
            count += series.Sum(one => one.Observations.Count);
        }

        return count;
    }

    /// <summary>Where a page begins: with the series that the page before ended in.</summary>
    private static int Begin(Continuation? continuation, List<(ViewedArea Area, Indicator Indicator)> asked) => continuation is null
        ? 0
        : asked.FindIndex(one => one.Area.Area.Code == continuation.Last.Area && one.Indicator.Code == continuation.Last.Indicator);

    private static bool IsCut(ObservationQuery query, Series series) =>
        query.Continuation is { Last: var last } && last.Area == series.Area.Code && last.Indicator == series.Indicator.Code;

    /// <summary>
    /// Where the last so many periods end, with what was read to find it. What was published lately is asked for first; only where the
    /// figures are of long ago all of them are.
    /// </summary>
    private static async Task<(LastPeriods? End, Dictionary<(ViewedArea, Indicator), Series> Read)> FindEndAsync(
        ObservationQuery query, int count, List<(ViewedArea Area, Indicator Indicator)> asked, CancellationToken cancellation)
    {
        if (query.Continuation?.End is { } known)
        {
            return (new(count, known), []);
        }

        var released = asked.Max(one => one.Area.View.Time);
        var newest = released is { } time ? MonthOf(time) : (Period?)null;
        if (query.To?.LastMonth is { } to && to < newest)
        {
            newest = to;
        }

        Period? guess = newest?.TryPlus(-MonthsOfGrace);
        while (true)
        {
            var read = new Dictionary<(ViewedArea, Indicator), Series>();
            foreach (var batch in asked.Chunk(SeriesAtOnce))
            {
                var series = await Task.WhenAll(batch.Select(one => ReadSeriesAsync(query, one, Earliest(one.Indicator), cancellation)));
                foreach (var (one, found) in batch.Zip(series))
                {
                    read[one] = found;
                }
            }

            var periods = read.Values.SelectMany(series => series.Observations).Select(observation => observation.Key.Period.LastMonth).ToList();
            if (periods.Count > 0 && (guess is null || guess <= periods.Max()))
            {
                return (new(count, periods.Max()), read);
            }

            if (guess is null)
            {
                return (null, read);
            }

            guess = null;
        }

        Period? Earliest(Indicator indicator) =>
            guess is { } month ? new LastPeriods(count, month).Of(FrequencyOf(query, indicator)).First : null;
    }

    private static Frequency FrequencyOf(ObservationQuery query, Indicator indicator) => query.Frequency ?? indicator.Calendar.Frequency;

    private static Period? FirstOf(ObservationQuery query, LastPeriods? end, Indicator indicator) =>
        end is { } last ? last.Of(FrequencyOf(query, indicator)).First : query.From;

    private static Period MonthOf(DateTimeOffset time) => Period.Month(time.Year, time.Month);

    private static Series Within(ObservationQuery query, LastPeriods? end, Series series) => series with
    {
        Observations =
        [
            .. series.Observations.Where(observation =>
                end?.Contain(observation.Key.Period) != false
                && (!IsCut(query, series) || query.Continuation!.Last.Period < observation.Key.Period)),
        ],
    };

    private static async Task<Series> ReadSeriesAsync(
        ObservationQuery query, (ViewedArea Area, Indicator Indicator) one, Period? first, CancellationToken cancellation)
    {
        var ((area, view), indicator) = one;
        var frequency = FrequencyOf(query, indicator);
        var rows = query.Initial
            ? [.. (await view.ReadHistoryAsync(indicator.Code, first, query.To, cancellation)).Select(Initial)]
            : await view.ReadSeriesAsync(indicator.Code, first, query.To, cancellation);
        return new(
            indicator,
            area,
            [
                .. from row in rows
                   where row.Key.Period.Frequency == frequency
                   let figures = row.Observation.Figures.Where(pair => query.Measures.Contains(pair.Key)).ToImmutableSortedDictionary()
                   where !figures.IsEmpty
                   select row.Observation with { Figures = figures },
            ]);
    }

    /// <summary>Each measure as it was first published, whether that stands or not.</summary>
    private static ObservationRow Initial(ObservationRow row) => row with
    {
        Observation = row.Observation with
        {
            Figures = Vintage.Of(row).Where(vintage => !vintage.IsLate).GroupBy(vintage => vintage.Measure)
                .ToImmutableSortedDictionary(vintages => vintages.Key, vintages => vintages.First().Figure),
        },
    };
}
