using System.Text.Json;
using Azure.Data.Tables;

namespace HtzPipeline.Functions.Storage.Account;

/// <summary>
/// Azure Table Storage's limits, which the emulator only partly holds. Sizes are as Azure counts them: strings in UTF-16.
/// </summary>
/// <remarks>
/// Sources: "Understanding the Table service data model" (keys, names, types, sizes) and "Performing entity group transactions".
/// The emulator holds keys to 512 characters, so we do.
/// </remarks>
internal static class TableLimits
{
    public const int TransactionOperations = 100;
    public const int TransactionBytes = 4 << 20;
    public const int EntityBytes = 1 << 20;
    public const int Properties = 252;
    public const int PropertyNameChars = 255;
    public const int StringChars = 32 << 10;
    public const int BinaryBytes = 64 << 10;
    public const int KeyChars = 512;

    private static readonly DateTimeOffset EarliestTime = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Checks one entity.</summary>
    /// <exception cref="TableLimitException">Azure would refuse it.</exception>
    public static void Check(TableEntity entity)
    {
        CheckKey(entity, nameof(entity.PartitionKey), entity.PartitionKey);
        CheckKey(entity, nameof(entity.RowKey), entity.RowKey);
        var properties = 0;
        var bytes = 4 + (2 * (entity.PartitionKey.Length + entity.RowKey.Length));
        foreach (var (name, value) in OwnProperties(entity))
        {
            CheckProperty(entity, name, value);
            properties++;
            bytes += 8 + (2 * name.Length) + Size(value);
        }

        Hold(properties <= Properties, entity, $"it has {properties} properties, and {Properties} is the most");
        Hold(bytes <= EntityBytes, entity, $"it has {bytes} bytes, and {EntityBytes} is the most");
    }

    /// <summary>Checks a transaction and every entity in it.</summary>
    /// <exception cref="TableLimitException">Azure would refuse it.</exception>
    public static void Check(IReadOnlyList<TableTransactionAction> transaction)
    {
        if (transaction.Count is 0 or > TransactionOperations)
        {
            throw new TableLimitException($"A transaction has 1 to {TransactionOperations} operations, not {transaction.Count}.");
        }

        var rows = new HashSet<string>(StringComparer.Ordinal);
        var bytes = 0;
        foreach (var action in transaction)
        {
            var entity = (TableEntity)action.Entity;
            Check(entity);
            Hold(entity.PartitionKey == transaction[0].Entity.PartitionKey, entity, "a transaction is within one partition");
            Hold(rows.Add(entity.RowKey), entity, "a row can be in a transaction only once");
            bytes += PayloadBytes(entity);
        }

        if (bytes > TransactionBytes)
        {
            throw new TableLimitException($"A transaction is at most {TransactionBytes} bytes, not {bytes}.");
        }
    }

    /// <summary>The bytes an entity takes in a transaction's request, or a few more.</summary>
    public static int PayloadBytes(TableEntity entity)
    {
        const int Envelope = 1024; // The multipart header, the request line with the keys, and the request's own headers.
        const int Annotation = 40; // Quotes, and the type where it is not a string.
        var bytes = Envelope + Json(entity.PartitionKey) + (2 * Json(entity.RowKey));
        foreach (var (name, value) in OwnProperties(entity))
        {
            bytes += Annotation + (2 * name.Length) + (value is string text ? Json(text) : 2 * Size(value));
        }

        return bytes;

        static int Json(string text) => JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length;
    }

    private static IEnumerable<KeyValuePair<string, object>> OwnProperties(TableEntity entity) =>
        entity.Where(p => p.Value is not null && p.Key is not ("PartitionKey" or "RowKey" or "Timestamp") && !p.Key.StartsWith("odata.", StringComparison.Ordinal));

    private static void CheckKey(TableEntity entity, string which, string? key)
    {
        Hold(key is not null, entity, $"its {which} is missing");
        Hold(key!.Length <= KeyChars, entity, $"its {which} has {key.Length} characters, and {KeyChars} is the most");
        Hold(!key.Any(c => c is '/' or '\\' or '#' or '?' or '%' || char.IsControl(c)), entity, $"its {which} has a character that keys cannot have");
    }

    private static void CheckProperty(TableEntity entity, string name, object value)
    {
        Hold(name.Length <= PropertyNameChars, entity, $"property {name} has a name longer than {PropertyNameChars}");
        Hold(
            name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_'),
            entity,
            $"property '{name}' is not named as an identifier is");
        Hold(
            value switch
            {
                string text => text.Length <= StringChars,
                byte[] binary => binary.Length <= BinaryBytes,
                BinaryData binary => binary.Length <= BinaryBytes,
                DateTimeOffset time => time >= EarliestTime,
                double number => double.IsFinite(number),
                int or long or bool or Guid => true,
                _ => false,
            },
            entity,
            $"property {name} has a value that a table cannot hold: {(value is string s ? $"{s.Length} characters" : value)}");
    }

    private static int Size(object value) => value switch
    {
        string text => 4 + (2 * text.Length),
        byte[] binary => 4 + binary.Length,
        BinaryData binary => 4 + (int)binary.Length,
        Guid => 16,
        bool => 1,
        int => 4,
        _ => 8,
    };

    private static void Hold(bool holds, TableEntity entity, string otherwise)
    {
        if (!holds)
        {
            throw new TableLimitException($"Row '{entity.RowKey}' of partition '{entity.PartitionKey}' cannot be written: {otherwise}.");
        }
    }
}

/// <summary>A write that Azure would refuse, stopped before it was sent: a fault of this program.</summary>
internal sealed class TableLimitException(string message) : Exception(message);
