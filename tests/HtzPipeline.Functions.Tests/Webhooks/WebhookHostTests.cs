using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.Configuration;
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
    public async Task What_was_outstanding_when_the_app_stopped_is_told_once_it_is_there_again()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync();
        test.Receiver.AnswerWith(500);
        await test.DeliverAsync();
        test.Receiver.AnswerWith(200);
        test.App.Clock.Now += TimeSpan.FromMinutes(5);

        using var api = await test.App.ServeAsync(StartLooking(test));

        await test.Receiver.ArrivalAsync();
        await test.Receiver.ArrivalAsync();
        Assert.Equal([$"{Zone}:1", $"{Zone}:1"], test.Receiver.Ids);
    }

    [Fact]
    public async Task A_receiver_that_failed_is_tried_again_when_it_is_time_without_Reconcile()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync();
        test.Receiver.AnswerWith(500);
        await test.DeliverAsync();
        await test.Receiver.ArrivalAsync();
        test.Receiver.AnswerWith(200);

        // Two seconds before the pause is over the app is started: it has to wait, and then to see that it is time.
        test.App.Clock.Now = (await test.CursorAsync()).NextAttempt!.Value - TimeSpan.FromSeconds(2);
        using var api = await test.App.ServeAsync(StartLooking(test));
        Assert.Single(test.Receiver.Ids);
        test.App.Clock.Now += TimeSpan.FromSeconds(3);

        await test.Receiver.ArrivalAsync();
        Assert.Equal([$"{Zone}:1", $"{Zone}:1"], test.Receiver.Ids);
    }

    /// <summary>Another instance that looks at once.</summary>
    private static IServiceProvider StartLooking(WebhooksUnderTest test)
    {
        var instance = test.App.Start(_ => { });
        instance.GetRequiredService<IConfiguration>()["Webhooks:FirstLook"] = "00:00:00";
        return instance;
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
