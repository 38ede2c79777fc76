using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Storage.Catalogues;

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
                : new(reply.Value.Content, reply.Value.Details.LastModified, reply.Value.Details.ETag);
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    /// <summary>A version, or null.</summary>
    public Task<BinaryData?> ReadAsync(string version, CancellationToken cancellation) => FileStore.ReadAsync(_container, Name(version), cancellation);

    private static string Name(string version) => $"{version}.yaml";
}

/// <summary>The catalogue in force as it is stored.</summary>
/// <param name="Yaml">Its file.</param>
/// <param name="Since">When it was put in force.</param>
/// <param name="ETag">Which version of the blob it is.</param>
internal sealed record StoredCatalogue(BinaryData Yaml, DateTimeOffset Since, ETag ETag);
