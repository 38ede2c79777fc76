using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>
/// The periods that a text names only as what its figures are measured on: 2015年=100, 以2010年为100, 按2015年不变价格, 基期:1951-1980, base period,
/// 2015 prices. They are never the period reported, and stay where they are in a name.
/// </summary>
internal static partial class BasePeriods
{
    // Digits of such periods are read as these private characters, which begin no period.
    private const char Zero = '\uE000';

    /// <summary>A folded text whose base periods cannot be read as periods.</summary>
    public static string Hide(string folded) => folded.AsSpan().IndexOfAnyInRange('0', '9') < 0
        ? folded
        : Base().Replace(folded, match => string.Create(match.Length, match.Value, static (hidden, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                hidden[i] = char.IsAsciiDigit(text[i]) ? (char)(Zero + text[i] - '0') : text[i];
            }
        }));

    /// <summary>What <see cref="Hide"/> was given, or a part of it.</summary>
    public static string Show(string hidden) => hidden.AsSpan().IndexOfAnyInRange(Zero, (char)(Zero + 9)) < 0
        ? hidden
        : string.Create(hidden.Length, hidden, static (shown, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                shown[i] = text[i] is >= Zero and <= (char)(Zero + 9) ? (char)(text[i] - Zero + '0') : text[i];
            }
        });

    // A year or month with what may belong to it: 2015年8月, 1982-84, 1951-1980年.
    private const string Years = @"\d{4}(?:[.\-/]?Q[1-4]|[.\-/]\d{1,2}(?!\d))?年?(?:\d{1,2}月|平均)?(?:(?:[-~至到]|--| to )\d{2,4}年?)?(?:\d{1,2}月)?";

    [GeneratedRegex(
        "(?:" + Years + @"(?:同[期月季])?(?:平均)?\s*(?:为|定为)?\s*=\s*10{1,3}\b)" +
        "|(?:以?" + Years + @"(?:平均)?(?:价格)?(?:为|作为?)(?:基[期数准年]|不变价|10{2,3}))" +
        @"|(?:(?:对比|比较|固定)?(?:基期|基数|基准[期年]|基年|参照期)(?:为|是|[:(])?" + Years + ")" +
        @"|(?:(?:base|reference) (?:period|year|month)s?[ :=(]{1,3}(?:is |of )?" + Years + ")" +
        "|(?:按?" + Years + @"(?:的)?(?:不变价|可比价|固定价|价格?(?:计算|$|\))))" +
        @"|(?:(?:chained |constant |at |in )?\(?" + Years + @"\)? (?:prices|dollars|US\$|=))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Base();
}
