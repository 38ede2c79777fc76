using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml.Linq;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace HtzPipeline.Functions.Tests.Ingest;

/// <summary>
/// An account that keeps versions of uploads, as far as the app can tell: Azurite keeps none, so the answers are put in. Each write of an upload has an
/// id, which is its time in ticks; an earlier version is read by its id and listed beside what is there.
/// </summary>
internal sealed class VersionedUploads(string container) : HttpPipelinePolicy
{
    private const string VersionHeader = "x-ms-version-id";

    private readonly List<Version> _versions = [];
    private DateTimeOffset _last;

    /// <summary>Takes part in what clients with these options send.</summary>
    public void AddTo(ClientOptions options) => options.AddPolicy(this, HttpPipelinePosition.PerRetry);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var uri = message.Request.Uri.ToUri();
        var query = uri.Query;
        var path = Uri.UnescapeDataString(uri.AbsolutePath);
        if (_versions.Find(version => query.Contains($"versionid={Uri.EscapeDataString(version.Id)}", StringComparison.OrdinalIgnoreCase)) is { } asked)
        {
            message.Response = new AnswerOfVersion(asked.Reply, asked.Id, asked.Content);
            return;
        }

        await ProcessNextAsync(message, pipeline);
        if (message.Response.IsError || !path.Contains($"/{container}", StringComparison.Ordinal))
        {
            return;
        }

        if (query.Contains("comp=list", StringComparison.Ordinal))
        {
            message.Response = await ListedAsync(message.Response, query.Contains("versions", StringComparison.Ordinal));
        }
        else if (path.Contains($"/{container}/", StringComparison.Ordinal))
        {
            if (message.Request.Method == RequestMethod.Put)
            {
                await KeepAsync(message, path[(path.IndexOf($"/{container}/", StringComparison.Ordinal) + container.Length + 2)..]);
            }

            if (_versions.FindLast(version => path.EndsWith($"/{version.Path}", StringComparison.Ordinal)) is { } current && message.Request.Method != RequestMethod.Delete)
            {
                message.Response = new AnswerOfVersion(message.Response, current.Id);
            }
        }
    }

    private async Task KeepAsync(HttpMessage message, string path)
    {
        using var body = new MemoryStream();
        await message.Request.Content!.WriteToAsync(body, CancellationToken.None);
        var now = DateTimeOffset.UtcNow;
        _last = now > _last ? now : _last.AddTicks(10);
        _versions.Add(new(path, _last.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture), message.Response, body.ToArray()));
    }

    private async Task<Response> ListedAsync(Response listed, bool isAll)
    {
        var xml = await XDocument.LoadAsync(listed.ContentStream!, LoadOptions.None, CancellationToken.None);
        var blobs = xml.Root!.Element("Blobs")!;
        foreach (var blob in blobs.Elements("Blob").ToList())
        {
            if (_versions.FindLast(version => version.Path == blob.Element("Name")!.Value) is { } current)
            {
                blob.Element("Name")!.AddAfterSelf(new XElement("VersionId", current.Id), new XElement("IsCurrentVersion", true));
            }
        }

        var there = blobs.Elements("Blob").Select(blob => blob.Element("VersionId")?.Value).ToHashSet();
        foreach (var version in isAll ? _versions.Where(version => !there.Contains(version.Id)) : [])
        {
            blobs.Add(new XElement("Blob",
                new XElement("Name", version.Path),
                new XElement("VersionId", version.Id),
                new XElement("Properties",
                    new XElement("Last-Modified", version.Reply.Headers.TryGetValue("Last-Modified", out var modified) ? modified : ""),
                    new XElement("Etag", version.Reply.Headers.ETag!.Value.ToString("G")),
                    new XElement("Content-Length", version.Content.Length),
                    new XElement("BlobType", "BlockBlob"))));
        }

        using var content = new MemoryStream();
        await xml.SaveAsync(content, SaveOptions.DisableFormatting, CancellationToken.None);
        return new AnswerOfVersion(listed, id: null, content.ToArray());
    }

    private sealed record Version(string Path, string Id, Response Reply, byte[] Content);

    /// <summary>An answer with a version's id, and perhaps another content.</summary>
    private sealed class AnswerOfVersion(Response answer, string? id, byte[]? content = null) : Response
    {
        private readonly int? _length = content?.Length;

        public override int Status => answer.Status is 201 && _length is not null ? 200 : answer.Status;

        public override string ReasonPhrase => answer.ReasonPhrase;

        public override Stream? ContentStream { get; set; } = content is null ? answer.ContentStream : new MemoryStream(content);

        public override string ClientRequestId { get; set; } = answer.ClientRequestId;

        public override void Dispose()
        {
            // The answer to the writing of a version is answered from again.
        }

        protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => id is null ? answer.Headers : [.. Own(), .. answer.Headers.Where(header => !Own().Any(own => own.Name == header.Name))];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = EnumerateHeaders().FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
            return value is not null;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = TryGetHeader(name, out var value) ? [value!] : null;
            return values is not null;
        }

        private IEnumerable<HttpHeader> Own() => _length is { } length
            ? [new(VersionHeader, id!), new("Content-Length", length.ToString(CultureInfo.InvariantCulture)), new("x-ms-blob-type", "BlockBlob")]
            : [new(VersionHeader, id!)];
    }
}
