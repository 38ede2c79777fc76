using System.Security.Cryptography;
using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Tests.Storage;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>
/// Everything a store holds, to be compared with another's: all rows of both tables but for the times at which something was done here
/// and the ids of requests, and all blobs made of uploads.
/// </summary>
internal static class StoreSnapshot
{
    private static readonly string[] TimesAndRequests = ["received", "changed", "time", "request"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<IReadOnlyList<string>> OfAsync(StorageClients storage)
    {
        var lines = new List<string>();
        foreach (var (label, table) in new[] { ("submissions", storage.Names.Submissions), ("observations", storage.Names.Observations) })
        {
            await foreach (var row in storage.Table(table).QueryAsync(null, cancellation: Cancellation))
            {
                lines.Add($"{label} {row.PartitionKey} {RowText.Of(WithoutTimes(row))}");
            }
        }

        foreach (var (label, container) in new[] { ("received", storage.Names.Received), ("facts", storage.Names.Facts), ("reports", storage.Names.Reports) })
        {
            var blobs = storage.Blobs.GetBlobContainerClient(container);
            await foreach (var blob in blobs.GetBlobsAsync(cancellationToken: Cancellation))
            {
                var content = (await blobs.GetBlobClient(blob.Name).DownloadContentAsync(Cancellation)).Value.Content;
                lines.Add($"{label} {blob.Name} {Convert.ToHexStringLower(SHA256.HashData(content))}");
            }
        }

        return lines;
    }

    private static TableEntity WithoutTimes(TableEntity row)
    {
        foreach (var name in TimesAndRequests)
        {
            row.Remove(name);
        }

        return row;
    }
}
