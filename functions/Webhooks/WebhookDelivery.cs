using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Telemetry;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>
/// Tells webhooks of the releases that are outstanding: those after their cursors. At least once, in the order of an area's releases, by
/// one at a time; where a receiver fails, later and later, then no more. What it dies in the middle of is outstanding still.
/// </summary>
internal sealed class WebhookDelivery(
    WebhookStore hooks, ObservationStore observations, CatalogueSource catalogues, WebhookSender sender, TimeProvider clock, ILogger<WebhookDelivery> logger)
{
    // A receiver that is far behind and slow goes on at the next tick, so that others get their turn.
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(1);

    /// <summary>Delivers what is outstanding and due. A receiver's failure is noted beside its cursor.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage failed; whoever runs this next goes on.</exception>
    public Task RunAsync(CancellationToken cancellation) => PipelineTrace.RunAsync(
        () => PipelineTrace.Step(SpanNames.Tell),
        async _ =>
        {
            await TellAsync(cancellation);
            return true;
        });

    private async Task TellAsync(CancellationToken cancellation)
    {
        var registered = await hooks.ReadAllAsync(cancellation);
        if (registered.Count == 0)
        {
            return;
        }

        var areas = (await catalogues.CurrentAsync(cancellation)).Areas.Select(area => area.Code).Where(area => registered.Any(hook => hook.Wants(area)));
        var heads = await Task.WhenAll(areas.Select(area => observations.Rows(area).ReadHeadAsync(cancellation)));
        var until = clock.GetUtcNow() + Turn;
        await Task.WhenAll(registered.Select(async hook =>
        {
            foreach (var head in heads.Where(head => hook.Wants(head.Area)))
            {
                await DeliverAsync(hook, head, until, cancellation);
            }
        }));
    }

    private async Task DeliverAsync(Webhook hook, AreaHead head, DateTimeOffset until, CancellationToken cancellation)
    {
        var cursor = hook.CursorOf(head.Area);
        while (cursor.Release < head.Release
            && cursor.IsDue(clock.GetUtcNow())
            && clock.GetUtcNow() < until
            && await hooks.TryWriteAsync(cursor.Claim(clock.GetUtcNow()), cancellation) is { } claimed
            && await DeliverAsync(hook, claimed, until, cancellation) is { } delivered)
        {
            // Whoever published meanwhile found it claimed, and left the new release to us.
            cursor = delivered;
            head = await observations.Rows(head.Area).ReadHeadAsync(cancellation);
        }
    }

    /// <returns>The cursor, no longer claimed; null if somebody else has taken it over.</returns>
    private async Task<WebhookCursor?> DeliverAsync(Webhook hook, WebhookCursor claimed, DateTimeOffset until, CancellationToken cancellation)
    {
        var cursor = claimed;
        var outstanding = await observations.ReadReleasesAsync(cursor.Area, cursor.Release, cancellation);
        foreach (var release in outstanding)
        {
            var failure = await sender.SendAsync(hook, release, cancellation);
            var now = clock.GetUtcNow();
            var isLast = failure is not null || release == outstanding[^1] || now >= until;
            cursor = failure is null ? cursor.After(release.Number, now, isLast) : cursor.After(failure, now);
            if (failure is not null)
            {
                logger.NotTold(hook.Id, release.Id, cursor.Failures, failure.Reason);
            }

            var written = await hooks.TryWriteAsync(cursor, cancellation);
            if (written is null || isLast)
            {
                return written;
            }

            cursor = written;
        }

        return null;
    }
}
