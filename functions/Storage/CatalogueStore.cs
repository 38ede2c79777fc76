using Azure.Storage.Blobs;

namespace HtzPipeline.Functions.Storage;

/// <summary>The catalogue's files: every version that was ever in force, and the one that is.</summary>
internal sealed class CatalogueStore(StorageClients storage)
{
    private const string Current = "current.yaml";
    private const string ContentType = "application/yaml";

    private readonly BlobContainerClient _container = storage.Blobs.GetBlobContainerClient(storage.Names.Catalogue);

    /// <summary>Puts a version in force; it is kept under its own name first, since facts refer to it.</summary>
    public async Task WriteAsync(string version, BinaryData yaml, CancellationToken cancellation)
    {
        await FileStore.WriteAsync(_container, Name(version), yaml, ContentType, overwrite: false, cancellation);
        await FileStore.WriteAsync(_container, Current, yaml, ContentType, overwrite: true, cancellation);
    }

    /// <summary>The version in force; null before there is one.</summary>
    public Task<BinaryData?> ReadCurrentAsync(CancellationToken cancellation) => FileStore.ReadAsync(_container, Current, cancellation);

    /// <summary>A version, or null.</summary>
    public Task<BinaryData?> ReadAsync(string version, CancellationToken cancellation) => FileStore.ReadAsync(_container, Name(version), cancellation);

    private static string Name(string version) => $"{version}.yaml";
}
