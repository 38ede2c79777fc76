using HtzPipeline.Core.Validation.Arithmetic;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Catalogue;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Formats.Cubes;
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
            return new(catalogue.Version, area.Answered, Period: null, [], new Dictionary<string, SourceFile>());
        }

        var periods = catalogue.Indicators.Select(indicator => query.PeriodOf(indicator, period)).OfType<Period>().Distinct().ToList();
        var measures = query.WithLatest ? [.. AmountMeasures.All, .. AmountMeasures.ReportedGrowths] : AmountMeasures.All;
        var reading = Task.WhenAll(periods.Select(one => ReadBackAsync(area.View, one, HasYearsBefore, PointsOf(query, period, one), query.WithLatest, measures, cancellation)));
        var shown = periods.ToDictionary(one => one, one => PointsOf(query, period, one));
        var back = periods.ToDictionary(one => one, one => BackFrom(one, shown[one], query.WithLatest));
        var asked = catalogue.Indicators.Select(indicator => (Indicator: indicator, Period: query.PeriodOf(indicator, period)))
            .Where(one => one.Period is not null).ToDictionary(one => one.Indicator, one => one.Period!.Value);
        var answered = query.WithLatest ? LatestOf(asked, Merge(await reading)) : asked;

        // Of other areas only what is answered is read: which periods these are only the area itself tells.
        var readingOthers = Task.WhenAll(areas.Skip(1).SelectMany(other =>
            answered.Values.Distinct().Select(one => other.View.ReadCrossSectionAsync(one, [.. AmountMeasures.All, .. AmountMeasures.Growths], cancellation))));
        var readingEarlier = Task.WhenAll(answered.Values.Distinct().Except(periods).Select(one => area.View.ReadCrossSectionHistoryAsync(one, cancellation)));

        // A period answered in place of a later one has been read before, without its log.
        IReadOnlyList<ObservationRow>[] own = [.. await readingEarlier, .. await reading];
        var rows = new SnapshotRows(Merge(own), Merge(await readingOthers));
        var snapshot = WithContradictions(
            [.. asked.Select(one => LineOf(query, one.Key, one.Value, answered[one.Key], back[one.Value], HasSparkline(one.Key) ? shown[one.Value] : 0, rows, catalogue))], catalogue);
        return new(
            catalogue.Version,
            area.Answered,
            period,
            snapshot,
            await files.OfAsync(snapshot.SelectMany(FiguresOf), cancellation))
        {
            WithSources = query.WithSources,
            WithAreaSources = query.WithSources && query.WithAreaSources,
        };

        Dictionary<Indicator, Period> LatestOf(Dictionary<Indicator, Period> of, Dictionary<ObservationKey, ObservationRow> known) =>
            of.ToDictionary(one => one.Key, one => LatestPeriod.Of(one.Key, query.Area, back[one.Value], known));

        bool HasSparkline(Indicator indicator) => !query.WithHeadlineSparklinesOnly || indicator.IsHeadline || !catalogue.Indicators.Any(one => one.IsHeadline);

        // A month is read with the months before it, among which the years before are whole.
        bool HasYearsBefore(Period month) => periods.Contains(month) || (period.Frequency == Frequency.Month && periods.Contains(period));
    }

    private static List<SnapshotLine> WithContradictions(IReadOnlyList<SnapshotLine> lines, IndicatorCatalogue catalogue)
    {
        var found = PublishedSums.Check([.. lines.Select(line => line.Observation)], catalogue).ToLookup(finding => finding.Key!.Value);
        return
        [
            .. lines.Select(line => found[line.Observation.Key].OrderBy(finding => finding.Measure != line.Amounts[0].Measure).ToList() is { Count: > 0 } own
                ? line with { Contradictions = own, Flags = [.. line.Flags, SnapshotFlag.DoesNotAddUp] }
                : line),
        ];
    }

    // Of earlier periods and of other areas it matters only by whose word they stand.
    private static IEnumerable<Figure> FiguresOf(SnapshotLine line) => line.Observation.Figures.Values.Concat(
        line.Amounts.SelectMany(amount => amount.Points).Select(point => point.Figure)
            .Concat(line.Areas.SelectMany(area => new[] { area.Figure, area.Growth }))
            .OfType<Figure>()
            .Where(figure => figure.LetThroughBy is not null));

    private static SnapshotLine LineOf(
        SnapshotQuery query,
        Indicator indicator,
        Period asked,
        Period period,
        IReadOnlyList<Period> back,
        int points,
        SnapshotRows rows,
        IndicatorCatalogue catalogue)
    {
        var key = new ObservationKey(indicator.Code, query.Area.Code, period);
        var row = rows.Own.GetValueOrDefault(key);
        var all = AmountMeasures.Of(indicator.Kind).Select(measure => AmountOf(measure)).ToList();
        var amounts = all.Where(amount => amount.Points.Any(point => point.Figure is not null)).ToList();
        var growths = query.WithLatest && !amounts.Exists(amount => amount.Latest is not null)
            ? AmountMeasures.Of(indicator.Kind).Select(measure => AmountOf(AmountMeasures.GrowthOf(measure, isReported: true))).Where(growth => growth.Latest is not null).ToList()
            : [];
        var shown = growths.Count > 0 ? growths : amounts.Count > 0 ? amounts : [all[0]];
        var main = shown[0].Measure;
        return new(
            indicator,
            row?.Observation ?? Observation.Empty(key),
            shown,
            SnapshotFlagger.Of(indicator, main, row, period),
            [.. AreaAmount.Ranked(Within(query, catalogue).Select(area => (area, FigureIn(area, main))), catalogue).Select(one => one with { Growth = GrowthIn(one.Area) })],
            asked == period ? null : new(
                asked,
                indicator.Calendar.IsDue(asked.LastMonth),
                SnapshotFlagger.Of(indicator, main, rows.Own.GetValueOrDefault(key with { Period = asked }), asked)),
            SnapshotFlagger.RevisionOf(row, main));

        SnapshotAmount AmountOf(Measure measure) => new(
            measure,
            period,
            [
                .. back.Select(one => new AmountPoint(one, rows.Own.GetValueOrDefault(key with { Period = one })?.Observation[measure])),
            ],
            points,
            AreaAmount.Ranked(Beside(query, catalogue).Select(area => (area, FigureIn(area, measure))), catalogue)
                .FirstOrDefault(one => one.Area.Code == query.Area.Code)?.Rank);

        Figure? GrowthIn(Area area) => MeasureFacts.Of(main).Amount is not null ? null
            : FigureIn(area, AmountMeasures.GrowthOf(main, isReported: true)) is { Number: not null } reported ? reported
            : FigureIn(area, AmountMeasures.GrowthOf(main, isReported: false));

        Figure? FigureIn(Area area, Measure measure) =>
            (area.Code == query.Area.Code ? rows.Own : rows.Others).GetValueOrDefault(key with { Area = area.Code })?.Observation[measure];
    }

    /// <summary>
    /// The rows of a period with their logs, and what the periods before it amounted to. Of months that is one range, which has the longer
    /// periods of the years before as well; these are read a year at a time where it does not.
    /// </summary>
    private static async Task<IReadOnlyList<ObservationRow>> ReadBackAsync(
        AreaView view, Period period, Func<Period, bool> hasYearsBefore, int points, bool withLatest, IReadOnlyCollection<Measure> measures, CancellationToken cancellation)
    {
        var first = BackFrom(period, points, withLatest)[0];
        if (period.Frequency == Frequency.Month)
        {
            var own = view.ReadCrossSectionHistoryAsync(period, cancellation);
            var before = first == period ? [] : await view.ReadMonthsAsync(first, period.Previous, measures, cancellation);
            return [.. await own, .. before];
        }

        var ownYear = view.ReadLongerHistoryAsync(period.Year, period.Frequency, cancellation);
        var firstYear = hasYearsBefore(period.LastMonth) ? period.Year : first.Year;
        var years = await Task.WhenAll(Enumerable.Range(firstYear, period.Year - firstYear)
            .Select(year => view.ReadLongerAsync(year, period.Frequency, cancellation)));
        return [.. await ownYear, .. years.SelectMany(rows => rows)];
    }

    /// <summary>How many periods a sparkline has: those of longer periods than the snapshot's go back no further.</summary>
    private static int PointsOf(SnapshotQuery query, Period snapshot, Period period) =>
        Math.Max(1, query.Points * (int)snapshot.Frequency / (int)period.Frequency);

    /// <summary>So many periods up to one, and at least back to that of the year before; where an earlier one may be answered, a year more for its own.</summary>
    private static List<Period> BackFrom(Period period, int points, bool withLatest)
    {
        var ofYear = 12 / (int)period.Frequency;
        var count = Math.Max(points, ofYear + 1) + (withLatest ? ofYear : 0);
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
