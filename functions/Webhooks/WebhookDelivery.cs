using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Telemetry;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>
/// Tells webhooks of the releases and bulletins that are outstanding: those after their cursors. At least once, in the order of an area's, by
/// one at a time; where a receiver fails, later and later, then no more. What it dies in the middle of is outstanding still.
/// </summary>
internal sealed class WebhookDelivery(
    WebhookStore hooks, WebhookNews news, CatalogueSource catalogues, WebhookSender sender, TimeProvider clock, ILogger<WebhookDelivery> logger)
{
    // A receiver that is far behind and slow goes on at the next tick, so that others get their turn.
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(1);

    /// <summary>When the next receiver that failed is to be tried again, UTC; null where none is.</summary>
    public async Task<DateTimeOffset?> FindNextAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return (await hooks.ReadAllAsync(cancellation)).SelectMany(hook => hook.Cursors)
            .Where(cursor => cursor is { IsGivenUp: false, Failures: > 0 })
            .Min(cursor => cursor.NextAttempt > now ? cursor.NextAttempt : now);
    }

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

        var catalogue = await catalogues.CurrentAsync(cancellation);
        var told = catalogue.Areas.Select(area => (Topic: WebhookTopic.Releases, Area: area.Code)).Append((Topic: WebhookTopic.Bulletins, Area: catalogue.RootArea.Code));
        var heads = await Task.WhenAll(told.Where(one => registered.Any(hook => hook.Wants(one.Area)))
            .Select(async one => new Head(one.Topic, one.Area, await news.LastAsync(one.Topic, one.Area, cancellation))));
        var until = clock.GetUtcNow() + Turn;
        await Task.WhenAll(registered.Select(async hook =>
        {
            foreach (var head in heads.Where(head => hook.Wants(head.Area)))
            {
                await DeliverAsync(hook, head, until, cancellation);
            }
        }));
    }

    private async Task DeliverAsync(Webhook hook, Head head, DateTimeOffset until, CancellationToken cancellation)
    {
        var cursor = hook.CursorOf(head.Area, head.Topic);
        while (cursor.Release < head.Last
            && cursor.IsDue(clock.GetUtcNow())
            && clock.GetUtcNow() < until
            && await hooks.TryWriteAsync(cursor.Claim(clock.GetUtcNow()), cancellation) is { } claimed
            && await DeliverAsync(hook, claimed, until, cancellation) is { } delivered)
        {
            // Whoever published meanwhile found it claimed, and left the new release to us.
            cursor = delivered;
            head = head with { Last = await news.LastAsync(head.Topic, head.Area, cancellation) };
        }
    }

    /// <returns>The cursor, no longer claimed; null if somebody else has taken it over.</returns>
    private async Task<WebhookCursor?> DeliverAsync(Webhook hook, WebhookCursor claimed, DateTimeOffset until, CancellationToken cancellation)
    {
        var cursor = claimed;
        var outstanding = await news.AfterAsync(cursor.Topic, cursor.Area, cursor.Release, cancellation);
        foreach (var message in outstanding)
        {
            var failure = await sender.SendAsync(hook, message, cancellation);
            var now = clock.GetUtcNow();
            var isLast = failure is not null || message == outstanding[^1] || now >= until;
            cursor = failure is null ? cursor.After(message.Number, now, isLast) : cursor.After(failure, now);
            if (failure is not null)
            {
                logger.NotTold(hook.Id, message.Id, cursor.Failures, failure.Reason);
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

    /// <summary>What there is to tell of an area.</summary>
    private sealed record Head(WebhookTopic Topic, string Area, long Last);
}
