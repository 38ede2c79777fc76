using System.Buffers;
using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>
/// The tags and texts of an XML file (XML 1.0, fifth edition), one at a time, straight from its stream and in bounded memory.
/// It knows elements and attributes by their local names, declares no entities, reads no DTD, and keeps no tree: what is
/// nested deeply costs nothing. Names and texts are valid until the next one is read.
/// </summary>
internal sealed class XmlTokens : IDisposable
{
    private const int FirstLength = 1 << 16;
    private const int DeclarationLength = 256;

    // A tag or text longer than this is none of a spreadsheet: a cell holds 32,767 characters, of at most six bytes when escaped.
    private const int MostLength = 1 << 20;

    private readonly Stream _stream;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _at;
    private int _end;
    private int _depth;
    private bool _hasRoot;
    private bool _isLiteral;
    private int _nameStart;
    private int _nameEnd;
    private int _attributeAt;
    private int _attributeEnd;

    /// <summary>Reads a file; an encoding other than UTF-8 is told by its mark or declaration.</summary>
    /// <param name="open">Opens it at its start.</param>
    /// <exception cref="UnreadableFileException">Its encoding is not known.</exception>
    public XmlTokens(Func<Stream> open)
    {
        _stream = open();
        while (_end < DeclarationLength && Extend())
        {
        }

        if (XmlText.DeclaredEncoding(_buffer.AsSpan(0, Math.Min(_end, DeclarationLength))) is { } encoding)
        {
            _stream.Dispose();
            _stream = Encoding.CreateTranscodingStream(open(), encoding, Encoding.UTF8);
            _end = 0;
        }

        while (_end < 3 && Extend())
        {
        }

        _at = _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>What it stands at.</summary>
    public XmlToken Kind { get; private set; }

    /// <summary>Whether the element is empty, <c>&lt;a/&gt;</c>.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The number of elements around what it stands at, an opened one not counted.</summary>
    public int Depth => Kind == XmlToken.Open && !IsEmpty ? _depth - 1 : _depth;

    /// <summary>The element's local name.</summary>
    public ReadOnlySpan<byte> Name => _buffer.AsSpan(_nameStart, _nameEnd - _nameStart);

    /// <summary>The text as it stands in the file, entities unresolved.</summary>
    public ReadOnlySpan<byte> RawText => _buffer.AsSpan(_nameStart, _nameEnd - _nameStart);

    /// <summary>Whether it stands at the start tag of this element.</summary>
    public bool Opens(ReadOnlySpan<byte> name) => Kind == XmlToken.Open && Name.SequenceEqual(name);

    /// <summary>Whether it stands at the end tag of this element.</summary>
    public bool Closes(ReadOnlySpan<byte> name) => Kind == XmlToken.Close && Name.SequenceEqual(name);

    /// <summary>Goes on to the next tag or text; false at the end.</summary>
    /// <exception cref="UnreadableFileException">It has a DTD, a token beyond measure, or is cut short.</exception>
    public bool Read()
    {
        while (true)
        {
            if (_at == _end && !Extend())
            {
                return _hasRoot && _depth == 0 ? false : throw XmlText.Damaged();
            }

            if (_buffer[_at] != '<')
            {
                Take(Length("<"u8, 0));
                if (_depth > 0)
                {
                    (Kind, _isLiteral) = (XmlToken.Text, false);
                    return true;
                }
            }
            else if (Starts("</"u8))
            {
                ReadClose();
                return true;
            }
            else if (Starts("<?"u8))
            {
                Skip("?>"u8);
            }
            else if (Starts("<!--"u8))
            {
                Skip("-->"u8);
            }
            else if (Starts("<![CDATA["u8))
            {
                Take(Length("]]>"u8, 9));
                (Kind, _isLiteral, _nameStart, _at) = (XmlToken.Text, true, _nameStart + 9, Math.Min(_at + 3, _end));
                return true;
            }
            else if (Starts("<!"u8))
            {
                // Only a DTD begins so; entities that it declares can grow without end or name files.
                throw new UnreadableFileException(Finding.Of(StructureFindings.DocumentType, Place.File));
            }
            else
            {
                ReadOpen();
                return true;
            }
        }
    }

    /// <summary>Goes on inside an element, from its start tag on; false at its end.</summary>
    /// <param name="depth">The <see cref="Depth"/> of the element.</param>
    public bool ReadInside(int depth) =>
        !(Kind == XmlToken.Open && IsEmpty && _depth == depth) && Read() && !(Kind == XmlToken.Close && _depth == depth);

    /// <summary>Goes to the end of the element that it stands at the start of.</summary>
    public void SkipElement()
    {
        var depth = Depth;
        while (ReadInside(depth))
        {
        }
    }

    /// <summary>Goes to the next attribute of the start tag; false after the last.</summary>
    public bool NextAttribute(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var tag = _buffer.AsSpan(_attributeAt, _attributeEnd - _attributeAt);
        var equals = tag.IndexOf((byte)'=');
        var quote = equals < 0 ? -1 : tag[equals..].IndexOfAny((byte)'"', (byte)'\'') + equals;
        var end = quote < equals || equals < 0 ? -1 : tag[(quote + 1)..].IndexOf(tag[quote]);
        if (end < 0)
        {
            name = value = default;
            _attributeAt = _attributeEnd;
            return false;
        }

        name = tag[..equals].Trim(" \t\r\n"u8);
        name = name[(name.IndexOf((byte)':') + 1)..];
        value = tag.Slice(quote + 1, end);
        _attributeAt += quote + end + 2;
        return true;
    }

    /// <summary>The value of an attribute, its entities resolved; null if there is none.</summary>
    public string? Attribute(ReadOnlySpan<byte> name)
    {
        var start = _attributeAt;
        string? found = null;
        while (found is null && NextAttribute(out var other, out var value))
        {
            found = other.SequenceEqual(name) ? XmlText.Decode(value) : null;
        }

        _attributeAt = start;
        return found;
    }

    /// <summary>The text, its entities resolved.</summary>
    public string Text => _isLiteral ? Encoding.UTF8.GetString(RawText) : XmlText.Decode(RawText);

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void ReadOpen()
    {
        // Looking for the end of the tag may move it.
        var length = TagLength();
        var end = _at + length - 1;
        IsEmpty = _buffer[end - 1] == '/';
        SetName(_at + 1, end);
        (_attributeAt, _attributeEnd) = (_nameEnd, IsEmpty ? end - 1 : end);
        Kind = XmlToken.Open;
        _hasRoot = true;
        _depth += IsEmpty ? 0 : 1;
        _at = end + 1;
    }

    private void ReadClose()
    {
        // Looking for the end of the tag may move it.
        var length = TagLength();
        var end = _at + length - 1;
        SetName(_at + 2, end);
        (Kind, IsEmpty) = (XmlToken.Close, false);
        _at = end + 1;
        if (--_depth < 0)
        {
            throw XmlText.Damaged();
        }
    }

    // The local name of a tag, after its prefix.
    private void SetName(int from, int end)
    {
        (_nameStart, _nameEnd) = (from, from);
        for (; _nameEnd < end && _buffer[_nameEnd] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'/'); _nameEnd++)
        {
            if (_buffer[_nameEnd] == ':')
            {
                _nameStart = _nameEnd + 1;
            }
        }
    }

    // Up to and with the '>' that is in no attribute.
    private int TagLength()
    {
        do
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            for (var i = 1; i < rest.Length; i++)
            {
                if (rest[i] == '>')
                {
                    return i + 1;
                }

                if (rest[i] is (byte)'"' or (byte)'\'')
                {
                    var closing = rest[(i + 1)..].IndexOf(rest[i]);
                    i = closing < 0 ? rest.Length : i + closing + 1;
                }
            }
        }
        while (Extend());
        throw XmlText.Damaged();
    }

    // Up to an end mark, or to that of the file.
    private int Length(ReadOnlySpan<byte> end, int from)
    {
        do
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            if (rest.Length >= from && rest[from..].IndexOf(end) is >= 0 and var found)
            {
                return found + from;
            }
        }
        while (Extend());
        return _end - _at;
    }

    private void Take(int length) => (_nameStart, _nameEnd, _at) = (_at, _at + length, _at + length);

    // Comments and the like may be of any length.
    private void Skip(ReadOnlySpan<byte> end)
    {
        int found;
        while ((found = _buffer.AsSpan(_at, _end - _at).IndexOf(end)) < 0)
        {
            _at = Math.Max(_at, _end - end.Length + 1);
            if (!Extend())
            {
                throw XmlText.Damaged();
            }
        }

        _at += found + end.Length;
    }

    private bool Starts(ReadOnlySpan<byte> mark)
    {
        while (_end - _at < mark.Length && Extend())
        {
        }

        return _buffer.AsSpan(_at, _end - _at).StartsWith(mark);
    }

    // More of the file behind what has been read and not used, which moves to the front.
    private bool Extend()
    {
        var kept = _end - _at;
        if (kept == MostLength)
        {
            throw XmlText.Damaged();
        }

        if (kept >= _buffer.Length / 2)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Min(_buffer.Length * 2, MostLength));
            _buffer.AsSpan(_at, kept).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        else
        {
            _buffer.AsSpan(_at, kept).CopyTo(_buffer);
        }

        // Filled to its end, since a token that is not all there is looked at anew each time.
        var free = _buffer.AsSpan(kept, Math.Min(_buffer.Length, MostLength) - kept);
        var read = _stream.ReadAtLeast(free, free.Length, throwOnEndOfStream: false);
        (_at, _end) = (0, kept + read);
        return read > 0;
    }
}
