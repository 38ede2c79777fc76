using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Catalogue;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Snapshots;

/// <summary>Reads snapshots: a period's cross-section with its log, and the amounts of the periods before it as one range of rows.</summary>
internal sealed class SnapshotReader(ObservationReader reader, SubmissionFiles files)
{
    /// <summary>The area of a query, and then those that it is ranked among and those within that are wanted: all as known at one time.</summary>
    public async Task<IReadOnlyList<ViewedArea>> ViewAsync(SnapshotQuery query, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var own = await reader.ViewAsync([query.Area], query.AsOf, cancellation);

        // Releases are numbered in each area: what one was at a release, others were at its time.
        AsOf? then = query.AsOf?.Release is null ? query.AsOf
            : own[0].View.Time is { } time ? AsOf.At(time)
            : AsOf.At(0);
        var others = Beside(query, catalogue).Concat(Within(query, catalogue)).Where(area => area.Code != query.Area.Code).Distinct();
        return [.. own, .. await reader.ViewAsync(others, then, cancellation)];
    }

    /// <summary>Answers a query.</summary>
    public async Task<SnapshotAnswer> ReadAsync(
        SnapshotQuery query, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var area = areas[0];
        if ((query.Period ?? await area.View.FindLatestMonthAsync(cancellation)) is not { } period)
        {
            return new(catalogue.Version, area.Answered, Period: null, [], new Dictionary<string, string>());
        }

        var periods = catalogue.Indicators.Select(indicator => SnapshotQuery.PeriodOf(indicator, period)).OfType<Period>().Distinct().ToList();
        var ownRows = Task.WhenAll(periods.Select(one => ReadBackAsync(area.View, one, periods.Contains, PointsOf(query, period, one), cancellation)));
        var otherRows = Task.WhenAll(areas.Skip(1).SelectMany(other => periods.Select(one => other.View.ReadCrossSectionAsync(one, cancellation))));
        var rows = Merge(await ownRows);
        var others = Merge(await otherRows);
        var shown = periods.ToDictionary(one => one, one => PointsOf(query, period, one));
        var back = periods.ToDictionary(one => one, one => BackFrom(one, shown[one]));
        var lines =
            from indicator in catalogue.Indicators
            let its = SnapshotQuery.PeriodOf(indicator, period)
            where its is not null
            select LineOf(query, indicator, back[its.Value], shown[its.Value], rows, others, catalogue);
        var snapshot = lines.ToList();
        return new(
            catalogue.Version,
            area.Answered,
            period,
            snapshot,
            await files.OfAsync(snapshot.Select(line => line.Observation), cancellation));
    }

    private static SnapshotLine LineOf(
        SnapshotQuery query,
        Indicator indicator,
        IReadOnlyList<Period> back,
        int points,
        Dictionary<ObservationKey, ObservationRow> rows,
        Dictionary<ObservationKey, ObservationRow> others,
        IndicatorCatalogue catalogue)
    {
        var period = back[^1];
        var key = new ObservationKey(indicator.Code, query.Area.Code, period);
        var row = rows.GetValueOrDefault(key);
        var all = AmountMeasures.Of(indicator.Kind).Select(measure => AmountOf(measure)).ToList();
        var amounts = all.Where(amount => amount.Points.Any(point => point.Figure is not null)).ToList();
        var shown = amounts.Count > 0 ? amounts : [all[0]];
        var main = shown[0].Measure;
        return new(
            indicator,
            row?.Observation ?? Observation.Empty(key),
            shown,
            SnapshotFlagger.Of(indicator, main, row, period),
            AreaAmount.Ranked(Within(query, catalogue).Select(area => (area, FigureIn(area, main))), catalogue));

        SnapshotAmount AmountOf(Measure measure) => new(
            measure,
            [
                .. back.Select(one => new AmountPoint(one, rows.GetValueOrDefault(key with { Period = one })?.Observation[measure])),
            ],
            points,
            AreaAmount.Ranked(Beside(query, catalogue).Select(area => (area, FigureIn(area, measure))), catalogue)
                .FirstOrDefault(one => one.Area.Code == query.Area.Code)?.Rank);

        Figure? FigureIn(Area area, Measure measure) =>
            (area.Code == query.Area.Code ? rows : others).GetValueOrDefault(key with { Area = area.Code })?.Observation[measure];
    }

    /// <summary>
    /// The rows of a period with their logs, and what the periods before it amounted to. Of months that is one range, which has the longer
    /// periods of the years before as well; these are read a year at a time where it does not.
    /// </summary>
    private static async Task<IReadOnlyList<ObservationRow>> ReadBackAsync(
        AreaView view, Period period, Func<Period, bool> isRead, int points, CancellationToken cancellation)
    {
        var own = view.ReadCrossSectionHistoryAsync(period, cancellation);
        var first = BackFrom(period, points)[0];
        if (period.Frequency == Frequency.Month)
        {
            var before = first == period ? [] : await view.ReadMonthsAsync(first, period.Previous, AmountMeasures.All, cancellation);
            return [.. await own, .. before];
        }

        var firstYear = isRead(period.LastMonth) ? period.Year : first.Year;
        var years = await Task.WhenAll(Enumerable.Range(firstYear, period.Year - firstYear + 1)
            .Select(year => view.ReadLongerAsync(year, period.Frequency, cancellation)));
        return [.. await own, .. years.SelectMany(rows => rows).Where(row => row.Key.Period != period)];
    }

    /// <summary>How many periods a sparkline has: those of longer periods than the snapshot's go back no further.</summary>
    private static int PointsOf(SnapshotQuery query, Period snapshot, Period period) =>
        Math.Max(1, query.Points * (int)snapshot.Frequency / (int)period.Frequency);

    /// <summary>So many periods up to one, and at least back to that of the year before.</summary>
    private static List<Period> BackFrom(Period period, int points)
    {
        var count = Math.Max(points, (12 / (int)period.Frequency) + 1);
        return [.. Enumerable.Range(1 - count, count).Select(period.TryPlus).OfType<Period>()];
    }

    private static Dictionary<ObservationKey, ObservationRow> Merge(IReadOnlyCollection<IReadOnlyList<ObservationRow>> read)
    {
        var merged = new Dictionary<ObservationKey, ObservationRow>(read.Sum(rows => rows.Count));
        foreach (var row in read.SelectMany(rows => rows))
        {
            merged.TryAdd(row.Key, row);
        }

        return merged;
    }

    /// <summary>The areas that an area is to be ranked among, itself included; none for the root.</summary>
    private static IEnumerable<Area> Beside(SnapshotQuery query, IndicatorCatalogue catalogue) =>
        query.WithRanks && query.Area.Parent is { } parent ? catalogue.PartsOfArea(parent) : [];

    private static IEnumerable<Area> Within(SnapshotQuery query, IndicatorCatalogue catalogue) =>
        query.WithAreas ? catalogue.PartsOfArea(query.Area.Code) : [];
}
