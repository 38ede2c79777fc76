using System.Net;
using System.Net.Sockets;
using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Functions.Webhooks;
using Microsoft.AspNetCore.Http;

namespace HtzPipeline.Functions.Tests.Webhooks;

/// <summary>Receivers that fail, and an app that dies.</summary>
public class WebhookFailureTests(AzuriteFixture azurite)
{
    private const string Zone = IngestionUnderTest.Zone;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receiver_that_fails_is_tried_again_later_and_later_and_in_order()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync(2);
        test.Receiver.AnswerWith(StatusCodes.Status500InternalServerError);
        await test.DeliverAsync();
        await test.DeliverAsync(minutesLater: 3.9);
        Assert.Equal([$"{Zone}:1"], test.Receiver.Ids);

        await test.DeliverAsync(minutesLater: 0.2);
        await test.DeliverAsync(minutesLater: 7.9);
        Assert.Equal([$"{Zone}:1", $"{Zone}:1"], test.Receiver.Ids);
        Assert.Equal((2, "HTTP 500"), ((await test.CursorAsync()).Failures, (await test.CursorAsync()).Error));

        test.Receiver.AnswerWith(StatusCodes.Status204NoContent);
        await test.DeliverAsync(minutesLater: 0.2);
        Assert.Equal([$"{Zone}:1", $"{Zone}:1", $"{Zone}:1", $"{Zone}:2"], test.Receiver.Ids);
        Assert.Equal((2, 0, null), ((await test.CursorAsync()).Release, (await test.CursorAsync()).Failures, (await test.CursorAsync()).Error));
    }

    [Fact]
    public async Task A_receiver_that_keeps_failing_is_given_up_within_a_day_and_goes_on_where_it_stopped_when_told_to()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync(2);
        test.Receiver.AnswerWith(StatusCodes.Status503ServiceUnavailable);
        for (var hour = 0; hour < 24; hour++)
        {
            await test.DeliverAsync(minutesLater: 60);
        }

        await test.DeliverAsync(minutesLater: 10_000);
        Assert.Equal(Enumerable.Repeat($"{Zone}:1", WebhookCursor.MaximumFailures), test.Receiver.Ids);
        Assert.True((await test.CursorAsync()).IsGivenUp);

        test.Receiver.AnswerWith(StatusCodes.Status200OK);
        await test.Store.TryWriteAsync((await test.CursorAsync()).Afresh(), Cancellation);
        await test.DeliverAsync();
        Assert.Equal([$"{Zone}:1", $"{Zone}:2"], test.Receiver.Ids.Skip(WebhookCursor.MaximumFailures));
    }

    [Fact]
    public async Task A_receiver_that_says_Gone_is_given_up_at_once()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync();
        test.Receiver.AnswerWith(StatusCodes.Status410Gone);
        await test.DeliverAsync();
        await test.DeliverAsync(minutesLater: 10_000);

        Assert.Single(test.Receiver.Received);
        Assert.True((await test.CursorAsync()).IsGivenUp);
    }

    [Fact]
    public async Task A_receiver_that_keeps_silent_is_not_waited_for()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync();
        test.Receiver.Answer = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await test.DeliverAsync(by: test.DeliveryOf(timeout: TimeSpan.FromSeconds(5)));

        Assert.Single(test.Receiver.Received);
        Assert.Contains("5 s", (await test.CursorAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_tried_again()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        using var nobody = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        await test.RegisterAsync(url: new Uri($"http://{nobody.LocalEndPoint}/"));
        await test.PublishAsync();
        await test.DeliverAsync();
        await test.DeliverAsync(minutesLater: 5);

        Assert.Equal((0, 2), ((await test.CursorAsync()).Release, (await test.CursorAsync()).Failures));
    }

    [Fact]
    public async Task One_receiver_s_failure_is_no_other_s()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await using var other = await WebhookReceiver.StartAsync();
        await test.RegisterAsync();
        await test.RegisterAsync(url: other.Url);
        await test.PublishAsync();
        test.Receiver.AnswerWith(StatusCodes.Status500InternalServerError);
        await test.DeliverAsync();
        await test.DeliverAsync();

        Assert.Equal([$"{Zone}:1"], other.Ids);
    }

    [Fact]
    public async Task Killed_before_it_is_noted_a_release_is_told_again_under_the_same_id_and_in_the_same_words()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync(2);
        var death = new Death((_, _) => test.Receiver.Received.Count > 0);
        await Assert.ThrowsAnyAsync<Exception>(() => test.DeliverAsync(by: test.DeliveryOf(configure: death.AddTo)));
        Assert.Equal([$"{Zone}:1"], test.Receiver.Ids);

        // Its claim outlives it.
        await test.DeliverAsync();
        Assert.Single(test.Receiver.Received);

        await test.DeliverAsync(minutesLater: 2);
        Assert.Equal([$"{Zone}:1", $"{Zone}:1", $"{Zone}:2"], test.Receiver.Ids);
        Assert.Equal(test.Receiver.Received[0].Body, test.Receiver.Received[1].Body);
    }

    [Fact]
    public async Task A_claim_or_a_pause_of_a_clock_that_was_put_back_holds_nobody_up()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync();
        test.Receiver.AnswerWith(StatusCodes.Status500InternalServerError);
        await test.DeliverAsync(minutesLater: 60 * 24 * 400);
        test.Receiver.AnswerWith(StatusCodes.Status200OK);
        await test.DeliverAsync(minutesLater: -60 * 24 * 400);

        Assert.Equal([$"{Zone}:1", $"{Zone}:1"], test.Receiver.Ids);
    }
}
