namespace HtzPipeline.Core.Prose;

/// <summary>Reads whole numbers written in Chinese: 三, 两, 十一, 二十三, 一百零五.</summary>
internal static class ChineseNumerals
{
    /// <summary>The characters that such a number is written in, for use within a regular expression's brackets.</summary>
    public const string Characters = "〇零一二两三四五六七八九十百";

    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads a number below a thousand, in Chinese or in plain digits; null if it is none.</summary>
    public static int? Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 6)
        {
            return null;
        }

        if (char.IsAsciiDigit(text[0]))
        {
            return int.TryParse(text, out var plain) ? plain : null;
        }

        var (sum, digit) = (0, -1);
        foreach (var character in text)
        {
            switch (character)
            {
                case '十':
                    sum += (digit < 0 ? 1 : digit) * 10;
                    digit = -1;
                    break;
                case '百':
                    sum += (digit < 0 ? 1 : digit) * 100;
                    digit = -1;
                    break;
                case '零' or '〇':
                    break;
                default:
                    var value = character == '两' ? 2 : Digits.IndexOf(character);
                    if (value < 0 || digit >= 0)
                    {
                        return null;
                    }

                    digit = value;
                    break;
            }
        }

        return sum + Math.Max(digit, 0);
    }

    /// <summary>Reads an amount below ten thousand, with or without decimals: 六十, 二千一百七十六, 五十八点三三; null if it is none.</summary>
    public static decimal? ReadAmount(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('点');
        var whole = point < 0 ? text : text[..point];
        var thousands = whole.IndexOf('千');
        var rest = thousands < 0 ? whole : whole[(thousands + 1)..];
        if (rest.Length == 0 ? thousands < 0 : Read(rest) is null)
        {
            return null;
        }

        decimal value = (rest.Length == 0 ? 0 : Read(rest)!.Value) + (thousands < 0 ? 0 : 1000 * (Read(whole[..thousands]) ?? 0));
        if (point < 0)
        {
            return value;
        }

        // Each digit by itself: 点三三.
        var digit = 1m;
        foreach (var character in text[(point + 1)..])
        {
            var found = character == '〇' ? 0 : Digits.IndexOf(character);
            if (found < 0)
            {
                return null;
            }

            digit /= 10;
            value += found * digit;
        }

        return value;
    }

    /// <summary>Reads a year written digit by digit: 二〇二三.</summary>
    public static int? ReadYear(ReadOnlySpan<char> text)
    {
        var year = 0;
        foreach (var character in text)
        {
            var digit = char.IsAsciiDigit(character) ? character - '0' : character == '〇' ? 0 : Digits.IndexOf(character);
            if (digit < 0)
            {
                return null;
            }

            year = (year * 10) + digit;
        }

        return text.Length == 4 ? year : null;
    }
}
