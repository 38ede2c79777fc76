using System.Net;
using System.Text.Json;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Bulletins;

/// <summary>Bulletins that were written by themselves, as a webhook's receiver hears of them.</summary>
public class AnnouncedBulletinTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_is_told_once_and_its_links_lead_to_what_it_says()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        var month = await CompleteMonth.FillAsync(test.App);
        await test.RegisterAsync();
        await month.WriteAsync();
        await test.DeliverAsync();
        await test.DeliverAsync(minutesLater: 60);

        Assert.Equal([$"bulletin:{CompleteMonth.Zone}:1", $"bulletin:{CompleteMonth.Zone}:2"], test.Receiver.Ids);
        var message = JsonSerializer.Deserialize<JsonElement>(test.Receiver.Received[1].Body);
        var data = message.GetProperty("data");
        Assert.Equal("bulletin.written", message.GetProperty("type").GetString());
        Assert.Equal(["type", "timestamp", "data"], message.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("2019-08", "brief", "zh", 1), (Text("period"), Text("template"), Text("language"), data.GetProperty("release").GetInt64()));
        var (container, blob) = data.GetProperty("files").GetProperty("html").GetString()!.Split('/', 2) switch { var parts => (parts[0], parts[1]) };
        Assert.Equal(test.App.Storage.Names.Bulletins, container);
        Assert.Contains(blob, (await month.FilesAsync()).Keys);

        using var api = await test.App.ServeAsync();
        using var reply = await api.GetAsync(new Uri(data.GetProperty("links").GetProperty("html").GetString()!, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Contains("88", await reply.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        string? Text(string name) => data.GetProperty(name).GetString();
    }

    [Fact]
    public async Task The_timer_writes_them_and_tells_at_once()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await CompleteMonth.FillAsync(test.App);
        await test.RegisterAsync();
        var timer = ActivatorUtilities.CreateInstance<TriggeredWork>(test.App.App, CompleteMonth.WriterOf(test.App.App));
        await timer.WriteBulletinsAsync(Cancellation);
        await timer.WriteBulletinsAsync(Cancellation);

        Assert.Equal([$"bulletin:{CompleteMonth.Zone}:1", $"bulletin:{CompleteMonth.Zone}:2"], test.Receiver.Ids);
    }

    [Fact]
    public async Task One_that_was_written_before_the_registration_is_not_told()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        var month = await CompleteMonth.FillAsync(test.App);
        await month.WriteAsync();
        await test.RegisterAsync();
        await month.PublishAsync([CompleteMonth.Indicator("IND_OUTPUT")], 99);
        await month.WriteAsync();
        await test.DeliverAsync();

        Assert.Equal(
            [$"{CompleteMonth.Zone}:2", $"bulletin:{CompleteMonth.Zone}:3", $"bulletin:{CompleteMonth.Zone}:4"],
            test.Receiver.Ids.OrderBy(id => id.StartsWith("bulletin", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_receiver_that_fails_at_a_bulletin_hears_of_releases_all_the_same()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        var month = await CompleteMonth.FillAsync(test.App);
        await test.RegisterAsync();
        await month.WriteAsync();
        test.Receiver.AnswerWith(500);
        await test.DeliverAsync();
        test.Receiver.AnswerWith(200);
        await month.PublishAsync([CompleteMonth.Indicator("IND_OUTPUT")], 99);
        await test.DeliverAsync();
        Assert.Contains($"{CompleteMonth.Zone}:2", test.Receiver.Ids);

        await test.DeliverAsync(minutesLater: 10);
        Assert.Equal(2, test.Receiver.Ids.Count(id => id == $"bulletin:{CompleteMonth.Zone}:1"));
    }
}
