using System.Text.Json;
using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Functions.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Webhooks;

/// <summary>What a receiver gets to see when nothing goes wrong.</summary>
public class WebhookDeliveryTests(AzuriteFixture azurite)
{
    private const string Zone = IngestionUnderTest.Zone;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_release_is_told_with_a_signature_that_another_implementation_accepts()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        var hook = await test.RegisterAsync();
        await test.PublishAsync();
        await test.DeliverAsync();

        var message = Assert.Single(test.Receiver.Received);
        var verifier = new StandardWebhooks.StandardWebhook(hook.Secret.Text);
        verifier.Verify(message.Body, message.Headers);
        Assert.ThrowsAny<Exception>(() => verifier.Verify(message.Body.Replace("\"release\":1", "\"release\":2", StringComparison.Ordinal), message.Headers));

        var body = JsonSerializer.Deserialize<JsonElement>(message.Body);
        var release = (await test.App.ReleasesAsync(Zone))[0];
        Assert.Equal("release.published", body.GetProperty("type").GetString());
        Assert.Equal(release.Time, body.GetProperty("timestamp").GetDateTimeOffset());
        Assert.Equal(
            $$$"""{"id":"{{{Zone}}}:1","area":"{{{Zone}}}","release":1,"previousRelease":0,"changes":{{{(await ChangesAsync(test)).GetProperty("releases")[0].GetProperty("changes").GetArrayLength()}}},"catalogueVersion":"{{{release.CatalogueVersion}}}","links":{"changes":"/api/v1/changes?area={{{Zone}}}&since=0&until=1","catalogue":"/api/v1/catalogue"}}""",
            body.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task The_links_of_a_message_lead_to_what_changed()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync();
        await test.DeliverAsync();

        var api = await test.App.ServeAsync();
        var data = JsonSerializer.Deserialize<JsonElement>(Assert.Single(test.Receiver.Received).Body).GetProperty("data");
        var changes = JsonSerializer.Deserialize<JsonElement>(
            await api.GetStringAsync(new Uri(data.GetProperty("links").GetProperty("changes").GetString()!, UriKind.Relative), Cancellation));
        var release = Assert.Single(changes.GetProperty("releases").EnumerateArray());
        Assert.Equal(data.GetProperty("release").GetInt64(), release.GetProperty("release").GetInt64());
        Assert.NotEqual(0, release.GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public async Task The_changes_of_a_message_are_as_many_as_those_that_it_leads_to()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync(2);
        await test.DeliverAsync();

        // Of two files of one second the later may count for less: its release then changes nothing, and none is listed for it.
        var listed = (await ChangesAsync(test)).GetProperty("releases").EnumerateArray().ToDictionary(release => release.GetProperty("release").GetInt64(), release => release.GetProperty("changes").GetArrayLength());
        var told = test.Receiver.Received.Select(message => JsonSerializer.Deserialize<JsonElement>(message.Body).GetProperty("data"))
            .Select(data => (data.GetProperty("release").GetInt64(), data.GetProperty("changes").GetInt32())).ToList();
        Assert.Equal([1L, 2L], told.Select(one => one.Item1));
        Assert.All(told, one => Assert.Equal(listed.GetValueOrDefault(one.Item1), one.Item2));
        Assert.True(told[0].Item2 > 0);
    }

    [Fact]
    public async Task Releases_after_the_registration_are_told_once_each_and_in_order()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.PublishAsync();
        await test.RegisterAsync();
        await test.DeliverAsync();
        Assert.Empty(test.Receiver.Received);

        await test.PublishAsync(2);
        await test.DeliverAsync();
        await test.PublishAsync();
        await test.DeliverAsync();
        await test.DeliverAsync(minutesLater: 60);

        Assert.Equal([$"{Zone}:2", $"{Zone}:3", $"{Zone}:4"], test.Receiver.Ids);
    }

    [Fact]
    public async Task A_webhook_without_an_area_is_told_of_all_areas()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync(area: null);
        await test.PublishAsync();
        await test.DeliverAsync();

        Assert.Equal([$"{IngestionUnderTest.SubDistrict}:1", $"{Zone}:1"], test.Receiver.Ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Several_instances_at_once_tell_a_release_once()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync(3);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => test.DeliverAsync(by: test.DeliveryOf())));

        Assert.Equal([$"{Zone}:1", $"{Zone}:2", $"{Zone}:3"], test.Receiver.Ids);
    }

    [Fact]
    public async Task What_is_published_while_another_is_told_is_told_by_the_same()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync();
        test.Receiver.Answer = async (_, number) =>
        {
            if (number == 1)
            {
                await test.PublishAsync();

                // Finds it claimed.
                await test.DeliverAsync(by: test.DeliveryOf());
            }
        };
        await test.DeliverAsync();

        Assert.Equal([$"{Zone}:1", $"{Zone}:2"], test.Receiver.Ids);
    }

    [Fact]
    public async Task A_removed_webhook_is_told_no_more_even_by_whoever_is_at_it()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync();
        await test.PublishAsync(2);
        test.Receiver.Answer = async (_, _) => await test.Store.RemoveAsync(Assert.Single(await test.Store.ReadAllAsync(Cancellation)), Cancellation);
        await test.DeliverAsync();

        Assert.Single(test.Receiver.Received);
        Assert.Empty(await test.Store.ReadAllAsync(Cancellation));
    }

    private static async Task<JsonElement> ChangesAsync(WebhooksUnderTest test)
    {
        using var api = await test.App.ServeAsync();
        return JsonSerializer.Deserialize<JsonElement>(await api.GetStringAsync("changes", Cancellation));
    }

    [Fact]
    public void The_specification_s_own_example_is_signed_as_it_says() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").Sign(
            "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), "{\"test\": 2432232314}"u8));
}
