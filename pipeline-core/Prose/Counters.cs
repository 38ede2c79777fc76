using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>The units that follow numbers in prose.</summary>
internal static partial class Counters
{
    /// <summary>A magnitude before a unit.</summary>
    public const string Magnitude = "万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百";

    /// <summary>The units, for a regular expression; the longer of two that begin alike comes first.</summary>
    public const string Units = One + "(?:/(?:" + Magnitude + ")?(?:" + One + "))?";

    /// <summary>The unit of a number of a list whose last one alone may be written with its unit: 0.21亿、2.08亿千瓦时, 1.2个和0.4个百分点.</summary>
    public static string? Completed(string? unit, string? last) =>
        unit is null or "个" && last == "百分点" ? last
        : last is not null && unit is "亿" or "万" or "万亿" or "千万" or "百万" ? unit + LeadingMagnitude().Replace(last, "")
        : unit;

    private const string One =
        "(?:个百分点|百分点|%|‰|倍|美元|港元|欧元|日元|英镑|元|人次|人天|人公里|人|户次|户|家次|家|件次|件|项次|项|条|台|套|处|支|只|头|张|块|座|宗|笔|起|" +
        "所|名|位|席|艘次|艘|架次|架|部|辆次|辆|幢|栋|间|册|份|篇|标箱|箱|TEU|吨标准煤|标准煤|吨公里|吨|千克|公斤|克|毫克|微克|" +
        "平方公里|平方千米|平方米|立方米|立方|公里|千米|毫米|厘米|米|km²|km2|km|m²|m2|m³|m3|㎡|㎥|㎢|升|亩|公顷|千瓦时|千瓦小时|千瓦|兆瓦|度|" +
        "小时|分钟|天|岁|个月|个位次|位次|个名次|名次|个千分点|千分点|个|批次|批|场次|场|期|门|种|类|班|组|对|口|株|棵|羽|斤|匹|盏|根|床|单|例|枚|桶|尾|列|本|段|点|分(?!之|别|管|公司)|次|年(?!度)|周|日|期|轮|届|版|号|强|时|代|级|层|线|路|线路|大|字)";

    [GeneratedRegex("^(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万)")]
    private static partial Regex LeadingMagnitude();
}
