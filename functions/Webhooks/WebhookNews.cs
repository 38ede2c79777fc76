using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Bulletins;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>What there is to tell webhooks of, as the store has it.</summary>
internal sealed class WebhookNews(
    ObservationStore observations, BulletinStore bulletins, StorageNames names, AboutSource about, PublicAddress address)
{
    /// <summary>The number of the last event of a topic in an area; 0 before any.</summary>
    public async Task<long> LastAsync(WebhookTopic topic, string area, CancellationToken cancellation) => topic switch
    {
        WebhookTopic.Bulletins => (await bulletins.ReadAsync(area, after: 0, cancellation)) is [.., var last] ? last.Number : 0,
        _ => (await observations.Rows(area).ReadHeadAsync(cancellation)).Release,
    };

    /// <summary>The events after a number, in order.</summary>
    public async Task<IReadOnlyList<WebhookEvent>> AfterAsync(WebhookTopic topic, string area, long after, CancellationToken cancellation) => topic switch
    {
        WebhookTopic.Bulletins => [.. (await bulletins.ReadAsync(area, after, cancellation)).Select(edition => BulletinEvent.Of(edition, names.Bulletins, LinkTo))],
        _ => [.. (await observations.ReadReleasesAsync(area, after, cancellation)).Select(release => ReleaseEvent.Of(release, LinkTo))],
    };

    private string LinkTo(string path) => address.Of(about.Known, path);
}
