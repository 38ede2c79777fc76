namespace HtzPipeline.Core.Reading;

/// <summary>
/// What tells text of other encodings (Big5, Shift_JIS, Latin-1) that GB18030 would read without complaint, and garbled. Chinese
/// is written with the characters of GB 2312 but for a few, whose two bytes are A1 to FE; traditional characters in GBK have
/// most often lead bytes below, which Big5 and Latin-1 text have not.
/// </summary>
internal sealed class ForeignText
{
    private const int BufferLength = 1 << 14;
    private const int FewestPairs = 10;

    // As GB18030: pairs; those outside of GB 2312, and of these those led as Shift_JIS leads kana, and those led as GBK leads rarer characters;
    // and those that are the common characters, GB 2312's first level, or its punctuation.
    private long _pairs;
    private long _rare;
    private long _kana;
    private long _low;
    private long _common;

    // As Big5: pairs, those that are its common characters, level 1, or its punctuation, and bytes that are none of it.
    private long _big5Pairs;
    private long _big5Common;
    private long _big5Wrong;

    // Bytes above ASCII, and those of them that stand alone.
    private long _high;
    private long _alone;

    private ForeignText()
    {
    }

    /// <summary>Whether the file's pairs of bytes look as those of some other encoding than GB18030.</summary>
    public bool IsForeign => _pairs >= FewestPairs && _rare * 5 > _pairs && (_kana * 4 > _pairs || _low * 8 < _rare);

    /// <summary>
    /// Whether the file is whole in Big5, nearly all of it in the characters that Chinese is written with, and no such text in
    /// GB18030: of that Big5 has level 1 in other places.
    /// </summary>
    public bool IsBig5 => _big5Wrong == 0 && _big5Pairs > 3 && _big5Common * 10 >= _big5Pairs * 9 && _common * 10 < _pairs * 7 && _rare * 8 > _pairs;

    /// <summary>Whether bytes above ASCII stand alone among letters, as accented letters do.</summary>
    public bool LooksWestern => _high > 0 && _alone * 4 >= _high * 3;

    /// <summary>Whether they do, and there is nothing in the file that Chinese is written with.</summary>
    public bool IsWestern => LooksWestern && _common == 0;

    /// <summary>Goes through a file, and once more if there is much in it that is rare in GB18030.</summary>
    public static ForeignText Of(Stream file)
    {
        var text = new ForeignText();
        var (lead, skip) = ((byte)0, 0);
        foreach (var part in PartsOf(file))
        {
            foreach (var value in part.Span)
            {
                text.Pair(value, ref lead, ref skip);
            }
        }

        if (text._rare * 8 >= text._pairs)
        {
            text.LookAgain(file);
        }

        return text;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> PartsOf(Stream file)
    {
        var buffer = new byte[BufferLength];
        file.Position = 0;
        while (file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is > 0 and var length)
        {
            yield return buffer.AsMemory(0, length);
        }
    }

    private void LookAgain(Stream file)
    {
        var (lead, run) = ((byte)0, 0);
        foreach (var part in PartsOf(file))
        {
            foreach (var value in part.Span)
            {
                Big5Pair(value, ref lead);
                _alone += value < 0x80 && run == 1 ? 1 : 0;
                _high += value < 0x80 ? 0 : 1;
                run = value < 0x80 ? 0 : run + 1;
            }
        }

        _alone += run == 1 ? 1 : 0;
        _big5Wrong += lead == 0 ? 0 : 1;
    }

    private void Pair(byte value, ref byte lead, ref int skip)
    {
        if (skip > 0)
        {
            skip--;
        }
        else if (lead == 0)
        {
            lead = value >= 0x81 ? value : (byte)0;
        }
        else
        {
            // A digit in the second place begins a character of four bytes.
            skip = value is >= 0x30 and <= 0x39 ? 2 : 0;
            if (skip == 0)
            {
                _pairs++;
                _rare += lead < 0xA1 || value < 0xA1 ? 1 : 0;
                _kana += lead is 0x82 or 0x83 ? 1 : 0;
                _low += lead is >= 0x84 and <= 0xA0 ? 1 : 0;
                _common += value >= 0xA1 && lead is (>= 0xB0 and <= 0xD7) or 0xA1 or 0xA3 ? 1 : 0;
            }

            lead = 0;
        }
    }

    private void Big5Pair(byte value, ref byte lead)
    {
        if (lead == 0)
        {
            lead = value >= 0x80 ? value : (byte)0;
            return;
        }

        _big5Pairs++;
        _big5Wrong += lead is >= 0xA1 and <= 0xF9 && value is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE) ? 0 : 1;
        _big5Common += lead is >= 0xA1 and <= 0xC6 ? 1 : 0;
        lead = 0;
    }
}
