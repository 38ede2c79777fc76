using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Bulletins;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>What there is to tell webhooks of, as the store has it.</summary>
internal sealed class WebhookNews(
    ObservationStore observations, BulletinStore bulletins, StorageNames names, CatalogueSource catalogues, PublicAddress address)
{
    /// <summary>The number of the last event of a topic in an area; 0 before any.</summary>
    public async Task<long> LastAsync(WebhookTopic topic, string area, CancellationToken cancellation) => topic switch
    {
        WebhookTopic.Bulletins => (await bulletins.ReadAsync(area, after: 0, cancellation)) is [.., var last] ? last.Number : 0,
        _ => (await observations.Rows(area).ReadHeadAsync(cancellation)).Release,
    };

    /// <summary>The events after a number, in order.</summary>
    public async Task<IReadOnlyList<WebhookEvent>> AfterAsync(WebhookTopic topic, string area, long after, CancellationToken cancellation)
    {
        var catalogue = await catalogues.CurrentAsync(cancellation);
        return topic switch
        {
            WebhookTopic.Bulletins => [.. (await bulletins.ReadAsync(area, after, cancellation)).Select(edition => BulletinEvent.Of(edition, names.Bulletins, LinkTo))],
            _ => await ReleasesAfterAsync(area, after, catalogue, cancellation),
        };

        string LinkTo(string path) => address.Of(catalogue.About, path);
    }

    /// <summary>What somebody is told who only wants to know whether messages arrive.</summary>
    public async Task<WebhookEvent> TestAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var catalogue = await catalogues.CurrentAsync(cancellation);
        return TestEvent.Of(now, path => address.Of(catalogue.About, path));
    }

    private async Task<IReadOnlyList<WebhookEvent>> ReleasesAfterAsync(string area, long after, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var releases = await observations.ReadReleasesAsync(area, after, cancellation);
        if (releases.Count == 0)
        {
            return [];
        }

        // Counted as /api/v1/changes lists them, figure by figure.
        var view = await observations.ViewAsync(area, asOf: null, cancellation);
        var rows = await FigureChange.ReadRowsAsync(view, [.. releases.Where(release => !release.IsUnchanged)], catalogue, cancellation);
        return
        [
            .. releases.Select(release => ReleaseEvent.Of(
                release, release.IsUnchanged ? 0 : rows.Sum(row => FigureChange.In(row, release.Number).Count()), path => address.Of(catalogue.About, path))),
        ];
    }
}
