using System.Text;
using Azure.Core;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Backups;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Faults;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Storage.Backups;

public sealed class BackupTests(AzuriteFixture azurite) : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"htz-backup-{Guid.NewGuid():N}");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_was_backed_up_is_restored_row_by_row_and_byte_by_byte_and_nothing_is_ingested_again()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.DeliverAsync();
        await test.UploadAsync(IngestionUnderTest.FileOf(59m));
        await test.DeliverAsync();
        await test.UploadAsync(BinaryData.FromString("不是数据"), "economy/2019-08/空.csv");
        await test.DeliverAsync(path: "economy/2019-08/空.csv");
        var size = await new Backup(test.Storage).WriteAsync(_folder, Cancellation);

        await using var other = await IngestionUnderTest.CreateEmptyAsync(azurite);
        Assert.Equal(size, await new Backup(other.Storage).RestoreAsync(_folder, Cancellation));
        Assert.Equal(await RowsAsync(test.Storage, names => names.Observations), await RowsAsync(other.Storage, names => names.Observations));
        Assert.Equal(await RowsAsync(test.Storage, names => names.Submissions), await RowsAsync(other.Storage, names => names.Submissions));
        Assert.Equal(await BlobsAsync(test.Storage), await BlobsAsync(other.Storage));

        // Neither the missed-upload search nor a trigger that fires again takes them for new uploads.
        Assert.Equal(0, await other.ReconcileAsync());
        await other.DeliverAsync();
        Assert.Equal(3, (await other.AllSubmissionsAsync()).Count);
        Assert.Equal("59", (await other.FigureAsync(IngestionUnderTest.Zone))!.Number.ToString());

        // And a new upload is one.
        await other.UploadAsync(IngestionUnderTest.FileOf(61m));
        Assert.Equal(SubmissionState.Published, (await other.DeliverAsync())!.State);
        Assert.Equal("61", (await other.FigureAsync(IngestionUnderTest.Zone))!.Number.ToString());
    }

    [Fact]
    public async Task A_blob_that_is_deleted_while_the_backup_runs_is_named_and_the_rest_is_backed_up()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.DeliverAsync();
        var upload = test.Storage.Blobs.GetBlobContainerClient(test.Storage.Names.Uploads).GetBlobClient(IngestionUnderTest.Path);
        var meddler = new FaultyStorage((_, _) => Fault.None)
        {
            // Between being listed and being read.
            Before = async (request, _) =>
            {
                if (request.Method == RequestMethod.Get && request.Uri.ToUri().AbsolutePath == upload.Uri.AbsolutePath)
                {
                    await upload.DeleteIfExistsAsync(cancellationToken: Cancellation);
                }
            },
        };
        var size = await new Backup(test.StorageWith(meddler.AddTo())).WriteAsync(_folder, Cancellation);

        Assert.Equal($"{test.Storage.Names.Uploads}/{IngestionUnderTest.Path}", Assert.Single(size.Gone));
        await using var other = await IngestionUnderTest.CreateEmptyAsync(azurite);
        Assert.Equal((size.Rows, size.Blobs), await new Backup(other.Storage).RestoreAsync(_folder, Cancellation) is var restored ? (restored.Rows, restored.Blobs) : default);
    }

    [Fact]
    public async Task A_backup_goes_only_into_an_empty_folder_and_a_restore_only_into_an_empty_account()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.DeliverAsync();
        var backup = new Backup(test.Storage);
        await backup.WriteAsync(_folder, Cancellation);

        await Assert.ThrowsAsync<BackupException>(() => backup.WriteAsync(_folder, Cancellation));
        await Assert.ThrowsAsync<BackupException>(() => backup.RestoreAsync(_folder, Cancellation));
        await Assert.ThrowsAsync<BackupException>(() => backup.RestoreAsync(Path.GetTempPath(), Cancellation));
    }

    [Fact]
    public async Task A_damaged_backup_is_not_restored()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await new Backup(test.Storage).WriteAsync(_folder, Cancellation);
        await File.WriteAllBytesAsync(Directory.GetFiles(Path.Combine(_folder, "blobs"))[0], Encoding.UTF8.GetBytes("x"), Cancellation);

        await using var other = await IngestionUnderTest.CreateEmptyAsync(azurite);
        await Assert.ThrowsAsync<BackupException>(() => new Backup(other.Storage).RestoreAsync(_folder, Cancellation));
    }

    [Fact]
    public async Task A_backup_that_was_interrupted_is_not_restored_and_is_finished_by_doing_it_again()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.DeliverAsync();
        var death = new Death((request, _) => request.Method == RequestMethod.Get && request.Uri.ToString().Contains("reports", StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<IOException>(() => new Backup(test.StorageWith(death.AddTo)).WriteAsync(_folder, Cancellation));

        await using var other = await IngestionUnderTest.CreateEmptyAsync(azurite);
        await Assert.ThrowsAsync<BackupException>(() => new Backup(other.Storage).RestoreAsync(_folder, Cancellation));
        var size = await new Backup(test.Storage).WriteAsync(_folder, Cancellation);
        Assert.Equal(size, await new Backup(other.Storage).RestoreAsync(_folder, Cancellation));
        Assert.Equal(await BlobsAsync(test.Storage), await BlobsAsync(other.Storage));
    }

    [Fact]
    public async Task A_restore_that_was_interrupted_is_finished_by_doing_it_again_and_by_no_other_backup()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.DeliverAsync();
        await new Backup(test.Storage).WriteAsync(_folder, Cancellation);

        await using var other = await IngestionUnderTest.CreateEmptyAsync(azurite);
        var death = new Death((request, _) => request.Method == RequestMethod.Post && request.Uri.ToString().Contains("$batch", StringComparison.Ordinal), afterwards: true);
        await Assert.ThrowsAnyAsync<IOException>(() => new Backup(other.StorageWith(death.AddTo)).RestoreAsync(_folder, Cancellation));
        Assert.NotEmpty(await RowsAsync(other.Storage, names => names.Observations));

        var another = Path.Combine(_folder, "another");
        await new Backup(other.Storage).WriteAsync(another, Cancellation);
        await Assert.ThrowsAsync<BackupException>(() => new Backup(other.Storage).RestoreAsync(another, Cancellation));
        await new Backup(other.Storage).RestoreAsync(_folder, Cancellation);
        Assert.Equal(await RowsAsync(test.Storage, names => names.Observations), await RowsAsync(other.Storage, names => names.Observations));
        Assert.Equal(await RowsAsync(test.Storage, names => names.Submissions), await RowsAsync(other.Storage, names => names.Submissions));
        Assert.Equal(await BlobsAsync(test.Storage), await BlobsAsync(other.Storage));
    }

    private static async Task<List<string>> RowsAsync(StorageClients storage, Func<StorageNames, string> table) => await storage
        .Table(table(storage.Names)).QueryAsync(filter: null, cancellation: Cancellation)
        .Select(row => $"{row.PartitionKey} {RowText.Of(row)}").ToListAsync(Cancellation);

    private static async Task<List<string>> BlobsAsync(StorageClients storage)
    {
        var blobs = new List<string>();
        foreach (var container in storage.Names.Containers)
        {
            var client = storage.Blobs.GetBlobContainerClient(container);
            await foreach (var blob in client.GetBlobsAsync(cancellationToken: Cancellation))
            {
                var content = (await client.GetBlobClient(blob.Name).DownloadContentAsync(Cancellation)).Value;
                blobs.Add($"{container[storage.Names.Prefix.Length..]}/{blob.Name} {content.Details.ContentType} {Convert.ToHexString(content.Content)}");
            }
        }

        return blobs;
    }
}
