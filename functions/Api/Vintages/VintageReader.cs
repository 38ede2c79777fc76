using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Vintages;

/// <summary>Reads how figures came to be what they are: revision triangles, and what releases changed.</summary>
internal sealed class VintageReader(ObservationStore store, SubmissionStore submissions, SubmissionFiles files, HistoryReader histories)
{
    /// <summary>The figures of one indicator, area and measure as of every release that changed any of them.</summary>
    public async Task<TriangleAnswer> ReadTriangleAsync(
        ObservationQuery query, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var history = await histories.ReadAsync(query, areas, catalogue, cancellation);
        var series = history.Series[0];
        var current = series.Vintages.Where(vintage => !vintage.IsLate).ToList();
        var numbers = current.SelectMany(vintage => new[] { vintage.From, vintage.To }).OfType<long>().Distinct().Order().ToList();
        return new(
            catalogue.Version,
            history.Areas[0],
            series.Indicator,
            query.Measures.First(),
            [.. numbers.Select(number => series.Releases[number])],
            [
                .. current.GroupBy(vintage => vintage.Key.Period).OrderBy(period => period.Key).Select(period => (
                    period.Key,
                    (IReadOnlyList<Figure?>)[.. numbers.Select(number => period.FirstOrDefault(v => v.From <= number && !(v.To <= number))?.Figure)])),
            ]);
    }

    /// <summary>What the releases of an area changed, after one and up to the one that is viewed.</summary>
    /// <exception cref="UnanswerableException">The one that is viewed is before the other, or there is no such other.</exception>
    public async Task<ChangeAnswer> ReadChangesAsync(
        ChangeQuery query, ViewedArea area, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        if (query is { Since.Time: { } after, Until.Time: { } upTo } && upTo < after)
        {
            throw UnanswerableException.UntilBeforeSince();
        }

        var view = area.View;
        var since = query.Since is null ? 0 : (await store.ViewAsync(query.Area.Code, query.Since, cancellation)).Release;
        if (since > view.Release)
        {
            throw UnanswerableException.UntilBeforeSince(since, view.Release);
        }

        var releases = (await view.ReadReleasesAsync(since, cancellation)).Where(release => !release.IsUnchanged).ToList();
        if (query.Net)
        {
            var changed = await FigureChange.ReadRowsAsync(view, releases, catalogue, cancellation);
            FigureChange[] net = [.. changed.SelectMany(row => FigureChange.Between(row.AsOf(since), row))];
            return new(catalogue.Version, area.Answered, since, Next: null, [])
            {
                Net = net,
                Files = await WordsBehindAsync(net, cancellation),
            };
        }

        var page = releases.Take(query.Limit).ToList();
        var rows = await FigureChange.ReadRowsAsync(view, page, catalogue, cancellation);
        var changes = await Task.WhenAll(page.Select(async release => new ReleaseChanges(
            release,
            await submissions.FindAsync(release.Submission, cancellation),
            [.. rows.SelectMany(row => FigureChange.In(row, release.Number))])));
        return new(
            catalogue.Version,
            area.Answered,
            since,
            releases.Count > page.Count ? page[^1].Number : null,
            changes)
        {
            Files = await WordsBehindAsync(changes.SelectMany(release => release.Changes), cancellation),
        };
    }

    private Task<IReadOnlyDictionary<string, SourceFile>> WordsBehindAsync(IEnumerable<FigureChange> changes, CancellationToken cancellation) =>
        files.OfAsync(changes.Select(change => change.After?.RestsOn).OfType<string>(), cancellation);
}
