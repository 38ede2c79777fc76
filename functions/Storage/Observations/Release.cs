using System.Collections.Immutable;
using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>The moment a submission's figures became visible in an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Number">Its number in the area, from 1.</param>
/// <param name="Submission">The submission.</param>
/// <param name="Time">When, UTC; later than the release before.</param>
/// <param name="CatalogueVersion">The version of the catalogue that its derived figures were computed with.</param>
/// <param name="ChangeCount">How many observations changed in value; 0 for a release that only brought known figures again, or too late.</param>
/// <param name="Changes">These observations; null if they are too many to be listed.</param>
internal sealed record Release(
    string Area,
    long Number,
    SubmissionId Submission,
    DateTimeOffset Time,
    string CatalogueVersion,
    int ChangeCount,
    ImmutableArray<ObservationKey>? Changes)
{
    // Sixteen properties of 30,000 characters are just below an entity's 1 MiB.
    private const int ChunkChars = 30_000;
    private const int MaximumChunks = 16;

    /// <summary>The id: <c>370400-HTZ:12</c>.</summary>
    public string Id => $"{Area}:{Number}";

    /// <summary>Whether no value changed; change lists leave it out.</summary>
    public bool IsUnchanged => ChangeCount == 0;

    /// <summary>Reads the row.</summary>
    public static Release Of(TableEntity row)
    {
        var chunks = Enumerable.Range(0, MaximumChunks).Select(i => row.GetString($"changes{i}")).TakeWhile(chunk => chunk is not null);
        var count = row.GetInt32("changeCount")!.Value;
        var changes = Decode(row.PartitionKey, string.Concat(chunks));
        return new(
            row.PartitionKey,
            RowKeys.ReleaseNumber(row.RowKey),
            SubmissionId.Parse(row.GetString("submission")),
            row.GetDateTimeOffset("time")!.Value,
            row.GetString("catalogueVersion"),
            count,
            changes.Length == count ? changes : null);
    }

    /// <summary>The row.</summary>
    public TableEntity ToRow()
    {
        var row = new TableEntity(Area, RowKeys.Release(Number))
        {
            ["submission"] = Submission.ToString(),
            ["time"] = Time,
            ["catalogueVersion"] = CatalogueVersion,
            ["unchanged"] = IsUnchanged,
            ["changeCount"] = ChangeCount,
        };
        var text = Encode(Changes ?? []);
        if (text.Length <= MaximumChunks * ChunkChars)
        {
            foreach (var (number, chunk) in text.Chunk(ChunkChars).Index())
            {
                row[$"changes{number}"] = new string(chunk);
            }
        }

        return row;
    }

    // GDP:2019-08,2019-Q3;EXPORTS:2019-08
    private static string Encode(IEnumerable<ObservationKey> changes) => string.Join(';', changes
        .GroupBy(key => key.Indicator)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key}:{string.Join(',', group.Select(key => key.Period).Order())}"));

    private static ImmutableArray<ObservationKey> Decode(string area, string text) => text.Length == 0 ? [] :
    [
        .. from part in text.Split(';')
           let colon = part.IndexOf(':', StringComparison.Ordinal)
           from period in part[(colon + 1)..].Split(',')
           select new ObservationKey(part[..colon], area, Period.Parse(period)),
    ];
}
