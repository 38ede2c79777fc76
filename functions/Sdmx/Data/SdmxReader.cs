using System.Collections.Immutable;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Sdmx.Requests;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Sdmx.Data;

/// <summary>Reads what SDMX queries are about: the key and the filters narrow what is read, and what is read is filtered again.</summary>
internal sealed class SdmxReader(ObservationStore store, SubmissionFiles files)
{
    private static readonly IReadOnlyDictionary<string, SourceFile> NoNames = new Dictionary<string, SourceFile>();

    // So many indicators are read one by one; more than that, all of them at once.
    private const int MostSeriesReads = 8;

    // So many areas are read together, before it is asked whether that is enough.
    private const int AreasAtOnce = 4;

    /// <summary>What there is, or was.</summary>
    /// <param name="selection">Which figures.</param>
    /// <param name="areas">The areas, as of when.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="withFiles">Whether the names of source files are wanted.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="enough">With how many figures of the selection no more areas are read; null for all.</param>
    public async Task<Cube> ReadAsync(
        SeriesSelection selection, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, bool withFiles, CancellationToken cancellation, long? enough = null)
    {
        var indicators = selection.Indicators(catalogue);
        var (first, last) = selection.Bounds();
        var series = new List<Series>();
        long count = 0;
        foreach (var batch in areas.Chunk(AreasAtOnce).TakeWhile(_ => enough is null || count < enough))
        {
            var read = await Task.WhenAll(batch.Select(area => ReadRowsAsync(area.View, indicators, first, last, cancellation)));
            var found = batch.Zip(read, (area, rows) => SeriesOf(area.Area, indicators, rows.Select(row => row.Observation))).SelectMany(all => all).ToList();
            count += enough is null ? 0 : LinesOf(found, catalogue, NoNames).Count(line => selection.Admits(line.Series, line.Figure));
            series.AddRange(found);
        }

        var answer = new ObservationAnswer(
            catalogue.Version,
            [.. areas.Select(area => area.Answered)],
            series,
            await FilesOfAsync(series.SelectMany(one => one.Observations), withFiles, cancellation));
        return answer.ToCube(catalogue);
    }

    /// <summary>What changed since a time, up to the views: what to replace, and what to delete.</summary>
    public async Task<IReadOnlyList<SdmxDataSet>> ReadChangesAsync(
        SeriesSelection selection, DateTimeOffset updatedAfter, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var replaced = new List<Series>();
        var deleted = new List<Series>();
        var indicators = selection.Indicators(catalogue);
        foreach (var area in areas)
        {
            var before = (await store.ViewAsync(area.Area.Code, AsOf.At(updatedAfter), cancellation)).Release;
            var rows = await ReadHistoryAsync(selection, area.View, indicators, cancellation);
            replaced.AddRange(SeriesOf(area.Area, indicators, rows.Select(row => Changed(row.Observation, row.AsOf(before).Observation))));
            deleted.AddRange(SeriesOf(area.Area, indicators, rows.Select(row => Gone(row.Observation, row.AsOf(before).Observation))));
        }

        var names = await FilesOfAsync(replaced.Concat(deleted).SelectMany(one => one.Observations), withFiles: true, cancellation);
        return
        [
            new("Replace", areas.Max(area => area.View.Time), null, LinesOf(replaced, catalogue, names)),
            new("Delete", null, areas.Max(area => area.View.Time), LinesOf(deleted, catalogue, names)),
        ];
    }

    /// <summary>All vintages up to the views: for each release what it brought, and what it took back.</summary>
    public async Task<IReadOnlyList<SdmxDataSet>> ReadHistoryAsync(
        SdmxDataQuery query, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var sets = new List<(DateTimeOffset Time, bool IsDeletion, IReadOnlyList<Series> Series)>();
        var indicators = query.Selection.Indicators(catalogue);
        foreach (var area in areas)
        {
            var rows = await ReadHistoryAsync(query.Selection, area.View, indicators, cancellation);
            var vintages = rows.SelectMany(Vintage.Of).Where(vintage => !vintage.IsLate).ToList();
            var starts = vintages.Select(vintage => (vintage.Key, vintage.Measure, vintage.From)).ToHashSet();
            var ends = vintages.Where(vintage => vintage.To is { } to && !starts.Contains((vintage.Key, vintage.Measure, to)));
            foreach (var release in await area.View.ReadReleasesAsync(0, cancellation))
            {
                sets.Add((release.Time, false, SeriesOf(area.Area, indicators, ObservationsOf(vintages.Where(one => one.From == release.Number)))));
                sets.Add((release.Time, true, SeriesOf(area.Area, indicators, ObservationsOf(ends.Where(one => one.To == release.Number)))));
            }
        }

        var names = await FilesOfAsync(sets.SelectMany(one => one.Series).SelectMany(one => one.Observations), withFiles: true, cancellation);
        return
        [
            .. sets.OrderBy(one => one.Time).Select(one => one.IsDeletion
                ? new SdmxDataSet("Delete", null, one.Time, LinesOf(one.Series, catalogue, names))
                : new SdmxDataSet("Replace", one.Time, null, LinesOf(one.Series, catalogue, names))),
        ];
    }

    private static async Task<IEnumerable<ObservationRow>> ReadRowsAsync(
        AreaView view, IReadOnlyList<Indicator> indicators, Period? first, Period? last, CancellationToken cancellation) =>
        indicators.Count > MostSeriesReads
            ? await view.ReadCrossSectionsAsync(first, last, cancellation)
            : (await Task.WhenAll(indicators.Select(one => view.ReadSeriesAsync(one.Code, first, last, cancellation)))).SelectMany(rows => rows);

    private static async Task<List<ObservationRow>> ReadHistoryAsync(
        SeriesSelection selection, AreaView view, IReadOnlyList<Indicator> indicators, CancellationToken cancellation)
    {
        var (first, last) = selection.Bounds();
        var read = await Task.WhenAll(indicators.Select(one => view.ReadHistoryAsync(one.Code, first, last, cancellation)));
        return [.. read.SelectMany(rows => rows)];
    }

    private static List<Series> SeriesOf(Area area, IReadOnlyList<Indicator> indicators, IEnumerable<Observation> observations)
    {
        var found = observations.Where(one => !one.Figures.IsEmpty).ToLookup(one => one.Key.Indicator);
        return [.. indicators.Where(one => found.Contains(one.Code)).Select(one => new Series(one, area, [.. found[one.Code].OrderBy(o => o.Key.Period)]))];
    }

    private static IEnumerable<Observation> ObservationsOf(IEnumerable<Vintage> vintages) => vintages
        .GroupBy(vintage => vintage.Key)
        .Select(all => new Observation(all.Key, all.ToImmutableSortedDictionary(one => one.Measure, one => one.Figure)));

    private static Observation Changed(Observation now, Observation before) => now with
    {
        Figures = now.Figures.Where(pair => !FigureCodec.HaveSameValue(pair.Value, before[pair.Key])).ToImmutableSortedDictionary(),
    };

    private static Observation Gone(Observation now, Observation before) => before with
    {
        Figures = before.Figures.Where(pair => now[pair.Key] is null).ToImmutableSortedDictionary(),
    };

    private static List<(CubeSeries Series, CubeFigure Figure)> LinesOf(
        IEnumerable<Series> all, IndicatorCatalogue catalogue, IReadOnlyDictionary<string, SourceFile> names) =>
        [.. all.SelectMany(one => CubeSeries.Of(one, catalogue, names)).SelectMany(one => one.Figures.Select(figure => (one, figure)))];

    private Task<IReadOnlyDictionary<string, SourceFile>> FilesOfAsync(IEnumerable<Observation> observations, bool withFiles, CancellationToken cancellation) =>
        files.OfAsync(withFiles ? observations.SelectMany(o => o.Figures.Values).Select(f => f.Origin?.Submission).OfType<string>() : [], cancellation);
}
