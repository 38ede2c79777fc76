namespace HtzPipeline.Core.Reading;

/// <summary>
/// Tells text of other encodings (Big5, Shift_JIS, Latin-1) that GB18030 would read without complaint, and garbled. Chinese
/// is written with the characters of GB 2312 but for a few, whose two bytes are A1 to FE; traditional characters in GBK have
/// most often lead bytes below, which Big5 and Latin-1 text have not.
/// </summary>
internal static class ForeignText
{
    private const int BufferLength = 1 << 14;
    private const int FewestPairs = 10;

    /// <summary>Whether the file's pairs of bytes look as those of some other encoding than GB18030.</summary>
    public static bool IsOne(Stream file)
    {
        var (pairs, rare, kana, low) = Count(file);
        return pairs >= FewestPairs && rare * 5 > pairs && (kana * 4 > pairs || low * 8 < rare);
    }

    // Pairs, those outside of GB 2312, and of these those led as Shift_JIS leads kana, and those led as GBK leads rarer characters.
    private static (long Pairs, long Rare, long Kana, long Low) Count(Stream file)
    {
        var (pairs, rare, kana, low) = (0L, 0L, 0L, 0L);
        var buffer = new byte[BufferLength];
        var (lead, skip) = ((byte)0, 0);
        file.Position = 0;
        while (file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is > 0 and var length)
        {
            foreach (var value in buffer.AsSpan(0, length))
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
                        pairs++;
                        rare += lead < 0xA1 || value < 0xA1 ? 1 : 0;
                        kana += lead is 0x82 or 0x83 ? 1 : 0;
                        low += lead is >= 0x84 and <= 0xA0 ? 1 : 0;
                    }

                    lead = 0;
                }
            }
        }

        return (pairs, rare, kana, low);
    }
}
