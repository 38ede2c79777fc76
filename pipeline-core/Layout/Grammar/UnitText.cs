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
            // (±%) is percent either way: what the sign says stays with the name.
            var content = UnitLabel().Replace(bracket.Groups[1].Value, "");
            if (BothWays().Match(content) is { Success: true } signed)
            {
                return (folded.Remove(bracket.Index, bracket.Length).Insert(bracket.Index, "±"), signed.Groups[1].Success ? signed.Groups[1].Value : "%");
            }

            if (IsUnit(content) || EnglishMultiple().IsMatch(content) || EnglishUnit().IsMatch(content))
            {
                return (folded.Remove(bracket.Index, bracket.Length), content);
            }
        }

        if (folded.EndsWith('%') && folded.Length > 1)
        {
            return (folded[..^1], "%");
        }

        if (InPoints().Match(folded) is { Success: true } points)
        {
            return (folded[..points.Index], "百分点");
        }

        return IsUnit(folded) ? ("", folded) : (folded, null);
    }

    /// <summary>
    /// Takes the unit that a text such as <c>单位:万元</c>, <c>(计量单位:亿元、%)</c> or <c>金额单位为千元</c> states out of it; null if it states none. In
    /// words it has to be a unit: 主管单位为经济发展局 states none.
    /// </summary>
    public static string? TakeStated(ref string text)
    {
        var match = Statement().Match(text);
        var unit = match.Success ? LabelText.Fold(match.Groups[1].Value) : null;
        if (unit is null)
        {
            match = InWords().Match(text);
            unit = match.Success && LabelText.Fold(match.Groups[1].Value + match.Groups[2].Value) is var said && IsUnit(said) ? said : null;
        }

        text = unit is null ? text : text.Remove(match.Index, match.Length);
        return unit;
    }

    /// <summary>
    /// The unit that a note below or above a table states for all of it: <c>注:本表金额单位为千元</c>. What it says of some figures only
    /// (其中:出口单位为美元) is none of the table's; 金额单位 is that of its amounts of money alone.
    /// </summary>
    public static (string Unit, bool IsOfMoney)? OfNote(string text)
    {
        foreach (var clause in Clauses().Split(text))
        {
            var rest = Numbering().Replace(clause, "");
            if (TakeStated(ref rest) is { } unit && IsUnit(unit) && OfAll().IsMatch(LabelText.Fold(rest)))
            {
                return (unit, OfMoney().IsMatch(clause));
            }
        }

        return null;
    }

    /// <summary>The unit that a remark beside a row states for its figures: 万元, 单位:万元, 本行单位为万元. Null if it speaks of something else.</summary>
    public static string? OfRemark(string text)
    {
        var folded = LabelText.Fold(text);
        if (IsUnit(folded))
        {
            return folded;
        }

        var rest = text;
        return TakeStated(ref rest) is { } unit && IsUnit(unit) && OfRow().IsMatch(LabelText.Fold(rest)) ? unit : null;
    }

    /// <summary>Whether a text in a row of units says that there is none.</summary>
    public static bool SaysNone(string text) => text.Trim() is "没有单位" or "无单位" or "无量纲";

    /// <summary>Whether a text is a unit, or several parted by 、 or a comma.</summary>
    public static bool IsUnit(string text) => (text.Length is > 0 and <= 24 && Unit().IsMatch(TraditionalForms.Simplify(text))) || (text.Length is > 1 and <= 48 && !text.All(char.IsAsciiLetter) && EnglishMultiple().IsMatch(text));

    /// <summary>The unit that a row of units writes in digits: 000 for thousands, 000000 or '000 000 for millions; null if it does not.</summary>
    public static string? CountedThousands(string text) => text.Trim(' ', '\'', '’') switch
    {
        "000" => "thousand",
        "000000" or "000 000" or "000,000" or "000s,000s" => "million",
        _ => null,
    };

    /// <summary>Whether a unit counts things that come whole: 家, 户, 件.</summary>
    public static bool CountsThings(string? unit) => unit is "家" or "户" or "个" or "件" or "人" or "人次" or "项" or "条" or "台" or "辆" or "套" or "处" or "名" or "位" or "宗" or "次" or "起" or "所" or "艘" or "架" or "份" or "篇";

    // 比上年同期增减百分点; in words that tell by how much (高1.6个百分点) the points are a number's.
    [GeneratedRegex(@"(?<=[^\d个])个?百分点$")]
    private static partial Regex InPoints();

    [GeneratedRegex(@"\(([^()]*)\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?:±|[+＋][/、,，]?[-－])[、,， ]?(%|‰|个?百分点)$|^(?:%|个?百分点)[、,， ]?(?:±|\+/?-)$")]
    private static partial Regex BothWays();

    // US$ million, £bn, Billions of dollars, 100 million yuan.
    [GeneratedRegex(@"^(?:in )?(?:(?:(?:US|HK|NT|AU|A|C|NZ|S)?\$|RMB|USD|EUR|GBP|JPY|HKD|CNY|Rs\.?|£|€|¥|yuan|dollars) ?)?(?:100 |10,?000 )?(?:thousands?|millions?|billions?|trillions?|mn|bn|crores?|lakhs?)(?:(?: of)?(?: (?:US|U\.S\.|national|local|international|current|constant|chained|standard))*" +
        @" (?:dollars?|US\$|USD|yuan|RMB|CNY|euros?|EUR|yen|JPY|GBP|pounds?|won|rupees?|pesos?|francs?|rubles?|ringgit|baht|persons?|people|tonnes?|tons?|units?|litres?|kWh|hectares?|barrels?|currency|employees|jobs|households|kilomet(?:re|er)s|square met(?:re|er)s|cubic met(?:re|er)s|head))?$|^[£€¥$](?:m|mn|bn|k)$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishMultiple();

    // Only in brackets: Persons alone is as good a name.
    [GeneratedRegex(@"^(?:10,?000 [a-z]{2,12}|persons?|people|tons?|tonnes?|yuan|dollars?|US dollars?|number|units?|'?000(?: [a-z]{2,12})?|'?000s)$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishUnit();

    [GeneratedRegex(@"^(?:计量)?单位:")]
    private static partial Regex UnitLabel();

    [GeneratedRegex(@"[(\uFF08]?(?<!填报|报送|编制|制表)(?:计量|金额|数据)?[单單]\s*位\s*[:\uFF1A]\s*([^\s()\uFF08\uFF09:\uFF1A;\uFF1B。]+)[)\uFF09]?")]
    private static partial Regex Statement();

    // 金额单位为千元, 单位均为万元; 以千元为单位.
    [GeneratedRegex(@"[(\uFF08]?(?:(?<!填报|报送|编制|制表)(?:计量|金额|数据)?[单單]\s*位\s*(?:[均都皆]|统一|一律)?[为為是]\s*([^\s()\uFF08\uFF09:\uFF1A;\uFF1B,\uFF0C。]+)|[以按]\s*([^\s()\uFF08\uFF09:\uFF1A;\uFF1B,\uFF0C。]{1,8}?)\s*[为為](?:计量)?[单單]\s*位)[)\uFF09]?")]
    private static partial Regex InWords();

    [GeneratedRegex(@"金额(?:的?计量)?[单單]\s*位")]
    private static partial Regex OfMoney();

    [GeneratedRegex("[;\uFF1B。]")]
    private static partial Regex Clauses();

    // 注:1.
    [GeneratedRegex(@"^\s*(?:(?:附|备)?注(?:释)?|说明)?\s*[:\uFF1A]?\s*(?:[(\uFF08]?\d{1,2}[)\uFF09.、\uFF0E]|[①-⑨])?\s*")]
    private static partial Regex Numbering();

    // What is left of a clause that says no more than which unit all has.
    [GeneratedRegex("^(?:除[^,]{1,20}外,?)?(?:本表|表中|表内|上表|以上|上述|全表|各项|所有)*的?(?:数据|金额|数值|数字|指标|统计数据)?的?(?:均|都)?[,、]?$")]
    private static partial Regex OfAll();

    // What is left of a remark that says no more than the unit of its row.
    [GeneratedRegex(@"^\(?(?:(?:[本该此](?:行|项|栏|条|指标)?)?的?(?:数据|金额|数值|数字|指标)?的?)[,。;]?\)?$")]
    private static partial Regex OfRow();

    [GeneratedRegex(@"^(?:" + One + @")(?:[、,，;](?:" + One + @"))*$")]
    private static partial Regex Unit();

    private const string One = "(?:[十百千万亿]{1,2})?(?:" + Base + ")(?:[/·](?:[十百千万亿]?(?:" + Base + ")))*|(?:[十百千万亿]{1,2})|(?:current |constant (?:\\d{4} )?)?(?:US\\$|LCU|international \\$)|annual %|个百分点|百分点|percentage points?|percent|pp";

    private const string Base =
        "人民币元|美元|港元|欧元|日元|英镑|元|人次|人天|人|户|家|个|件|项|条|台|辆|套|处|支|只|头|张|块|座|宗|笔|起|次|所|名|位|艘|架|部|幢|栋|间|册|份|篇|亩次|箱|TEU|标箱|" +
        "吨标准煤|标准煤|吨公里|人公里|吨|千克|公斤|克|kg|t|公里|千米|km|米|m|平方公里|km²|km2|平方米|平米|m²|m2|㎡|立方米|m³|m3|㎥|升|亩|公顷|千瓦时|千瓦小时|度|千瓦|兆瓦|" +
        "小时|分钟|天|岁|%|‰|倍|USD|CNY|EUR|Mbps|GB|TB|kWh|KWh|kW|KW|KG|KM";
}
