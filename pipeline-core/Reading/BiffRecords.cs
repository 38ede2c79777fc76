using System.Buffers.Binary;
using System.Text;

namespace HtzPipeline.Core.Reading;

/// <summary>The records of a BIFF8 stream ([MS-XLS] 2.1.4), one at a time.</summary>
internal sealed class BiffRecords(byte[] stream)
{
    /// <summary>The type of the record that continues the one before.</summary>
    public const int Continue = 0x3C;

    private int _next;
    private int _start;

    /// <summary>Its type.</summary>
    public int Type { get; private set; }

    /// <summary>Its content.</summary>
    public ReadOnlySpan<byte> Content => stream.AsSpan(_start, _next - _start);

    /// <summary>Goes to the record at a place in the stream.</summary>
    public void GoTo(int position) => _next = position;

    /// <summary>Goes on to the next record; false at the end of the stream.</summary>
    public bool Read()
    {
        if (_next < 0 || _next + 4 > stream.Length)
        {
            return false;
        }

        Type = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(_next));
        _start = _next + 4;
        _next = _start + BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(_next + 2));
        if (_next > stream.Length)
        {
            throw new InvalidDataException("A record is cut short.");
        }

        return true;
    }

    /// <summary>Whether a record of this type comes next.</summary>
    public bool IsNext(int type) => _next + 4 <= stream.Length && BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(_next)) == type;

    /// <summary>A two-byte number of the content.</summary>
    /// <exception cref="InvalidDataException">The content is too short.</exception>
    public int U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(at, 2));

    /// <summary>A four-byte number of the content.</summary>
    /// <exception cref="InvalidDataException">The content is too short.</exception>
    public int I32(int at) => BinaryPrimitives.ReadInt32LittleEndian(Slice(at, 4));

    /// <summary>An eight-byte number of the content.</summary>
    /// <exception cref="InvalidDataException">The content is too short.</exception>
    public double Double(int at) => BinaryPrimitives.ReadDoubleLittleEndian(Slice(at, 8));

    /// <summary>A part of the content.</summary>
    /// <exception cref="InvalidDataException">The content is too short.</exception>
    public ReadOnlySpan<byte> Slice(int at, int length) => at + length <= _next - _start
        ? stream.AsSpan(_start + at, length)
        : throw new InvalidDataException("A record is too short.");

    /// <summary>
    /// A text (2.5.293, 2.5.294) that begins in the content and may run on into records that continue it, each of which says anew
    /// whether it has one byte or two for a character.
    /// </summary>
    /// <param name="at">Where it begins; then where what follows it begins.</param>
    /// <param name="lengthBytes">The bytes that its length has: 1 or 2.</param>
    public string Text(ref int at, int lengthBytes)
    {
        if (at >= _next - _start && IsNext(Continue) && Read())
        {
            at = 0;
        }

        var length = lengthBytes == 1 ? Slice(at, 1)[0] : U16(at);
        var flags = Slice(at + lengthBytes, 1)[0];
        at += lengthBytes + 1;
        var (runs, extra) = (0, 0);
        if ((flags & 8) != 0)
        {
            runs = U16(at);
            at += 2;
        }

        if ((flags & 4) != 0)
        {
            extra = I32(at);
            at += 4;
        }

        var text = new StringBuilder(length);
        for (var isWide = (flags & 1) != 0; ;)
        {
            var size = isWide ? 2 : 1;
            var here = Math.Min(length - text.Length, (_next - _start - at) / size);
            text.Append((isWide ? Encoding.Unicode : Encoding.Latin1).GetString(Slice(at, here * size)));
            at += here * size;
            if (text.Length >= length || here < 0)
            {
                break;
            }

            if (!IsNext(Continue) || !Read())
            {
                throw new InvalidDataException("A text is cut short.");
            }

            isWide = (Slice(0, 1)[0] & 1) != 0;
            at = 1;
        }

        Skip(ref at, (runs * 4L) + Math.Max(0, extra));
        return text.ToString();
    }

    /// <summary>A text of two length bytes as far as it stands in the content, were it to end too early.</summary>
    public string TextAsFarAsThere(int at)
    {
        if (Content.Length < at + 3)
        {
            return "";
        }

        var (length, isWide) = (U16(at), (Content[at + 2] & 1) != 0);
        var text = Content[(at + 3)..];
        text = text[..Math.Min(text.Length & (isWide ? ~1 : ~0), isWide ? length * 2 : length)];
        return (isWide ? Encoding.Unicode : Encoding.Latin1).GetString(text);
    }

    private void Skip(ref int at, long count)
    {
        while (count > 0)
        {
            var here = (int)Math.Min(count, _next - _start - at);
            at += here;
            count -= here;
            if (count > 0)
            {
                if (!IsNext(Continue) || !Read())
                {
                    throw new InvalidDataException("A text is cut short.");
                }

                at = 0;
            }
        }
    }
}
