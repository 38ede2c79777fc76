using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Webhooks;

/// <summary>What sets deliveries off in the app as it is served.</summary>
public class WebhookHostTests(AzuriteFixture azurite)
{
    private const string Zone = IngestionUnderTest.Zone;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_publication_is_told_at_once_and_does_not_wait_for_the_receiver()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        using var api = await test.App.ServeAsync();
        await test.RegisterAsync();
        var answered = new TaskCompletionSource();
        test.Receiver.Answer = (_, _) => answered.Task;

        await test.PublishAsync();
        await test.Receiver.ArrivalAsync();

        // The receiver still holds the first while the second is published.
        await test.PublishAsync();
        answered.SetResult();
        await test.Receiver.ArrivalAsync();
        Assert.Equal([$"{Zone}:1", $"{Zone}:2"], test.Receiver.Ids);
    }

    [Fact]
    public async Task Reconcile_tells_what_is_outstanding()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync();

        // Another instance, which has published nothing.
        await test.App.Start(_ => { }).GetRequiredService<TriggeredWork>().ReconcileAsync(Cancellation);

        Assert.Equal([$"{Zone}:1"], test.Receiver.Ids);
    }
}
