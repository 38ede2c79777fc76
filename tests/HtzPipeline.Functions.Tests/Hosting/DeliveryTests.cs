using System.Text.Json;

namespace HtzPipeline.Functions.Tests.Hosting;

public class DeliveryTests(AzuriteFixture azurite)
{
    private const string Blob = "economy/2019-08/规上工业 8月.csv";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_taken_is_delivered_five_times_and_then_poisoned()
    {
        var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        local.Ingest = _ => throw new IOException("out");
        await local.UploadAsync(Blob, "x");

        Assert.Equal(Enumerable.Repeat(Blob, 5), await local.ScanAsync());
        var poison = Assert.Single(await local.PoisonAsync());
        var etag = (await local.Uploads.GetBlobClient(Blob).GetPropertiesAsync(cancellationToken: Cancellation)).Value.ETag;
        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["Type"] = "BlobTrigger",
                ["FunctionId"] = "Host.Functions.IngestUpload",
                ["BlobType"] = "BlockBlob",
                ["ContainerName"] = local.Uploads.Name,
                ["BlobName"] = Blob,
                ["ETag"] = etag.ToString("H"),
            },
            poison.Deserialize<Dictionary<string, string?>>());
        Assert.Matches("^\"0x[0-9A-F]+\"$", poison.GetProperty("ETag").GetString());
    }

    [Fact]
    public async Task What_fails_twice_and_then_succeeds_leaves_no_poison()
    {
        var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        local.Ingest = attempt =>
        {
            if (attempt <= 2)
            {
                throw new IOException("out");
            }
        };
        await local.UploadAsync(Blob, "x");

        Assert.Equal(3, (await local.ScanAsync()).Count);
        Assert.Empty(await local.PoisonAsync());
    }

    [Fact]
    public async Task A_poisoned_blob_is_not_delivered_again_until_it_changes()
    {
        var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        local.Ingest = attempt =>
        {
            if (attempt <= 5)
            {
                throw new IOException("out");
            }
        };
        await local.UploadAsync(Blob, "x");
        await local.ScanAsync();

        Assert.Empty(await local.ScanAsync());
        await local.UploadAsync(Blob, "y");
        Assert.Single(await local.ScanAsync());
        Assert.Single(await local.PoisonAsync());
    }

    [Fact]
    public async Task A_changed_blob_is_delivered_again_and_an_unchanged_one_is_not()
    {
        var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        await local.UploadAsync("a.csv", "1");
        await local.UploadAsync("b.csv", "1");
        Assert.Equal(["a.csv", "b.csv"], await local.ScanAsync());

        await local.UploadAsync("b.csv", "2");
        Assert.Equal(["b.csv"], await local.ScanAsync());
        Assert.Empty(await local.ScanAsync());
    }

    [Fact]
    public async Task A_blob_that_was_deleted_meanwhile_is_not_delivered()
    {
        var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        await local.UploadAsync("a.csv", "1");
        await local.UploadAsync("b.csv", "1");
        var delivered = await local.ScanAsync((_, _, _) => local.Uploads.GetBlobClient("b.csv").DeleteIfExists(cancellationToken: Cancellation));

        Assert.Equal(["a.csv"], delivered);
        Assert.Empty(await local.PoisonAsync());
    }

    [Fact]
    public async Task The_timer_goes_on_after_a_tick_that_failed()
    {
        var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        local.Reconcile = () => throw new IOException("out");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = local.Triggers.RunAsync(stop.Token);
        await local.TickAsync();
        await local.TickAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
