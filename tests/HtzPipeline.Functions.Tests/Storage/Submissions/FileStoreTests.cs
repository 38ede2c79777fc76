using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Tests.Storage.Submissions;

public class FileStoreTests(AzuriteFixture azurite)
{
    private const string Path = "economy/2019-08/规上工业 8月.xlsx";
    private const int Limit = 1000;

    private static readonly BinaryData Content = BinaryData.FromString("指标,数值");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_is_read_with_its_properties()
    {
        var files = await CreateAsync();
        var written = await files.WriteUploadAsync(Path, Content, overwrite: false, Cancellation);
        var read = await files.ReadUploadAsync(Path, Limit, version: null, Cancellation);

        Assert.Equal(Content.ToArray(), read!.Content!.Value.ToArray());
        Assert.Equal((written!.ETag, written.Uploaded, written.Size), (read.ETag, read.Uploaded, read.Size));
        Assert.Equal([written], await files.ListUploadsAsync(Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task An_upload_that_is_gone_or_overtaken_is_null()
    {
        var files = await CreateAsync();
        Assert.Null(await files.ReadUploadAsync(Path, Limit, version: null, Cancellation));

        var first = await files.WriteUploadAsync(Path, Content, overwrite: false, Cancellation);
        await files.WriteUploadAsync(Path, BinaryData.FromString("2"), overwrite: true, Cancellation);
        Assert.Null(await files.ReadUploadAsync(Path, Limit, first!.ETag, Cancellation));
    }

    [Fact]
    public async Task An_upload_that_is_there_is_not_overwritten_unasked()
    {
        var files = await CreateAsync();
        await files.WriteUploadAsync(Path, Content, overwrite: false, Cancellation);
        Assert.Null(await files.WriteUploadAsync(Path, BinaryData.FromString("2"), overwrite: false, Cancellation));
    }

    [Fact]
    public async Task Of_a_file_that_is_too_large_only_the_properties_are_read()
    {
        var files = await CreateAsync();
        await files.WriteUploadAsync(Path, new(new byte[Limit + 1]), overwrite: false, Cancellation);
        var read = await files.ReadUploadAsync(Path, Limit, version: null, Cancellation);

        Assert.Null(read!.Content);
        Assert.Equal(Limit + 1, read.Size);
        Assert.Equal("economy", read.Submission.Department);
    }

    [Fact]
    public async Task An_empty_file_is_read()
    {
        var files = await CreateAsync();
        await files.WriteUploadAsync(Path, new([]), overwrite: false, Cancellation);
        Assert.Equal(0, (await files.ReadUploadAsync(Path, Limit, version: null, Cancellation))!.Content!.Value.Length);
    }

    [Fact]
    public async Task Received_bytes_are_found_by_their_hash_and_where_they_were_kept_before_by_their_submission()
    {
        var storage = await azurite.CreateStorageAsync();
        var files = new FileStore(storage);
        await files.WriteUploadAsync(Path, Content, overwrite: false, Cancellation);
        var file = (await files.ReadUploadAsync(Path, Limit, version: null, Cancellation))!;
        var submission = Submission.Of(file, Samples.Morning);
        Assert.Null(await files.ReadReceivedAsync(submission, Cancellation));

        await storage.Blobs.GetBlobContainerClient(storage.Names.Received).UploadBlobAsync(submission.Id.ToString(), Content, Cancellation);
        Assert.Equal(Content.ToArray(), (await files.ReadReceivedAsync(submission, Cancellation))!.ToArray());

        await files.WriteReceivedAsync(file.ContentHash, Content, Cancellation);
        await files.WriteReceivedAsync(file.ContentHash, Content, Cancellation);
        Assert.Equal(Content.ToArray(), (await files.ReadReceivedAsync(submission, Cancellation))!.ToArray());
        Assert.Equal([file.ContentHash], await files.ListReceivedAsync(Cancellation).Select(content => content.Hash).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Facts_are_written_once()
    {
        var files = await CreateAsync();
        var submission = Samples.Submission(1);
        FactsDocument facts = new(submission, Path, "1", [Samples.Fact(submission, Samples.Key("EXPORTS", "2019-08"), 58.33m)]);
        await files.WriteFactsAsync(facts, Cancellation);
        var kept = await files.WriteFactsAsync(facts with { CatalogueVersion = "2" }, Cancellation);
        Assert.Equal("1", kept.CatalogueVersion);
        Assert.Equal("1", (await files.ReadFactsAsync(submission, Cancellation))!.CatalogueVersion);
        Assert.Null(await files.ReadFactsAsync(Samples.Submission(2), Cancellation));
    }

    [Fact]
    public async Task Reports_are_written_over_earlier_ones()
    {
        var files = await CreateAsync();
        await files.WriteReportAsync(Samples.Submission(1), "json", BinaryData.FromString("1"), "application/json", Cancellation);
        await files.WriteReportAsync(Samples.Submission(1), "json", BinaryData.FromString("2"), "application/json", Cancellation);
        Assert.Equal("2", (await files.ReadReportAsync(Samples.Submission(1), "json", Cancellation))!.ToString());
        Assert.Null(await files.ReadReportAsync(Samples.Submission(1), "html", Cancellation));
    }

    [Fact]
    public async Task Every_version_of_the_catalogue_is_kept_and_the_last_is_in_force()
    {
        var catalogue = new CatalogueStore(await azurite.CreateStorageAsync());
        Assert.Null(await catalogue.ReadCurrentAsync(known: null, Cancellation));
        await catalogue.WriteAsync("a", BinaryData.FromString("a"), Cancellation);
        await catalogue.WriteAsync("b", BinaryData.FromString("b"), Cancellation);
        await catalogue.WriteAsync("a", BinaryData.FromString("a"), Cancellation);

        Assert.Equal("a", (await catalogue.ReadCurrentAsync(known: null, Cancellation))!.Yaml.ToString());
        Assert.Equal("b", (await catalogue.ReadAsync("b", Cancellation))!.ToString());
    }

    private async Task<FileStore> CreateAsync() => new(await azurite.CreateStorageAsync());
}
