using System.Text.RegularExpressions;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Tests.Storage;

namespace HtzPipeline.Functions.Tests.Faults.Replies;

/// <summary>
/// Everything a store holds as text, to be compared with another's in which the same was done: times, ETags, hashes, ids and secrets made by
/// chance are the same sign in both.
/// </summary>
internal static partial class StoreText
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<IReadOnlyList<string>> OfAsync(StorageClients storage)
    {
        var lines = new List<string>();
        foreach (var table in storage.Names.Tables)
        {
            await foreach (var row in storage.Table(table).QueryAsync(null, cancellation: Cancellation))
            {
                lines.Add(Plain($"{table[storage.Names.Prefix.Length..]} {row.PartitionKey} {RowText.Of(row)}"));
            }
        }

        foreach (var container in storage.Names.Containers)
        {
            var blobs = storage.Blobs.GetBlobContainerClient(container);
            await foreach (var blob in blobs.GetBlobsAsync(cancellationToken: Cancellation))
            {
                var content = (await blobs.GetBlobClient(blob.Name).DownloadContentAsync(Cancellation)).Value.Content;
                lines.Add(Plain($"{container[storage.Names.Prefix.Length..]} {blob.Name} {content}"));
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>A text without what is different each time.</summary>
    public static string Plain(string text) => Chance().Replace(text, "*");

    [GeneratedRegex(
        @"\d{4}-\d\d-\d\dT[\d:.]+(Z([+-]\d+)?|[+-]\d\d:\d\d)?|\d\d?/\d\d?/\d{4} [\d:]+( [AP]M)? [+-]\d\d:\d\d|\d{8}T\d{7,13}Z?|0x[0-9A-F]{10,}|\b[0-9a-f]{12,64}\b|htz_[0-9a-f_]+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|whsec_[\w+/=]+|htz-replies-\w+")]
    private static partial Regex Chance();
}
