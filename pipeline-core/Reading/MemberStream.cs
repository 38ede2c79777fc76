using System.IO.Compression;
using System.IO.Hashing;

namespace HtzPipeline.Core.Reading;

/// <summary>A member of a zip being inflated: counted as it comes, and held against its check sum at its end.</summary>
internal sealed class MemberStream(ZipArchiveEntry entry, Allowance allowance) : Stream
{
    private readonly Stream _inflating = entry.Open();
    private readonly Crc32 _crc = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <exception cref="Findings.UnreadableFileException">It inflates beyond the limits.</exception>
    /// <exception cref="InvalidDataException">It cannot be inflated, or is not what was packed.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = _inflating.Read(buffer);
        if (read > 0)
        {
            allowance.TakeInflated(read);
            _crc.Append(buffer[..read]);
        }
        else if (buffer.Length > 0 && _crc.GetCurrentHashAsUInt32() != entry.Crc32)
        {
            throw new InvalidDataException($"The check sum of {entry.FullName} is wrong.");
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inflating.Dispose();
        }

        base.Dispose(disposing);
    }
}
