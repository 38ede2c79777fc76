using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;

namespace HtzPipeline.Functions.Access;

/// <summary>A department's key as it is stored: everything but the secret.</summary>
internal sealed record DepartmentKey
{
    /// <summary>The partition that all keys are in.</summary>
    public const string Partition = "key";

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The one department it is for, by code.</summary>
    public required string Department { get; init; }

    /// <summary>Who has it: a name for lists, decisions and the audit log.</summary>
    public required string Name { get; init; }

    /// <summary>What it allows.</summary>
    public required ImmutableArray<Right> Rights { get; init; }

    /// <summary>The hash of the secret.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>From when on it is refused, UTC.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>When it was revoked, UTC; null if it was not.</summary>
    public DateTimeOffset? Revoked { get; init; }

    /// <summary>The ETag of its row; null before it has one.</summary>
    public ETag? Version { get; init; }

    /// <summary>Whether it is good at a moment.</summary>
    public bool IsGood(DateTimeOffset now) => Revoked is null && now < Expires;

    /// <summary>Reads a row.</summary>
    public static DepartmentKey Of(TableEntity row) => new()
    {
        Id = row.RowKey,
        Department = row.GetString("department"),
        Name = row.GetString("name"),
        Rights = [.. row.GetString("rights").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Right>)],
        Hash = row.GetString("hash"),
        Created = row.GetDateTimeOffset("created")!.Value,
        Expires = row.GetDateTimeOffset("expires")!.Value,
        Revoked = row.GetDateTimeOffset("revoked"),
        Version = row.ETag,
    };

    /// <summary>The row.</summary>
    public TableEntity ToRow() => new(Partition, Id)
    {
        ["department"] = Department,
        ["name"] = Name,
        ["rights"] = string.Join(' ', Rights),
        ["hash"] = Hash,
        ["created"] = Created,
        ["expires"] = Expires,
        ["revoked"] = Revoked,
    };
}
