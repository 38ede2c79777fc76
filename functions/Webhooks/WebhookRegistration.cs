using System.Security.Cryptography;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>Registers webhooks.</summary>
internal sealed class WebhookRegistration(WebhookStore hooks, ObservationStore observations, TimeProvider clock)
{
    private const int IdBytes = 6;

    /// <summary>Registers a webhook for what is released from now on.</summary>
    /// <param name="url">Where to, which <see cref="AddressRules.Refusal"/> does not refuse.</param>
    /// <param name="area">The one area it is for; null for all.</param>
    /// <param name="areas">The areas it is for that may have releases already.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The webhook with its secret, which is not to be shown again.</returns>
    public async Task<Webhook> AddAsync(Uri url, string? area, IReadOnlyList<string> areas, CancellationToken cancellation)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var heads = await Task.WhenAll(areas.Select(code => observations.Rows(code).ReadHeadAsync(cancellation)));
        var hook = new Webhook(id, url, area, WebhookSecret.Generate(), clock.GetUtcNow())
        {
            Cursors = [.. heads.Select(head => new WebhookCursor(id, head.Area, head.Release))],
        };
        await hooks.AddAsync(hook, cancellation);
        return hook;
    }
}
