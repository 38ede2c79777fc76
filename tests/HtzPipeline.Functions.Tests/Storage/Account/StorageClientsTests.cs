using HtzPipeline.Functions.Storage.Account;
using Microsoft.Extensions.Configuration;

namespace HtzPipeline.Functions.Tests.Storage.Account;

public class StorageClientsTests(AzuriteFixture azurite)
{
    [Fact]
    public void A_connection_string_is_used()
    {
        var storage = Connect(("AzureWebJobsStorage", azurite.ConnectionString));
        Assert.Equal("devstoreaccount1", storage.Blobs.AccountName);
    }

    [Fact]
    public void An_account_name_is_used_with_the_identity()
    {
        var storage = Connect(("AzureWebJobsStorage:accountName", "htzstats"));
        Assert.Equal("https://htzstats.blob.core.windows.net/", storage.Blobs.Uri.AbsoluteUri);
        Assert.Equal("https://htzstats.queue.core.windows.net/", storage.Queues.Uri.AbsoluteUri);
        Assert.Equal("https://htzstats.table.core.windows.net/", storage.Tables.Uri.AbsoluteUri);
    }

    [Fact]
    public void Addresses_of_the_services_are_used_with_the_identity()
    {
        var storage = Connect(
            ("AzureWebJobsStorage:blobServiceUri", "https://a.blob.core.chinacloudapi.cn/"),
            ("AzureWebJobsStorage:queueServiceUri", "https://a.queue.core.chinacloudapi.cn/"),
            ("AzureWebJobsStorage:tableServiceUri", "https://a.table.core.chinacloudapi.cn/"));
        Assert.Equal("https://a.blob.core.chinacloudapi.cn/", storage.Blobs.Uri.AbsoluteUri);
        Assert.Equal("https://a.table.core.chinacloudapi.cn/", storage.Tables.Uri.AbsoluteUri);
    }

    [Fact]
    public void No_account_is_an_error_that_says_what_to_set() =>
        Assert.Contains("AzureWebJobsStorage__accountName", Assert.Throws<InvalidOperationException>(() => Connect()).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Creating_what_is_there_already_changes_nothing()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.CreateAsync(TestContext.Current.CancellationToken);
    }

    private static StorageClients Connect(params IEnumerable<(string Name, string Value)> settings) => StorageClients.Connect(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build());
}
