using Azure.Core;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Functions.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HtzPipeline.Functions.Tests.Webhooks;

/// <summary>The app on storage of a test's own, and a receiver that is told of the zone's releases.</summary>
internal sealed class WebhooksUnderTest : IAsyncDisposable
{
    private readonly AzuriteFixture _azurite;
    private readonly List<WebhookSender> _senders = [];
    private int _uploads;

    private WebhooksUnderTest(AzuriteFixture azurite, IngestionUnderTest app, WebhookReceiver receiver)
    {
        (_azurite, App, Receiver) = (azurite, app, receiver);
        Store = new(app.Storage);
        Delivery = DeliveryOf();
    }

    public IngestionUnderTest App { get; }

    public WebhookReceiver Receiver { get; }

    public WebhookStore Store { get; }

    public WebhookDelivery Delivery { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<WebhooksUnderTest> CreateAsync(AzuriteFixture azurite) =>
        new(azurite, await IngestionUnderTest.CreateAsync(azurite), await WebhookReceiver.StartAsync());

    /// <summary>Registers the receiver, or another address.</summary>
    public Task<Webhook> RegisterAsync(string? area = IngestionUnderTest.Zone, Uri? url = null) => App.App.GetRequiredService<WebhookRegistration>()
        .AddAsync(url ?? Receiver.Url, area, area is null ? [IngestionUnderTest.Zone, IngestionUnderTest.SubDistrict] : [area], Cancellation);

    /// <summary>Uploads a new file, which makes a release.</summary>
    public async Task PublishAsync()
    {
        var path = $"economy/2019-08/{++_uploads}.csv";
        await App.UploadAsync(IngestionUnderTest.FileOf(50 + _uploads), path);
        Assert.NotEmpty((await App.DeliverAsync(path: path))!.Releases);
    }

    public async Task PublishAsync(int releases)
    {
        for (var i = 0; i < releases; i++)
        {
            await PublishAsync();
        }
    }

    /// <summary>Delivers what is outstanding, so many minutes later.</summary>
    public Task DeliverAsync(double minutesLater = 0, WebhookDelivery? by = null)
    {
        App.Clock.Now += TimeSpan.FromMinutes(minutesLater);
        return (by ?? Delivery).RunAsync(Cancellation);
    }

    /// <summary>Another instance that delivers.</summary>
    public WebhookDelivery DeliveryOf(AddressRules? rules = null, TimeSpan? timeout = null, Action<ClientOptions>? configure = null)
    {
        var storage = StorageClients.Connect(_azurite.ConnectionString, App.Storage.Names, configure);
        var sender = new WebhookSender(
            rules ?? new(IsLocal: true, AllowPrivate: false), new() { Timeout = timeout ?? TimeSpan.FromSeconds(30) }, App.Clock);
        _senders.Add(sender);
        return new(
            new(storage), new(new(storage), new(storage), storage.Names, App.App.GetRequiredService<CatalogueSource>(), App.App.GetRequiredService<PublicAddress>()),
            App.App.GetRequiredService<CatalogueSource>(), sender, App.Clock, NullLogger<WebhookDelivery>.Instance);
    }

    /// <summary>How far the one webhook has been told of the zone.</summary>
    public async Task<WebhookCursor> CursorAsync() =>
        Assert.Single(await Store.ReadAllAsync(Cancellation)).CursorOf(IngestionUnderTest.Zone);

    public async ValueTask DisposeAsync()
    {
        _senders.ForEach(sender => sender.Dispose());
        await Receiver.DisposeAsync();
        await App.DisposeAsync();
    }
}
