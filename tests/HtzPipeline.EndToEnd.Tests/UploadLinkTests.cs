using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>What a department can do with its link, and what not, as far as Azurite holds it.</summary>
public class UploadLinkTests(SecureAzurite azurite)
{
    private static readonly BinaryData File = BinaryData.FromString("指标,累计\n规模以上工业总产值,58.33\n");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_can_be_uploaded_and_uploaded_again_corrected()
    {
        var link = await IssueAsync("产值 8月.csv");
        var blob = BlobWith(link);
        await blob.UploadAsync(File, overwrite: false, Cancellation);
        await blob.UploadAsync(BinaryData.FromString("corrected"), overwrite: true, Cancellation);
        Assert.Equal("corrected", await ReadAsync(link.Path));
    }

    [Fact]
    public async Task A_large_file_goes_up_in_blocks()
    {
        var link = await IssueAsync("large.csv");
        await BlobWith(link).UploadAsync(
            BinaryData.FromBytes(new byte[3 << 20]), new BlobUploadOptions { TransferOptions = new() { InitialTransferSize = 1 << 20, MaximumTransferSize = 1 << 20 } }, Cancellation);
        Assert.Equal(3 << 20, (await ReadAsync(link.Path)).Length);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("properties")]
    [InlineData("delete")]
    [InlineData("list")]
    [InlineData("tags")]
    public async Task Nothing_else_is_allowed(string what)
    {
        var link = await IssueAsync($"only-written-{what}.csv");
        var (blob, container) = (BlobWith(link), azurite.ContainerWith(link.Address));
        await blob.UploadAsync(File, overwrite: true, Cancellation);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => what switch
        {
            "read" => blob.DownloadContentAsync(Cancellation),
            "properties" => blob.GetPropertiesAsync(cancellationToken: Cancellation),
            "delete" => blob.DeleteAsync(cancellationToken: Cancellation),
            "list" => container.GetBlobsAsync(new GetBlobsOptions { Prefix = "economy/" }, Cancellation).ToListAsync(Cancellation).AsTask(),
            _ => blob.GetTagsAsync(cancellationToken: Cancellation),
        });
        Assert.Equal(403, refused.Status);
        Assert.Equal(File.ToString(), await ReadAsync(link.Path));
    }

    [Theory]
    [InlineData("finance/2019-08/linked.csv")]
    [InlineData("economy/2019-09/linked.csv")]
    [InlineData("economy/2019-08/other.csv")]
    public async Task No_other_department_month_or_file_is_open_to_it(string other)
    {
        var container = azurite.ContainerWith((await IssueAsync("linked.csv")).Address);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => container.GetBlobClient(other).UploadAsync(File, overwrite: true, Cancellation));
        Assert.Equal(403, refused.Status);
        Assert.False(await azurite.Storage.Blobs.GetBlobContainerClient("uploads").GetBlobClient(other).ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task It_says_what_Azure_holds_it_to_HTTPS_one_blob_and_its_time()
    {
        var before = DateTimeOffset.UtcNow;
        var link = await IssueAsync("terms.csv", TimeSpan.FromDays(2));
        var sas = new BlobUriBuilder(link.Address).Sas;
        Assert.Equal(("cw", "b", "Https"), (sas.Permissions, sas.Resource, $"{sas.Protocol}"));
        Assert.InRange(sas.ExpiresOn, before.AddDays(2).AddMinutes(-6), DateTimeOffset.UtcNow.AddDays(2));
        Assert.Contains("skoid=00000000-0000-0000-0000-000000000003", link.Address.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_it_has_ended_it_opens_nothing()
    {
        // Signed by a clock that is two days behind, for a day.
        var link = await IssueAsync("late.csv", TimeSpan.FromDays(1), new Behind(TimeSpan.FromDays(2)));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => BlobWith(link).UploadAsync(File, overwrite: true, Cancellation));
        Assert.Equal(403, refused.Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public async Task It_holds_for_a_week_at_most(int days) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => IssueAsync("long.csv", TimeSpan.FromDays(days)));

    [Fact]
    public async Task An_unknown_department_gets_none_and_is_told_which_there_are()
    {
        var links = await LinksAsync(TimeProvider.System);
        var refused = await Assert.ThrowsAsync<UploadLinkException>(() => links.IssueAsync([new("econmy", Period.Month(2019, 8), "a.csv")], UploadLinkIssuer.Longest, Cancellation));
        Assert.Contains("economy", refused.Message, StringComparison.Ordinal);
    }

    private async Task<UploadLink> IssueAsync(string file, TimeSpan? lifetime = null, TimeProvider? clock = null) =>
        Assert.Single(await (await LinksAsync(clock ?? TimeProvider.System)).IssueAsync([new("economy", Period.Month(2019, 8), file)], lifetime ?? UploadLinkIssuer.Longest, Cancellation));

    private async Task<UploadLinkIssuer> LinksAsync(TimeProvider clock)
    {
        var catalogues = new CatalogueSource(new CatalogueStore(azurite.Storage), TimeProvider.System);
        await catalogues.PublishAsync(Path.Combine(Repository.Root, "seeds", "catalogue.yaml"), Cancellation);
        return new(azurite.Storage, catalogues, clock);
    }

    private BlobClient BlobWith(UploadLink link) => azurite.ContainerWith(link.Address).GetBlobClient(link.Path.ToString());

    private async Task<string> ReadAsync(UploadPath path) =>
        (await azurite.Storage.Blobs.GetBlobContainerClient("uploads").GetBlobClient(path.ToString()).DownloadContentAsync(Cancellation)).Value.Content.ToString();

    private sealed class Behind(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow - by;
    }
}
