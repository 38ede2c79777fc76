using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>Reads all vintages of figures.</summary>
internal sealed class HistoryReader(SubmissionFiles files)
{
    private const int SeriesAtOnce = 16;

    /// <summary>All vintages of the series asked for, up to the releases that the areas are viewed as of: a page of them.</summary>
    public async Task<HistoryAnswer> ReadAsync(
        ObservationQuery query, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var asked = (from area in areas from indicator in query.Indicators select (Area: area, Indicator: indicator)).ToList();
        var begin = query.Continuation?.Last is { } after ? asked.FindIndex(one => one.Area.Area.Code == after.Area && one.Indicator.Code == after.Indicator) : 0;
        var page = new VintagePage(query.Limit, query.Continuation?.Last);
        foreach (var batch in asked.Skip(begin).Chunk(SeriesAtOnce).TakeWhile(_ => !page.IsFull))
        {
            var read = await Task.WhenAll(batch.Select(one => ReadVintagesAsync(one.Area.View, query, one.Indicator, cancellation)));
            foreach (var (one, vintages) in batch.Zip(read).TakeWhile(_ => !page.IsFull))
            {
                page.Add(one.Area, one.Indicator, vintages);
            }
        }

        var series = new List<VintageSeries>();
        foreach (var of in page.Series.GroupBy(one => one.Area))
        {
            var first = of.SelectMany(one => one.Vintages).Select(vintage => vintage.From).DefaultIfEmpty(of.Key.View.Release + 1).Min();
            var releases = (await of.Key.View.ReadReleasesAsync(first - 1, cancellation)).ToDictionary(release => release.Number);
            series.AddRange(of.Select(one => new VintageSeries(one.Indicator, of.Key.Area, one.Vintages, releases)));
        }

        var figures = series.SelectMany(one => one.Vintages).Select(vintage => vintage.Figure);
        return new(catalogue.Version, [.. areas.Select(area => area.Answered)], series, await files.OfAsync(figures, cancellation))
        {
            Continuation = page.IsFull ? new(page.Last!.Value, [.. areas.Select(area => area.View.Release)], End: null) : null,
        };
    }

    private static async Task<IReadOnlyList<Vintage>> ReadVintagesAsync(
        AreaView view, ObservationQuery query, Indicator indicator, CancellationToken cancellation)
    {
        var frequency = query.Frequency ?? indicator.Calendar.Frequency;
        var rows = await view.ReadHistoryAsync(indicator.Code, query.From, query.To, cancellation);
        return
        [
            .. rows.Where(row => row.Key.Period.Frequency == frequency)
                .SelectMany(Vintage.Of)
                .Where(vintage => query.Measures.Contains(vintage.Measure)),
        ];
    }
}
