using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace HtzPipeline.Functions.Storage.Downloads;

/// <summary>
/// A blob that is written block by block, and is there only once it is committed: whoever is interrupted leaves nothing behind that anybody could
/// read. (The library's own stream commits when it is disposed of, be it in the middle.) No more than a block of it is in memory.
/// </summary>
internal sealed class StagedBlob(BlockBlobClient blob) : Stream
{
    private const int BlockBytes = 4 << 20;

    // Blocks that are not committed yet belong to the blob, not to who staged them: two writers must not name theirs alike.
    private readonly string _writer = Guid.NewGuid().ToString("N");
    private readonly List<string> _blocks = [];
    private readonly MemoryStream _block = new();
    private long _staged;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _staged + _block.Length;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => _block.Write(buffer, offset, count);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _block.Write(buffer.Span);
        if (_block.Length >= BlockBytes)
        {
            await StageAsync(cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => _block.Length >= BlockBytes ? StageAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>Makes all that was written a blob; unless there is one by now, which stays.</summary>
    public async Task CommitAsync(string contentType, CancellationToken cancellation)
    {
        await StageAsync(cancellation);
        try
        {
            await blob.CommitBlockListAsync(
                _blocks, new CommitBlockListOptions { HttpHeaders = new() { ContentType = contentType }, Conditions = new() { IfNoneMatch = ETag.All } }, cancellation);
        }
        catch (RequestFailedException)
        {
            // Refused for what another has committed, who thereby did away with these blocks, or this very request before its reply was lost.
            if (!await blob.ExistsAsync(cancellation))
            {
                throw;
            }
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _block.Dispose();
        base.Dispose(disposing);
    }

    private async Task StageAsync(CancellationToken cancellation)
    {
        if (_block.Length == 0)
        {
            return;
        }

        var id = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(FormattableString.Invariant($"{_writer}{_blocks.Count:D6}")));
        _block.Position = 0;
        await blob.StageBlockAsync(id, _block, cancellationToken: cancellation);
        _blocks.Add(id);
        _staged += _block.Length;
        _block.SetLength(0);
    }
}
