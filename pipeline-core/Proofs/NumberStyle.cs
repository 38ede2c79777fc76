using System.Globalization;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Proofs;

/// <summary>How a writer prints numbers: digits full or half width, grouped or not, in Chinese, in tenths; so that another can be printed alike.</summary>
internal static partial class NumberStyle
{
    private const string ChineseDigits = "零一二三四五六七八九";
    private const int MostInChinese = 999;
    private const char FullComma = '\uFF0C';
    private const char FullPoint = '\uFF0E';
    private const int ToFull = '\uFF10' - '0';

    /// <summary>Some words with another number in them, everything else as it was.</summary>
    /// <param name="text">The words, with one number.</param>
    /// <param name="value">The other number, not negative, with the decimals to print.</param>
    /// <returns>Null where the words have no number that can be replaced.</returns>
    public static string? Replace(string text, decimal value)
    {
        if (Digits().Match(text) is { Success: true } digits)
        {
            return string.Concat(text.AsSpan(0, digits.Index), Print(value, digits.Value), text.AsSpan(digits.Index + digits.Length));
        }

        if (Chinese().Match(text) is not { Success: true } words || ChineseNumerals.ReadAmount(words.ValueSpan) is null)
        {
            return null;
        }

        // Beyond what is usually spelled out digits are clearer.
        var number = decimal.IsInteger(value) && value is > 0 and <= MostInChinese ? InChinese((int)value, words.Value) : Print(value, "");
        return string.Concat(text.AsSpan(0, words.Index), number, text.AsSpan(words.Index + words.Length));
    }

    // A number printed as some digits are.
    private static string Print(decimal value, string like)
    {
        var isGrouped = like.AsSpan().IndexOfAny(',', FullComma) >= 0;
        var printed = value.ToString((isGrouped ? "#,##0." : "0.") + new string('0', value.Scale), CultureInfo.InvariantCulture);
        return like.Any(IsFull) ? string.Concat(printed.Select(character => Full(character, like))) : printed;
    }

    private static char Full(char character, string like) => character switch
    {
        >= '0' and <= '9' => (char)(character + ToFull),
        ',' when like.Contains(FullComma) => FullComma,
        '.' when like.Contains(FullPoint) => FullPoint,
        _ => character,
    };

    private static bool IsFull(char character) => character is >= '\uFF10' and <= '\uFF19';

    private static string InChinese(int value, string like)
    {
        var (hundreds, tens, ones) = (value / 100, value / 10 % 10, value % 10);
        var text = (hundreds > 0 ? $"{ChineseDigits[hundreds]}百" : "")
            + (tens > 0 ? (tens == 1 && hundreds == 0 ? "" : $"{ChineseDigits[tens]}") + "十" : hundreds > 0 && ones > 0 ? "零" : "")
            + (ones > 0 ? $"{ChineseDigits[ones]}" : "");
        return text == "二" && !like.Contains('二') ? "两" : text;
    }

    [GeneratedRegex(@"[-\uFF0D\u2212]?[0-9\uFF10-\uFF19]+(?:[,.\uFF0C\uFF0E]+[0-9\uFF10-\uFF19]+)*")]
    private static partial Regex Digits();

    [GeneratedRegex("(?!百分之)[" + ChineseNumerals.Characters + "千]+(?:点[" + ChineseNumerals.Characters + "]+)?")]
    private static partial Regex Chinese();
}
