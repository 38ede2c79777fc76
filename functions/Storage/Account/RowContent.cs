using Azure.Data.Tables;

namespace HtzPipeline.Functions.Storage.Account;

/// <summary>What a row holds, apart from what the table itself adds: its time and its version.</summary>
internal static class RowContent
{
    /// <summary>Whether a row that was read holds exactly what was written.</summary>
    public static bool IsSame(TableEntity written, TableEntity read)
    {
        var (own, found) = (Of(written), Of(read));
        return own.Count == found.Count && own.All(property => found.TryGetValue(property.Key, out var value) && IsSame(property.Value, value));
    }

    private static Dictionary<string, object> Of(TableEntity row) =>
        row.Where(property => property.Value is not null && property.Key != nameof(row.Timestamp) && !property.Key.StartsWith("odata.", StringComparison.Ordinal))
            .ToDictionary(property => property.Key, property => property.Value);

    private static bool IsSame(object written, object read) => (Plain(written), Plain(read)) switch
    {
        (byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other),
        var (one, other) => one.Equals(other),
    };

    private static object Plain(object value) => value switch
    {
        BinaryData binary => binary.ToArray(),
        DateTime time => new DateTimeOffset(time),
        _ => value,
    };
}
