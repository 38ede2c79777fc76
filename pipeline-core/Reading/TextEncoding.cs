using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>
/// The encoding of a text file, found in strict order: byte order mark, UTF-8 (the whole file must be valid), GB18030,
/// UTF-16 without mark. GB18030 is never tried before UTF-8: nearly every UTF-8 file is valid, and garbled, GB18030.
/// </summary>
/// <param name="Name">Its name: <c>utf-8</c>, <c>gb18030</c>, <c>utf-16le</c>, <c>utf-16be</c>.</param>
/// <param name="Encoding">Decodes it.</param>
/// <param name="MarkLength">The length of the byte order mark, in bytes.</param>
internal sealed record TextEncoding(string Name, Encoding Encoding, int MarkLength)
{
    private const int BufferLength = 1 << 14;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly TextEncoding Utf8 = new("utf-8", new UTF8Encoding(false, true), 0);
    private static readonly TextEncoding LittleEndian = new("utf-16le", new UnicodeEncoding(false, false, true), 0);
    private static readonly TextEncoding BigEndian = new("utf-16be", new UnicodeEncoding(true, false, true), 0);

    /// <summary>An encoding by its name on the web, that never fails; null if it is not known.</summary>
    public static Encoding? Named(string name)
    {
        // What calls itself by the older standards may use the newest, which holds them all.
        var known = name.Trim().ToUpperInvariant() is "GB2312" or "GBK" or "GB_2312-80" or "X-GBK" or "CP936" ? "gb18030" : name.Trim();
        return CodePagesEncodingProvider.Instance.GetEncoding(known)
            ?? (Encoding.GetEncodings().Any(encoding => encoding.Name.Equals(known, StringComparison.OrdinalIgnoreCase)) ? Encoding.GetEncoding(known) : null);
    }

    /// <summary>Finds the encoding of <paramref name="file"/>, which is left at its start.</summary>
    /// <exception cref="UnreadableFileException">None of the four reads the whole file.</exception>
    public static TextEncoding Detect(Stream file)
    {
        Span<byte> start = stackalloc byte[3];
        file.Position = 0;
        start = start[..file.ReadAtLeast(start, 3, throwOnEndOfStream: false)];
        TextEncoding? marked = start switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8 with { MarkLength = 3 },
            [0xFF, 0xFE, ..] => LittleEndian with { MarkLength = 2 },
            [0xFE, 0xFF, ..] => BigEndian with { MarkLength = 2 },
            _ => null,
        };
        IEnumerable<TextEncoding> candidates = marked is not null ? [marked] : Unmarked(file);
        foreach (var candidate in candidates)
        {
            if (candidate.Reads(file))
            {
                file.Position = 0;
                return candidate;
            }
        }

        throw new UnreadableFileException(BrokenUtf8.Find(file, 0) ?? Finding.Of(StructureFindings.UnknownEncoding, Place.File));
    }

    /// <summary>
    /// The encoding of a web page: as of any text, but that a page may say of itself that it is in one which is none of these
    /// (Big5, Shift_JIS), and whose bytes GB18030 would read as other characters.
    /// </summary>
    /// <exception cref="UnreadableFileException">None reads the whole page.</exception>
    public static TextEncoding OfPage(Stream file)
    {
        Span<byte> start = stackalloc byte[BufferLength / 4];
        file.Position = 0;
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        var page = Encoding.Latin1.GetString(start);
        if (page.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            var name = new string([.. page.AsSpan(at + 8).TrimStart("\"' ").ToString().TakeWhile(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')]);
            if (Named(name) is { } named && named.WebName is not ("utf-8" or "GB18030" or "gb18030" or "us-ascii" or "iso-8859-1" or "utf-16") && !Utf8.Reads(file))
            {
                return new(named.WebName, named, 0);
            }
        }

        return Detect(file);
    }

    /// <summary>A reader of the text after the mark; leaves the stream open.</summary>
    public StreamReader OpenText(Stream file)
    {
        file.Position = MarkLength;
        return new(file, Encoding, detectEncodingFromByteOrderMarks: false, BufferLength, leaveOpen: true);
    }

    // Asked for one by one: most files are UTF-8, and not gone through again.
    private static IEnumerable<TextEncoding> Unmarked(Stream file)
    {
        yield return Utf8;
        var (even, odd) = CountNuls(file);
        if (even == odd)
        {
            if (even == 0)
            {
                // Bytes that go wrong here and there in what is UTF-8 otherwise would be read as garbled GB18030.
                if (BrokenUtf8.Find(file, 0) is { } broken)
                {
                    throw new UnreadableFileException(broken);
                }

                if (!ForeignText.IsOne(file))
                {
                    yield return new("gb18030", Gb18030, 0);
                }
            }
        }
        else
        {
            yield return odd > even ? LittleEndian : BigEndian;
        }
    }

    // A text has no NUL; UTF-16 has one in every ASCII character, before it (big endian) or after it.
    private static (long Even, long Odd) CountNuls(Stream file)
    {
        var buffer = new byte[BufferLength];
        var counts = new long[2];
        file.Position = 0;
        while (file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is > 0 and var length)
        {
            if (!buffer.AsSpan(0, length).Contains((byte)0))
            {
                continue;
            }

            for (var i = 0; i < length; i++)
            {
                counts[i & 1] += buffer[i] == 0 ? 1 : 0;
            }
        }

        return (counts[0], counts[1]);
    }

    private bool Reads(Stream file) => Name == Utf8.Name ? IsUtf8(file) : Decodes(file);

    private bool IsUtf8(Stream file)
    {
        var buffer = new byte[BufferLength];
        var kept = 0;
        file.Position = MarkLength;
        while (file.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false) is > 0 and var length)
        {
            var filled = buffer.AsSpan(0, kept + length);
            kept = UnfinishedLength(filled);
            if (!System.Text.Unicode.Utf8.IsValid(filled[..^kept]) || (MarkLength == 0 && filled.Contains((byte)0)))
            {
                return false;
            }

            filled[^kept..].CopyTo(buffer);
        }

        return kept == 0;
    }

    // The bytes of a character that the buffer's end has cut: at most three, beginning with its lead byte.
    private static int UnfinishedLength(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var value = bytes[^back];
            if ((value & 0xC0) != 0x80)
            {
                var whole = value switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
                return whole > back ? back : 0;
            }
        }

        return 0;
    }

    private bool Decodes(Stream file)
    {
        var decoder = Encoding.GetDecoder();
        var bytes = new byte[BufferLength];
        var characters = new char[Encoding.GetMaxCharCount(BufferLength)];
        file.Position = MarkLength;
        try
        {
            int length;
            do
            {
                length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                decoder.GetChars(bytes, 0, length, characters, 0, flush: length == 0);
            }
            while (length > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
