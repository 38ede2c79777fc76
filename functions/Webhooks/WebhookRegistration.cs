using System.Security.Cryptography;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>Registers webhooks.</summary>
internal sealed class WebhookRegistration(WebhookStore hooks, WebhookNews news, TimeProvider clock)
{
    private const int IdBytes = 6;

    /// <summary>Registers a webhook for what is released, and the bulletins that are written, from now on.</summary>
    /// <param name="url">Where to, which <see cref="AddressRules.Refusal"/> does not refuse.</param>
    /// <param name="area">The one area it is for; null for all.</param>
    /// <param name="areas">The areas it is for that may have releases already.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The webhook with its secret, which is not to be shown again.</returns>
    public async Task<Webhook> AddAsync(Uri url, string? area, IReadOnlyList<string> areas, CancellationToken cancellation)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var cursors = await Task.WhenAll(Enum.GetValues<WebhookTopic>().SelectMany(topic => areas.Select(async area =>
            new WebhookCursor(id, area, await news.LastAsync(topic, area, cancellation)) { Topic = topic })));
        var hook = new Webhook(id, url, area, WebhookSecret.Generate(), clock.GetUtcNow())
        {

            // Most areas have no bulletins of their own.
            Cursors = [.. cursors.Where(cursor => cursor.Topic == WebhookTopic.Releases || cursor.Release > 0)],
        };
        await hooks.AddAsync(hook, cancellation);
        return hook;
    }
}
