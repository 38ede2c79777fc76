using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Access;

/// <summary>
/// The table of departments' keys. Nothing of it is remembered between requests: a key that is revoked is refused from the next
/// request on, by every instance, for one point read a request.
/// </summary>
internal sealed class KeyStore(StorageClients storage, TimeProvider clock)
{
    private readonly GuardedTable _table = storage.Table(storage.Names.Keys);

    /// <summary>Makes a key.</summary>
    /// <returns>The secret, which can never be had again, and what is stored.</returns>
    public async Task<(KeySecret Secret, DepartmentKey Key)> CreateAsync(
        string department, string name, IEnumerable<Right> rights, TimeSpan validFor, CancellationToken cancellation)
    {
        var secret = KeySecret.Create();
        var now = clock.GetUtcNow();
        var key = new DepartmentKey
        {
            Id = secret.Id,
            Department = department,
            Name = name,
            Rights = [.. rights.Distinct().Order()],
            Hash = secret.Hash,
            Created = now,
            Expires = now + validFor,
        };
        return await _table.TryAddAsync(key.ToRow(), cancellation) is { } version
            ? (secret, key with { Version = version })
            : throw new InvalidOperationException($"There is a key {key.Id} already.");
    }

    /// <summary>A key by its id, or null.</summary>
    public async Task<DepartmentKey?> FindAsync(string id, CancellationToken cancellation) =>
        await _table.FindAsync(DepartmentKey.Partition, id, cancellation) is { } row ? DepartmentKey.Of(row) : null;

    /// <summary>All keys, those that are no longer good included, in the order of their ids.</summary>
    public IAsyncEnumerable<DepartmentKey> AllAsync(CancellationToken cancellation) =>
        _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {DepartmentKey.Partition}"), cancellation: cancellation).Select(row => DepartmentKey.Of(row));

    /// <summary>Revokes a key for good; one that is revoked already stays so.</summary>
    /// <returns>The key; null if there is none of this id.</returns>
    public async Task<DepartmentKey?> RevokeAsync(string id, CancellationToken cancellation)
    {
        while (await FindAsync(id, cancellation) is { } key)
        {
            var revoked = key with { Revoked = key.Revoked ?? clock.GetUtcNow() };
            if (await _table.TryReplaceAsync(revoked.ToRow(), key.Version!.Value, cancellation) is { } version)
            {
                return revoked with { Version = version };
            }
        }

        return null;
    }
}
