using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Storage.Submissions;

/// <summary>The blobs: uploads, and what is kept of each submission.</summary>
internal sealed class FileStore(StorageClients storage)
{
    // What an upload over HTTP knows its own blob by.
    private const string RequestName = "request";

    private readonly BlobContainerClient _uploads = storage.Blobs.GetBlobContainerClient(storage.Names.Uploads);
    private readonly BlobContainerClient _received = storage.Blobs.GetBlobContainerClient(storage.Names.Received);
    private readonly BlobContainerClient _facts = storage.Blobs.GetBlobContainerClient(storage.Names.Facts);
    private readonly BlobContainerClient _reports = storage.Blobs.GetBlobContainerClient(storage.Names.Reports);

    /// <summary>Reads an upload.</summary>
    /// <param name="path">The blob's name.</param>
    /// <param name="maximum">The most bytes to read; of a longer file only the properties come back.</param>
    /// <param name="version">The version wanted; null for whichever there is.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null if it is gone, or is no longer the version wanted.</returns>
    public Task<UploadedFile?> ReadUploadAsync(string path, long maximum, ETag? version, CancellationToken cancellation) =>
        ReadUploadAsync(_uploads.GetBlobClient(path), maximum, version, cancellation);

    /// <summary>Reads an upload as it was listed, be it one that another has taken the place of.</summary>
    /// <returns>Null if it is gone.</returns>
    public Task<UploadedFile?> ReadUploadAsync(ListedUpload upload, long maximum, CancellationToken cancellation) => ReadUploadAsync(
        upload.Version is null ? _uploads.GetBlobClient(upload.Path) : _uploads.GetBlobClient(upload.Path).WithVersion(upload.Version),
        maximum,
        upload.Stored,
        cancellation);

    private static async Task<UploadedFile?> ReadUploadAsync(BlobClient blob, long maximum, ETag? version, CancellationToken cancellation)
    {
        var options = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = version } };
        try
        {
            var reply = (await blob.DownloadStreamingAsync(options, cancellation)).Value;
            await using var stream = reply.Content;
            var size = reply.Details.ContentLength;
            ReadOnlyMemory<byte>? content = null;
            if (size <= maximum)
            {
                var bytes = new byte[size];
                await stream.ReadExactlyAsync(bytes, cancellation);
                content = bytes;
            }

            var (etag, uploaded) = RestoredUpload.Of(reply.Details.Metadata, reply.Details.ETag, reply.Details.LastModified);
            return new(blob.Name, etag, uploaded, size, content)
            {
                Trace = SubmissionTrace.KeptWith(reply.Details.Metadata),
                Order = UploadStamp.OrderOf(reply.Details.Metadata, uploaded, reply.Details.VersionId),
            };
        }
        catch (RequestFailedException failure) when (failure.Status is StatusCodes.Status404NotFound or StatusCodes.Status412PreconditionFailed)
        {
            return null;
        }
    }

    /// <summary>Stores an upload.</summary>
    /// <param name="path">The blob's name.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="overwrite">Whether it may take the place of one that is there.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The ETag and upload time; null if there is one already that may not be overwritten.</returns>
    public async Task<ListedUpload?> WriteUploadAsync(string path, BinaryData content, bool overwrite, CancellationToken cancellation)
    {
        var written = await WriteAsync(_uploads, path, content, "application/octet-stream", overwrite, cancellation);
        return written is null ? null : new(path, written.ETag, written.LastModified, content.ToMemory().Length);
    }

    /// <summary>Stores an upload in the place of another, with its stamp and the trace of the request that brings it.</summary>
    /// <param name="path">The blob's name.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="stamp">Its stamp.</param>
    /// <param name="replaces">The version that it replaces, as storage knows it; null for none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What is stored; null if something else is there by now.</returns>
    public async Task<ListedUpload?> WriteUploadAsync(string path, BinaryData content, UploadStamp stamp, ETag? replaces, CancellationToken cancellation)
    {
        // By the request's own id, since somebody else's bytes may be the same.
        var metadata = new Dictionary<string, string> { [RequestName] = Guid.NewGuid().ToString("N") };
        stamp.AddTo(metadata);
        if (SubmissionTrace.Current is { } trace)
        {
            metadata[SubmissionTrace.MetadataName] = trace;
        }

        var blob = _uploads.GetBlobClient(path);
        var options = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = "application/octet-stream" },
            Metadata = metadata,
            Conditions = new() { IfNoneMatch = replaces is null ? ETag.All : null, IfMatch = replaces },
        };
        return await KnownWrite.TryAsync(WriteAsync, FindAsync, cancellation);

        async Task<ListedUpload> WriteAsync()
        {
            BlobContentInfo written = await blob.UploadAsync(content, options, cancellation);
            return new(path, written.ETag, written.LastModified, content.ToMemory().Length)
            {
                Order = UploadStamp.OrderOf(metadata, written.LastModified, written.VersionId),
                Content = stamp.Content,
            };
        }

        async Task<ListedUpload?> FindAsync() =>
            await PropertiesAsync(path, cancellation) is { } there && there.Metadata.TryGetValue(RequestName, out var request) && request == metadata[RequestName]
                ? Listed(path, there)
                : null;
    }

    /// <summary>An upload as it is now, without its content, or null.</summary>
    public async Task<ListedUpload?> FindUploadAsync(string path, CancellationToken cancellation) =>
        await PropertiesAsync(path, cancellation) is { } properties ? Listed(path, properties) : null;

    /// <summary>All uploads, in the order of their names.</summary>
    public IAsyncEnumerable<ListedUpload> ListUploadsAsync(CancellationToken cancellation) => ListUploadsAsync(under: null, cancellation);

    /// <summary>All uploads whose names begin with a text, in the order of their names.</summary>
    public IAsyncEnumerable<ListedUpload> ListUploadsAsync(string? under, CancellationToken cancellation) => ListAsync(under, BlobStates.None, cancellation);

    /// <summary>
    /// All uploads, in the order of their names, and where the account keeps versions, also those that others have taken the place of, or that were
    /// deleted.
    /// </summary>
    public IAsyncEnumerable<ListedUpload> ListVersionsAsync(CancellationToken cancellation) => ListAsync(under: null, BlobStates.Version, cancellation);

    private async IAsyncEnumerable<ListedUpload> ListAsync(string? under, BlobStates states, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in _uploads.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata, States = states, Prefix = under }, cancellation))
        {
            var properties = blob.Properties;

            // A listing has it without the quotes that it has everywhere else.
            var stored = new ETag(properties.ETag!.Value.ToString("H"));
            var (etag, uploaded) = RestoredUpload.Of(blob.Metadata, stored, properties.LastModified!.Value);
            yield return new(blob.Name, etag, uploaded, properties.ContentLength ?? 0)
            {
                Stored = stored,
                Order = UploadStamp.OrderOf(blob.Metadata, uploaded, blob.VersionId),
                Content = UploadStamp.ContentOf(blob.Metadata),
                Version = blob.IsLatestVersion == true ? null : blob.VersionId,
            };
        }
    }

    /// <summary>Keeps bytes under their hash. They are written anew though they are there, so that nobody takes them for left over meanwhile.</summary>
    /// <param name="hash">Their SHA-256, in hex.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Response> WriteReceivedAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        Response? answer = null;
        var options = new BlobUploadOptions { HttpHeaders = new() { ContentType = "application/octet-stream" } };
        await KnownWrite.TwiceAsync(
            async () => answer = (await _received.GetBlobClient(hash).UploadAsync(new BinaryData(content), options, cancellation)).GetRawResponse(), cancellation);
        return answer!;
    }

    /// <summary>The bytes that were received of a submission, or null. They are under their hash; once they were under the submission's id.</summary>
    public async Task<BinaryData?> ReadReceivedAsync(Submission submission, CancellationToken cancellation) =>
        (submission.IsUnread ? null : await ReadAsync(_received, submission.ContentHash, cancellation))
        ?? await ReadAsync(_received, submission.Id.ToString(), cancellation);

    /// <summary>The hashes under which bytes are kept, with when they were last written.</summary>
    public IAsyncEnumerable<ReceivedContent> ListReceivedAsync(CancellationToken cancellation) => _received
        .GetBlobsAsync(cancellationToken: cancellation)
        .Where(blob => !blob.Name.Contains('.', StringComparison.Ordinal))
        .Select(blob => new ReceivedContent(blob.Name, blob.Properties.ETag!.Value, blob.Properties.LastModified!.Value));

    /// <summary>Removes bytes that nobody has written since they were listed.</summary>
    public async Task RemoveReceivedAsync(ReceivedContent content, CancellationToken cancellation)
    {
        try
        {
            await _received.GetBlobClient(content.Hash).DeleteAsync(conditions: new() { IfMatch = content.ETag }, cancellationToken: cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status is StatusCodes.Status404NotFound or StatusCodes.Status412PreconditionFailed)
        {
            // Removed by somebody else, or wanted again.
        }
    }

    /// <summary>Keeps what was accepted of a submission, once and for all.</summary>
    /// <returns>The facts that are kept: those of whoever came first.</returns>
    public async Task<FactsDocument> WriteFactsAsync(FactsDocument facts, CancellationToken cancellation) =>
        await WriteAsync(_facts, FactsName(facts.Submission), facts.ToJson(), "application/json", overwrite: false, cancellation) is not null
            ? facts
            : (await ReadFactsAsync(facts.Submission, cancellation))!;

    /// <summary>What was accepted of a submission, or null.</summary>
    public async Task<FactsDocument?> ReadFactsAsync(SubmissionId submission, CancellationToken cancellation) =>
        await ReadAsync(_facts, FactsName(submission), cancellation) is { } json ? FactsDocument.Parse(json) : null;

    /// <summary>Writes a report on a submission, over an earlier one.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="format"><c>json</c>, <c>html</c> or <c>xlsx</c>.</param>
    /// <param name="content">The report.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task WriteReportAsync(SubmissionId submission, string format, BinaryData content, string contentType, CancellationToken cancellation) =>
        WriteAsync(_reports, $"{submission}.{format}", content, contentType, overwrite: true, cancellation);

    /// <summary>A report on a submission, or null.</summary>
    public Task<BinaryData?> ReadReportAsync(SubmissionId submission, string format, CancellationToken cancellation) =>
        ReadAsync(_reports, $"{submission}.{format}", cancellation);

    private static string FactsName(SubmissionId submission) => $"{submission}.json";

    internal static Task<BlobContentInfo?> WriteAsync(
        BlobContainerClient container, string name, BinaryData content, string contentType, bool overwrite, CancellationToken cancellation, IDictionary<string, string>? metadata = null)
    {
        var blob = container.GetBlobClient(name);
        var options = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = contentType },
            Metadata = metadata,
            Conditions = overwrite ? null : new() { IfNoneMatch = ETag.All },
        };
        return KnownWrite.TryAsync(async () => (await blob.UploadAsync(content, options, cancellation)).Value, FindAsync, cancellation);

        // The same bytes under the same name are the same, whoever wrote them.
        async Task<BlobContentInfo?> FindAsync() =>
            await DownloadAsync(blob, cancellation) is { } there && there.Content.ToMemory().Span.SequenceEqual(content.ToMemory().Span)
                ? BlobsModelFactory.BlobContentInfo(there.Details.ETag, there.Details.LastModified, there.Details.ContentHash, null, null, null, 0)
                : null;
    }

    internal static async Task<BinaryData?> ReadAsync(BlobContainerClient container, string name, CancellationToken cancellation) =>
        (await DownloadAsync(container.GetBlobClient(name), cancellation))?.Content;

    internal static async Task<BlobDownloadResult?> DownloadAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            return (await blob.DownloadContentAsync(cancellation)).Value;
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    private async Task<BlobProperties?> PropertiesAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return (await _uploads.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancellation)).Value;
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    private static ListedUpload Listed(string path, BlobProperties properties)
    {
        var (etag, uploaded) = RestoredUpload.Of(properties.Metadata, properties.ETag, properties.LastModified);
        return new(path, etag, uploaded, properties.ContentLength)
        {
            Stored = properties.ETag,
            Order = UploadStamp.OrderOf(properties.Metadata, uploaded, properties.VersionId),
            Content = UploadStamp.ContentOf(properties.Metadata),
        };
    }
}

/// <summary>Bytes that are kept under their hash.</summary>
/// <param name="Hash">Their SHA-256, in hex.</param>
/// <param name="ETag">The ETag of the blob that they are.</param>
/// <param name="Written">When they were last written, UTC.</param>
internal readonly record struct ReceivedContent(string Hash, ETag ETag, DateTimeOffset Written);
