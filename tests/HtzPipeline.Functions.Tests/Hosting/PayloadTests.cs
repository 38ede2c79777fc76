using System.Text;
using System.Text.Json;

namespace HtzPipeline.Functions.Tests.Hosting;

/// <summary>What the local host posts has the shape of what a real one does: observed under version 4.1037.</summary>
public class PayloadTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_blob_is_posted_as_the_Functions_host_posts_it()
    {
        await using var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        await local.UploadAsync("hello.txt", "Hello, wörld — UTF-8 text");
        var payload = Assert.Single(await local.ScanAsync());

        Assert.Equal("application/json; charset=utf-8", local.Endpoint.ContentType);
        Assert.Equal(["Data", "Metadata"], Names(payload));
        Assert.Equal(["blob"], Names(payload.GetProperty("Data")));
        Assert.Equal("Hello, wörld — UTF-8 text", Encoding.UTF8.GetString(payload.GetProperty("Data").GetProperty("blob").GetBytesFromBase64()));

        var metadata = payload.GetProperty("Metadata");
        Assert.Equal(["Uri", "Properties", "Metadata", "name", "sys"], Names(metadata));
        Assert.Equal($"\"{local.Uploads.Uri}/hello.txt\"", metadata.GetProperty("Uri").GetString());
        Assert.Equal("\"hello.txt\"", metadata.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Object, metadata.GetProperty("Metadata").ValueKind);

        var properties = metadata.GetProperty("Properties");
        var stored = (await local.Uploads.GetBlobClient("hello.txt").GetPropertiesAsync(cancellationToken: Cancellation)).Value;
        Assert.Equal(stored.ContentLength, properties.GetProperty("Length").GetInt64());
        Assert.Equal(stored.ContentType, properties.GetProperty("ContentType").GetString());
        Assert.Equal(stored.ETag.ToString("H"), properties.GetProperty("ETag").GetString());
        Assert.Equal(stored.LastModified, properties.GetProperty("LastModified").GetDateTimeOffset());

        var sys = metadata.GetProperty("sys");
        Assert.Equal(["MethodName", "UtcNow", "RandGuid"], Names(sys));
        Assert.Equal(LocalTriggersUnderTest.Function, sys.GetProperty("MethodName").GetString());
        Assert.Equal(TimeSpan.Zero, sys.GetProperty("UtcNow").GetDateTimeOffset().Offset);
        Assert.NotEqual(Guid.Empty, sys.GetProperty("RandGuid").GetGuid());
    }

    [Fact]
    public async Task The_Uri_is_percent_encoded_and_the_name_is_not()
    {
        await using var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        await local.UploadAsync("sub dir/naïve 8月.txt", "x");
        var metadata = Assert.Single(await local.ScanAsync()).GetProperty("Metadata");

        Assert.Equal($"\"{local.Uploads.Uri}/sub%20dir/na%C3%AFve%208%E6%9C%88.txt\"", metadata.GetProperty("Uri").GetString());
        Assert.Equal("\"sub dir/naïve 8月.txt\"", metadata.GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_empty_blob_is_posted_as_an_empty_string()
    {
        await using var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        await local.UploadAsync("empty.txt", "");
        Assert.Equal("", Assert.Single(await local.ScanAsync()).GetProperty("Data").GetProperty("blob").GetString());
    }

    [Fact]
    public async Task A_timer_is_posted()
    {
        await using var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = local.Triggers.RunAsync(stop.Token);
        var payload = await local.Endpoint.NextAsync(Cancellation);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.False(payload.GetProperty("Data").GetProperty("timer").GetProperty("IsPastDue").GetBoolean());
        Assert.Equal(LocalTriggersUnderTest.TimerFunction, payload.GetProperty("Metadata").GetProperty("sys").GetProperty("MethodName").GetString());
    }

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(member => member.Name);
}
