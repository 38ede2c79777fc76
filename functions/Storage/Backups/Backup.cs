using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Storage.Backups;

/// <summary>
/// Copies the tables and blobs to a folder, and back, but for keys, which must not come back once revoked, and the audit log, which is of this
/// account. <c>submissions.jsonl</c>, <c>observations.jsonl</c> and <c>confirmations.jsonl</c> have a row a line, <c>blobs.jsonl</c> a blob a line, <c>blobs/</c> their bytes by number.
/// </summary>
/// <remarks>
/// The account may be in use while it is copied. Submissions come first: what they say has happened is in what is copied
/// after them. An area is copied between two transactions of its writers. Blobs come last: they are written before any row that
/// speaks of them.
/// </remarks>
internal sealed class Backup(StorageClients storage)
{
    private const string BlobList = "blobs.jsonl";
    private const string BlobFolder = "blobs";

    // A file in the folder, or a blob beside the catalogues, for as long as copying is unfinished.
    private const string Unfinished = "unfinished";
    private const int MaximumAttempts = 20;

    // Rows lie in the file as they do in the table, partition by partition: no more of them are in memory while they are restored.
    private const int RowsAtOnce = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private static readonly IReadOnlyList<(string File, Func<StorageNames, string> Table)> Tables =
    [
        ("submissions.jsonl", names => names.Submissions),
        ("observations.jsonl", names => names.Observations),
        ("confirmations.jsonl", names => names.Confirmations),
    ];

    /// <summary>Copies everything to a folder. One that a backup was interrupted in is written anew.</summary>
    /// <exception cref="BackupException">The folder is not empty.</exception>
    public async Task<BackupSize> WriteAsync(string folder, CancellationToken cancellation)
    {
        var mark = Path.Combine(folder, Unfinished);
        if (Directory.Exists(folder) && !File.Exists(mark) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new BackupException(new($"文件夹 {folder} 不是空的。", $"The folder {folder} is not empty."));
        }

        // An account from before there was a table for confirmations has none.
        await storage.CreateAsync(cancellation);
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(mark, [], cancellation);
        if (Directory.Exists(Path.Combine(folder, BlobFolder)))
        {
            Directory.Delete(Path.Combine(folder, BlobFolder), recursive: true);
        }

        Directory.CreateDirectory(Path.Combine(folder, BlobFolder));
        var rows = 0;
        foreach (var (file, table) in Tables)
        {
            rows += await WriteTableAsync(
                Path.Combine(folder, file), storage.Table(table(storage.Names)), hasHeads: table(storage.Names) == storage.Names.Observations, cancellation);
        }

        var (blobs, gone) = await WriteBlobsAsync(folder, cancellation);
        File.Delete(mark);
        return gone.Count == 0 ? new(rows, blobs) : new(rows, blobs) { Gone = gone };
    }

    /// <summary>Puts a backup into an account that holds nothing yet, or what an interrupted restore of this very backup has put there.</summary>
    /// <exception cref="BackupException">It is not a whole backup, or the account holds something.</exception>
    public async Task<BackupSize> RestoreAsync(string folder, CancellationToken cancellation)
    {
        if (Tables.Select(table => table.File).Append(BlobList).FirstOrDefault(file => !File.Exists(Path.Combine(folder, file))) is { } missing)
        {
            throw new BackupException(new($"{folder} 不是完整的备份,缺少 {missing}。", $"{folder} is not a whole backup: {missing} is missing."));
        }

        if (File.Exists(Path.Combine(folder, Unfinished)))
        {
            throw new BackupException(new($"{folder} 的备份没有完成,请重新备份。", $"The backup in {folder} was never finished: back up again."));
        }

        await storage.CreateAsync(cancellation);
        var mark = storage.Blobs.GetBlobContainerClient(storage.Names.Catalogue).GetBlobClient(Unfinished);
        var backup = await IdentityAsync(folder, cancellation);
        if (!await mark.ExistsAsync(cancellation) || (await mark.DownloadContentAsync(cancellation)).Value.Content.ToString() != backup)
        {
            await RefuseUsedAccountAsync(cancellation);
            await KnownWrite.TwiceAsync(() => mark.UploadAsync(BinaryData.FromString(backup), overwrite: true, cancellation), cancellation);
        }

        // In the order opposite to copying, so that whatever dies leaves nothing that speaks of what is not there.
        var blobs = await RestoreBlobsAsync(folder, cancellation);
        var rows = 0;
        foreach (var (file, table) in Tables.Reverse())
        {
            rows += await RestoreTableAsync(Path.Combine(folder, file), storage.Table(table(storage.Names)), cancellation);
        }

        await KnownWrite.TwiceAsync(() => mark.DeleteIfExistsAsync(cancellationToken: cancellation), cancellation);
        return new(rows, blobs);
    }

    // The list of blobs has a hash of each.
    private static async Task<string> IdentityAsync(string folder, CancellationToken cancellation)
    {
        var hashes = new List<string>();
        foreach (var file in Tables.Select(table => table.File).Append(BlobList))
        {
            await using var stream = File.OpenRead(Path.Combine(folder, file));
            hashes.Add(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)));
        }

        return string.Join(' ', hashes);
    }

    private async Task RefuseUsedAccountAsync(CancellationToken cancellation)
    {
        foreach (var (_, table) in Tables)
        {
            if (await storage.Table(table(storage.Names)).QueryAsync(filter: null, ["RowKey"], pageSize: 1, cancellation).AnyAsync(cancellation))
            {
                throw new BackupException(new("存储帐户中已有数据,不能恢复。", "The storage account holds data already, so nothing is restored into it."));
            }
        }
    }

    private async Task<int> WriteTableAsync(string file, GuardedTable table, bool hasHeads, CancellationToken cancellation)
    {
        var rows = 0;
        await using var writer = new StreamWriter(file);
        await foreach (var row in hasHeads ? AllAreasAsync(table, cancellation) : table.QueryAsync(filter: null, cancellation: cancellation))
        {
            rows++;
            await writer.WriteLineAsync(BackupRow.Write(row).AsMemory(), cancellation);
        }

        return rows;
    }

    private async IAsyncEnumerable<TableEntity> AllAreasAsync(GuardedTable table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var store = new ObservationStore(storage);
        foreach (var area in await store.ReadAreasAsync(cancellation))
        {
            foreach (var row in await ReadAreaAsync(store.Rows(area), table, cancellation))
            {
                yield return row;
            }
        }
    }

    // Every transaction changes the head.
    private static async Task<IReadOnlyList<TableEntity>> ReadAreaAsync(AreaRows area, GuardedTable table, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MaximumAttempts; attempt++)
        {
            var before = await area.ReadHeadAsync(cancellation);
            var rows = await table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {area.Area}"), cancellation: cancellation).ToListAsync(cancellation);
            if ((await area.ReadHeadAsync(cancellation)).Request == before.Request)
            {
                return rows;
            }

            await Task.Delay(Pause, cancellation);
        }

        throw new BackupException(new($"区域 {area.Area} 一直在发布,请稍后再备份。", $"Area {area.Area} is being published to all the time: try again later."));
    }

    private async Task<(int Count, IReadOnlyList<string> Gone)> WriteBlobsAsync(string folder, CancellationToken cancellation)
    {
        var (number, gone) = (0, new List<string>());
        await using var list = new StreamWriter(Path.Combine(folder, BlobList));
        foreach (var container in storage.Names.Containers.Where(container => container != storage.Names.Downloads))
        {
            var client = storage.Blobs.GetBlobContainerClient(container);
            await foreach (var blob in client.GetBlobsAsync(cancellationToken: cancellation).Where(blob => blob.Name != Unfinished))
            {
                // One may have been deleted since it was listed.
                if (await FileStore.DownloadAsync(client.GetBlobClient(blob.Name), cancellation) is not { } content)
                {
                    gone.Add($"{container}/{blob.Name}");
                    continue;
                }

                var (etag, uploaded) = RestoredUpload.Of(content.Details.Metadata, content.Details.ETag, content.Details.LastModified);
                number++;
                await File.WriteAllBytesAsync(FileOf(folder, number), content.Content, cancellation);
                await list.WriteLineAsync(JsonSerializer.Serialize(new BackupBlob(
                    number, container[storage.Names.Prefix.Length..], blob.Name, content.Details.ContentType, etag.ToString(), uploaded, Hash(content.Content))
                {
                    Order = container == storage.Names.Uploads ? UploadStamp.OrderOf(content.Details.Metadata, uploaded, content.Details.VersionId) : null,
                }));
            }
        }

        return (number, gone);
    }

    private async Task<int> RestoreBlobsAsync(string folder, CancellationToken cancellation)
    {
        var blobs = 0;
        await foreach (var line in File.ReadLinesAsync(Path.Combine(folder, BlobList), cancellation))
        {
            var blob = JsonSerializer.Deserialize<BackupBlob>(line)!;
            await using var content = File.OpenRead(FileOf(folder, blob.Number));
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) != blob.Sha256)
            {
                throw new BackupException(new($"备份文件 {blob.Number}({blob.Name})已损坏。", $"File {blob.Number} of the backup ({blob.Name}) is damaged."));
            }

            var client = storage.Blobs.GetBlobContainerClient(storage.Names.Prefix + blob.Container).GetBlobClient(blob.Name);
            var options = new BlobUploadOptions
            {
                HttpHeaders = new() { ContentType = blob.ContentType },
                Metadata = RestoredUpload.Metadata(blob.ETag, blob.Modified, blob.Order),
            };
            await KnownWrite.TwiceAsync(
                () =>
                {
                    content.Position = 0;
                    return client.UploadAsync(content, options, cancellation);
                },
                cancellation);
            blobs++;
        }

        return blobs;
    }

    private static async Task<int> RestoreTableAsync(string file, GuardedTable table, CancellationToken cancellation)
    {
        var rows = 0;
        var together = new List<IReadOnlyList<TableTransactionAction>>();
        await foreach (var line in File.ReadLinesAsync(file, cancellation))
        {
            var row = BackupRow.Read(line);
            if (together.Count == RowsAtOnce || (together.Count > 0 && together[0][0].Entity.PartitionKey != row.PartitionKey))
            {
                await SubmitAsync();
            }

            together.Add([new(TableTransactionActionType.UpsertReplace, row)]);
            rows++;
        }

        await SubmitAsync();
        return rows;

        async Task SubmitAsync()
        {
            foreach (var transaction in together.Count == 0 ? [] : PublicationTransactions.Of(together))
            {
                await KnownWrite.TwiceAsync(() => table.SubmitAsync(transaction, cancellation), cancellation);
            }

            together.Clear();
        }
    }

    private static string FileOf(string folder, int number) =>
        Path.Combine(folder, BlobFolder, number.ToString("D6", CultureInfo.InvariantCulture));

    private static string Hash(BinaryData content) => Convert.ToHexStringLower(SHA256.HashData(content.ToMemory().Span));
}

/// <summary>How much was copied.</summary>
/// <param name="Rows">The tables' rows.</param>
/// <param name="Blobs">The blobs.</param>
internal sealed record BackupSize(int Rows, int Blobs)
{
    /// <summary>The blobs that somebody deleted between being listed and being copied, as <c>container/name</c>.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];
}
