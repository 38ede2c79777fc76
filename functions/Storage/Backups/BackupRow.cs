using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace HtzPipeline.Functions.Storage.Backups;

/// <summary>A table's row as a line of JSON: every property with its type, so that it comes back exactly.</summary>
/// <param name="Partition">The partition key.</param>
/// <param name="Row">The row key.</param>
/// <param name="Values">The properties: name to type and text.</param>
internal sealed record BackupRow(string Partition, string Row, SortedDictionary<string, string[]> Values)
{
    // As the table service names them.
    private const string Text = "Edm.String";
    private const string Whole = "Edm.Int32";
    private const string Long = "Edm.Int64";
    private const string Flag = "Edm.Boolean";
    private const string Time = "Edm.DateTime";
    private const string Id = "Edm.Guid";

    /// <summary>The line.</summary>
    public static string Write(TableEntity entity) => JsonSerializer.Serialize(new BackupRow(entity.PartitionKey, entity.RowKey, new(
        entity.Where(p => p.Value is not null && p.Key is not ("PartitionKey" or "RowKey" or "Timestamp") && !p.Key.StartsWith("odata.", StringComparison.Ordinal))
            .ToDictionary(p => p.Key, p => Encode(p.Value)),
        StringComparer.Ordinal)));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TableEntity Read(string line)
    {
        var row = JsonSerializer.Deserialize<BackupRow>(line)!;
        var entity = new TableEntity(row.Partition, row.Row);
        foreach (var (name, value) in row.Values)
        {
            entity[name] = Decode(value[0], value[1]);
        }

        return entity;
    }

    private static string[] Encode(object value) => value switch
    {
        string text => [Text, text],
        int number => [Whole, number.ToString(CultureInfo.InvariantCulture)],
        long number => [Long, number.ToString(CultureInfo.InvariantCulture)],
        bool flag => [Flag, flag ? "true" : "false"],
        DateTimeOffset time => [Time, time.ToString("O", CultureInfo.InvariantCulture)],
        Guid id => [Id, id.ToString()],
        _ => throw new BackupException($"表中有不认识的类型。 A table holds a type that is not known here: {value.GetType().Name}."),
    };

    private static object Decode(string type, string text) => type switch
    {
        Text => text,
        Whole => int.Parse(text, CultureInfo.InvariantCulture),
        Long => long.Parse(text, CultureInfo.InvariantCulture),
        Flag => text == "true",
        Time => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        Id => Guid.Parse(text),
        _ => throw new BackupException($"备份中有不认识的类型。 The backup holds a type that is not known here: {type}."),
    };
}
