using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace HtzPipeline.Functions.Tests.Hosting;

public class DeliveryTests(AzuriteFixture azurite)
{
    private const string Blob = "economy/2019-08/规上工业.csv";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(500, "application/json", "{}")]
    [InlineData(200, "text/plain", "{}")]
    [InlineData(200, "application/json", "")]
    public async Task What_is_not_taken_is_delivered_five_times_and_then_poisoned(int status, string contentType, string body)
    {
        await using var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        local.Endpoint.Answer = (response, _) => TriggerEndpoint.WriteAsync(response, status, contentType, body);
        await local.UploadAsync(Blob, "x");

        Assert.Equal(5, (await local.ScanAsync()).Count);
        var poison = Assert.Single(await local.PoisonAsync());
        var etag = (await local.Uploads.GetBlobClient(Blob).GetPropertiesAsync(cancellationToken: Cancellation)).Value.ETag;
        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["Type"] = "BlobTrigger",
                ["FunctionId"] = "Host.Functions.OnBlob",
                ["BlobType"] = "BlockBlob",
                ["ContainerName"] = local.Uploads.Name,
                ["BlobName"] = Blob,
                ["ETag"] = etag.ToString("H"),
            },
            poison.Deserialize<Dictionary<string, string?>>());
        Assert.Matches("^\"0x[0-9A-F]+\"$", poison.GetProperty("ETag").GetString());
    }

    [Fact]
    public async Task An_empty_reply_of_unknown_length_is_not_taken_either()
    {
        await using var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        local.Endpoint.Answer = async (response, _) =>
        {
            response.ContentType = "application/json";
            await response.Body.FlushAsync();
        };
        await local.UploadAsync(Blob, "x");

        Assert.Equal(5, (await local.ScanAsync()).Count);
        Assert.Single(await local.PoisonAsync());
    }

    [Fact]
    public async Task A_function_that_fails_twice_and_then_succeeds_leaves_no_poison()
    {
        await using var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        local.Endpoint.Answer = (response, attempt) => attempt <= 2
            ? TriggerEndpoint.WriteAsync(response, StatusCodes.Status500InternalServerError, "application/json", "{}")
            : TriggerEndpoint.Success(response);
        await local.UploadAsync(Blob, "x");

        Assert.Equal(3, (await local.ScanAsync()).Count);
        Assert.Empty(await local.PoisonAsync());
    }

    [Fact]
    public async Task A_poisoned_blob_is_not_delivered_again_until_it_changes()
    {
        await using var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        local.Endpoint.Answer = (response, attempt) => attempt <= 5
            ? TriggerEndpoint.WriteAsync(response, StatusCodes.Status500InternalServerError, "application/json", "{}")
            : TriggerEndpoint.Success(response);
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
        await using var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        await local.UploadAsync("a.csv", "1");
        await local.UploadAsync("b.csv", "1");
        Assert.Equal(["\"a.csv\"", "\"b.csv\""], (await local.ScanAsync()).Select(NameOf));

        await local.UploadAsync("b.csv", "2");
        Assert.Equal(["\"b.csv\""], (await local.ScanAsync()).Select(NameOf));
        Assert.Empty(await local.ScanAsync());
    }

    [Fact]
    public async Task A_blob_that_was_deleted_meanwhile_is_not_delivered()
    {
        await using var local = await LocalTriggersUnderTest.CreateAsync(azurite);
        await local.UploadAsync("a.csv", "1");
        await local.UploadAsync("b.csv", "1");
        var posted = await local.ScanAsync((_, _, _) => local.Uploads.GetBlobClient("b.csv").DeleteIfExists(cancellationToken: Cancellation));

        Assert.Equal(["\"a.csv\""], posted.Select(NameOf));
        Assert.Empty(await local.PoisonAsync());
    }

    private static string? NameOf(JsonElement payload) => payload.GetProperty("Metadata").GetProperty("name").GetString();
}
