using System.Globalization;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Writes units that the values are powers of ten of.</summary>
internal static class MultipliedUnits
{
    private static readonly (int Power, string Zh, string En)[] Words =
    [
        (1, "十", ""), (2, "百", "hundred"), (3, "千", "thousand"), (4, "万", ""), (6, "百万", "million"), (7, "千万", ""), (8, "亿", ""), (9, "十亿", "billion"), (12, "万亿", "trillion"),
    ];

    /// <summary>元 with 4 is 万元, EUR with 6 is million EUR; a power without a word is written 10^5. Null where neither is said.</summary>
    /// <param name="unit">The unit; empty if none is given.</param>
    /// <param name="multiplier">The power of ten as written; empty if none is given.</param>
    public static string? Join(string unit, string multiplier)
    {
        var folded = LabelText.Fold(unit);
        if (PowerOf(multiplier) is not { } power || power == 0)
        {
            return folded.Length == 0 ? null : folded;
        }

        var isChinese = folded.Any(character => character >= '\u4E00' && character <= '\u9FFF');
        var (_, zh, en) = Words.FirstOrDefault(word => word.Power == power);
        return isChinese && zh is not null
            ? zh + folded
            : $"{(string.IsNullOrEmpty(en) ? string.Create(CultureInfo.InvariantCulture, $"10^{power}") : en)} {folded}".TrimEnd();
    }

    // 6, or millions.
    private static int? PowerOf(string multiplier) =>
        int.TryParse(multiplier, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) ? power
        : LabelText.Fold(multiplier).TrimEnd('s') is { Length: > 0 } word && Array.Find(Words, known => word.Equals(known.En, StringComparison.OrdinalIgnoreCase) || word == known.Zh) is { Zh: not null } found ? found.Power
        : null;
}
