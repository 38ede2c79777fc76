using System.Collections.Immutable;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Query;

/// <summary>Reads what queries ask for from the store; all of an area from one release.</summary>
internal sealed class ObservationReading(ObservationStore store, SubmissionFiles files)
{
    /// <summary>Areas as they are, or as they were: one small read each, before anything else of them is read.</summary>
    public async Task<IReadOnlyList<ViewedArea>> ViewAsync(IEnumerable<Area> areas, AsOf? asOf, CancellationToken cancellation) =>
        await Task.WhenAll(areas.Select(async area => new ViewedArea(area, await store.ViewAsync(area.Code, asOf, cancellation))));

    /// <summary>Answers a query of series.</summary>
    public async Task<ObservationAnswer> ReadAsync(
        ObservationQuery query, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var series = new List<Series>();
        foreach (var (area, view) in areas)
        {
            var read = await Task.WhenAll(query.Indicators.Select(indicator => ReadRowsAsync(view, query, indicator.Code, cancellation)));
            series.AddRange(query.Indicators.Zip(read, (indicator, rows) => new Series(indicator, area, Select(query, indicator, rows))));
        }

        return new(
            catalogue.Version,
            [.. areas.Select(area => area.Answered)],
            series,
            await FilesOfAsync(series.SelectMany(s => s.Observations), cancellation));
    }

    /// <summary>Answers a query of a cross-section.</summary>
    public async Task<SnapshotAnswer> ReadAsync(SnapshotQuery query, ViewedArea area, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var view = area.View;
        var lengths = catalogue.Indicators.Select(query.PeriodOf).OfType<Period>().Distinct().ToList();
        var sections = await Task.WhenAll(lengths.Select(period => view.ReadCrossSectionAsync(period, cancellation)));
        var found = sections.SelectMany(rows => rows).ToDictionary(row => row.Key, row => row.Observation);
        var lines =
            from indicator in catalogue.Indicators
            where query.PeriodOf(indicator) is not null
            let key = new ObservationKey(indicator.Code, query.Area.Code, query.PeriodOf(indicator)!.Value)
            select new SnapshotLine(indicator, found.GetValueOrDefault(key) ?? Observation.Empty(key));
        var snapshot = lines.ToList();
        return new(
            catalogue.Version,
            area.Answered,
            query.Period,
            snapshot,
            await FilesOfAsync(snapshot.Select(line => line.Observation), cancellation));
    }

    private static async Task<IReadOnlyList<ObservationRow>> ReadRowsAsync(
        AreaView view, ObservationQuery query, string indicator, CancellationToken cancellation) => query.Initial
        ? [.. (await view.ReadHistoryAsync(indicator, query.From, query.To, cancellation)).Select(Initial)]
        : await view.ReadSeriesAsync(indicator, query.From, query.To, cancellation);

    /// <summary>Each measure as it was first published, whether that stands or not.</summary>
    private static ObservationRow Initial(ObservationRow row) => row with
    {
        Observation = row.Observation with
        {
            Figures = Vintage.Of(row).Where(vintage => !vintage.IsLate).GroupBy(vintage => vintage.Measure)
                .ToImmutableSortedDictionary(vintages => vintages.Key, vintages => vintages.First().Figure),
        },
    };

    private static List<Observation> Select(ObservationQuery query, Indicator indicator, IReadOnlyList<ObservationRow> rows)
    {
        var frequency = query.Frequency ?? indicator.Calendar.Frequency;
        return
        [
            .. from row in rows
               where row.Key.Period.Frequency == frequency
               let figures = row.Observation.Figures.Where(pair => query.Measures.Contains(pair.Key)).ToImmutableSortedDictionary()
               where !figures.IsEmpty
               select row.Observation with { Figures = figures },
        ];
    }

    private Task<IReadOnlyDictionary<string, string>> FilesOfAsync(IEnumerable<Observation> observations, CancellationToken cancellation) =>
        files.OfAsync(observations.SelectMany(o => o.Figures.Values).Select(f => f.Origin?.Submission).OfType<string>(), cancellation);
}
