using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Finds units as tables write them. Which unit a text is, the catalogue says; here it is only told that it is one.</summary>
internal static partial class UnitText
{
    /// <summary>
    /// Splits <c>社会消费品零售总额(亿元)</c> into the name and the unit; a bracket that is no unit, such as (上年同月=100) or (M2),
    /// stays in the name. Takes a folded text.
    /// </summary>
    public static (string Name, string? Unit) Split(string folded)
    {
        foreach (Match bracket in Bracket().Matches(folded))
        {
            var content = UnitLabel().Replace(bracket.Groups[1].Value, "");
            if (IsUnit(content))
            {
                return (folded.Remove(bracket.Index, bracket.Length), content);
            }
        }

        if (folded.EndsWith('%') && folded.Length > 1)
        {
            return (folded[..^1], "%");
        }

        return IsUnit(folded) ? ("", folded) : (folded, null);
    }

    /// <summary>Takes the unit that a text such as <c>单位:万元</c> or <c>(计量单位:亿元、%)</c> states out of it; null if it states none.</summary>
    public static string? TakeStated(ref string text)
    {
        var match = Statement().Match(text);
        if (!match.Success)
        {
            return null;
        }

        text = text.Remove(match.Index, match.Length);
        return LabelText.Fold(match.Groups[1].Value);
    }

    /// <summary>Whether a text in a row of units says that there is none.</summary>
    public static bool SaysNone(string text) => text.Trim() is "没有单位" or "无单位" or "无量纲";

    /// <summary>Whether a text is a unit, or several parted by 、 or a comma.</summary>
    public static bool IsUnit(string text) => text.Length is > 0 and <= 24 && Unit().IsMatch(text);

    [GeneratedRegex(@"\(([^()]*)\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?:计量)?单位:")]
    private static partial Regex UnitLabel();

    [GeneratedRegex(@"[(\uFF08]?(?<!填报|报送|编制|制表)(?:计量|金额|数据)?单\s*位\s*[:\uFF1A]\s*([^\s()\uFF08\uFF09:\uFF1A;。]+)[)\uFF09]?")]
    private static partial Regex Statement();

    [GeneratedRegex(@"^(?:" + One + @")(?:[、,，;](?:" + One + @"))*$")]
    private static partial Regex Unit();

    private const string One = "(?:[十百千万亿]{1,2})?(?:" + Base + ")(?:[/·](?:[十百千万亿]?(?:" + Base + ")))*|(?:[十百千万亿]{1,2})|(?:current |constant (?:\\d{4} )?)?(?:US\\$|LCU|international \\$)|annual %|个百分点|百分点|percentage points?|percent|pp";

    private const string Base =
        "人民币元|美元|港元|欧元|日元|英镑|元|人次|人天|人|户|家|个|件|项|条|台|辆|套|处|支|只|头|张|块|座|宗|笔|起|次|所|名|位|艘|架|部|幢|栋|间|册|份|篇|亩次|箱|TEU|标箱|" +
        "吨标准煤|标准煤|吨公里|人公里|吨|千克|公斤|克|kg|t|公里|千米|km|米|m|平方公里|km²|km2|平方米|平米|m²|m2|㎡|立方米|m³|m3|㎥|升|亩|公顷|千瓦时|千瓦小时|度|千瓦|兆瓦|" +
        "小时|分钟|天|岁|%|‰|倍|USD|CNY|EUR|Mbps|GB|TB|kWh|KWh|kW|KW|KG|KM";
}
