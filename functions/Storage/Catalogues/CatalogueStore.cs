using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Storage.Catalogues;

/// <summary>The catalogue's files: every version that was ever in force, the one that is, and who put each in force.</summary>
/// <remarks>
/// One write puts a version in force, with the act that does so in the metadata. The act has an entry of its own besides, written after it and, should
/// that have failed, before the next one takes its place: whatever dies in between, no act is without its entry for longer than it is in force.
/// </remarks>
internal sealed class CatalogueStore(StorageClients storage)
{
    private const string Current = "current.yaml";
    private const string Acts = "acts/";
    private const string Extension = ".yaml";
    private const string ActName = "act";
    private const string ContentType = "application/yaml";

    // Says of a version that its act is told elsewhere, if it ever came to be in force.
    private const string Kept = "kept";
    private const int ReadAtOnce = 8;

    private readonly BlobContainerClient _container = storage.Blobs.GetBlobContainerClient(storage.Names.Catalogue);

    /// <summary>Puts a version in force in the place of another; it is kept under its own name first, since facts refer to it.</summary>
    /// <param name="act">The act.</param>
    /// <param name="yaml">The catalogue's text.</param>
    /// <param name="replaces">What was read as being in force; null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>False where something else is in force by now.</returns>
    public async Task<bool> TryWriteAsync(CatalogueAct act, BinaryData yaml, StoredCatalogue? replaces, CancellationToken cancellation)
    {
        await KeepAsync(act.Version, yaml, cancellation);
        if (replaces is not null)
        {
            await KeepAsync(replaces, cancellation);
        }

        if (!await TryReplaceAsync(act, yaml, replaces?.ETag, cancellation))
        {
            return false;
        }

        await KeepAsync(act, cancellation);
        return true;
    }

    /// <summary>Keeps what is in force under its version, with its act.</summary>
    public async Task KeepAsync(StoredCatalogue stored, CancellationToken cancellation)
    {
        if (stored.Version is { } version)
        {
            await KeepAsync(version, stored.Yaml, cancellation);
            await KeepAsync(stored.Act ?? new(version, stored.Since, Author: null, Changes: null) { Id = version }, cancellation);
        }
    }

    /// <summary>The version in force; null before there is one, or where it is still the one that is known.</summary>
    /// <param name="known">What is known already; null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<StoredCatalogue?> ReadCurrentAsync(ETag? known, CancellationToken cancellation)
    {
        var options = new BlobDownloadOptions { Conditions = new() { IfNoneMatch = known } };
        try
        {
            var reply = await _container.GetBlobClient(Current).DownloadContentAsync(options, cancellation);

            // Not modified is no failure to the client.
            return reply.GetRawResponse().Status == StatusCodes.Status304NotModified
                ? null
                : new(reply.Value.Content, reply.Value.Details.LastModified, reply.Value.Details.ETag)
                {
                    Act = reply.Value.Details.Metadata.TryGetValue(ActName, out var act) ? CatalogueAct.ParseHeader(act) : null,
                };
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    /// <summary>A version, or null.</summary>
    public Task<BinaryData?> ReadAsync(string version, CancellationToken cancellation) => FileStore.ReadAsync(_container, version + Extension, cancellation);

    /// <summary>Who put which version in force, the latest first. Of a version from before acts were kept there is only when it was.</summary>
    /// <param name="most">No more than so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<CatalogueAct>> ReadActsAsync(int most, CancellationToken cancellation)
    {
        var names = await _container.GetBlobsAsync(new GetBlobsOptions { Prefix = Acts }, cancellation).Select(blob => blob.Name).ToListAsync(cancellation);
        var acts = new List<CatalogueAct>();
        foreach (var some in names.TakeLast(most).Chunk(ReadAtOnce))
        {
            var read = await Task.WhenAll(some.Select(name => FileStore.ReadAsync(_container, name, cancellation)));
            acts.AddRange(read.OfType<BinaryData>().Select(CatalogueAct.Parse));
        }

        var known = names.Select(VersionOf).ToHashSet();
        if (await ReadCurrentAsync(known: null, cancellation) is { Version: { } version } current && (current.Act is { } act ? !acts.Exists(one => one.Id == act.Id) : !known.Contains(version)))
        {
            acts.Add(current.Act ?? new(version, current.Since, Author: null, Changes: null));
            known.Add(version);
        }

        await foreach (var item in _container.GetBlobsByHierarchyAsync(BlobTraits.Metadata, BlobStates.None, "/", prefix: null, cancellation))
        {
            if (item.IsBlob && item.Blob.Name != Current && item.Blob.Name.EndsWith(Extension, StringComparison.Ordinal) && !item.Blob.Metadata.ContainsKey(Kept)
                && item.Blob.Name[..^Extension.Length] is var old && known.Add(old))
            {
                acts.Add(new(old, item.Blob.Properties.LastModified!.Value, Author: null, Changes: null));
            }
        }

        return [.. acts.OrderByDescending(act => act.Time).Take(most)];
    }

    private async Task KeepAsync(CatalogueAct act, CancellationToken cancellation) =>
        await FileStore.WriteAsync(_container, $"{Acts}{act.Name}.json", act.ToJson(), "application/json", overwrite: false, cancellation);

    private async Task KeepAsync(string version, BinaryData yaml, CancellationToken cancellation) => await FileStore.WriteAsync(
        _container, version + Extension, yaml, ContentType, overwrite: false, cancellation, new Dictionary<string, string> { [Kept] = "true" });

    // An entry's name ends with its version.
    private static string VersionOf(string entry) => Path.GetFileNameWithoutExtension(entry) is var name ? name[(name.LastIndexOf('-') + 1)..] : "";

    private async Task<bool> TryReplaceAsync(CatalogueAct act, BinaryData yaml, ETag? replaces, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = ContentType },
            Metadata = new Dictionary<string, string> { [ActName] = act.ToHeader() },
            Conditions = new() { IfMatch = replaces, IfNoneMatch = replaces is null ? ETag.All : null },
        };
        return await KnownWrite.TryAsync(
            async () =>
            {
                await _container.GetBlobClient(Current).UploadAsync(yaml, options, cancellation);
                return act;
            },
            async () => (await ReadCurrentAsync(known: null, cancellation))?.Act?.Id == act.Id ? act : null,
            cancellation) is not null;
    }
}

/// <summary>The catalogue in force as it is stored.</summary>
/// <param name="Yaml">Its file.</param>
/// <param name="Since">When it was put in force.</param>
/// <param name="ETag">Which version of the blob it is.</param>
internal sealed record StoredCatalogue(BinaryData Yaml, DateTimeOffset Since, ETag ETag)
{
    /// <summary>The act that put it in force; null where somebody uploaded it, or it is from before acts were kept, or restored from a backup.</summary>
    public CatalogueAct? Act { get; init; }

    /// <summary>Its text; null where that is none.</summary>
    public string? Text { get; } = CatalogueText.Decode(Yaml.ToMemory().Span);

    /// <summary>Its version; null where it is no text.</summary>
    public string? Version => Text is null ? null : CatalogueText.VersionOf(Text);
}
