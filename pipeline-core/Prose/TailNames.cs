using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Names that follow their number: 12家企业通过认证, 60家企业纳入培育库, 341亿元的36个重点项目, 培育10家龙头企业.</summary>
internal static partial class TailNames
{
    /// <summary>The name in the words after a number.</summary>
    /// <param name="verb">What stands before the number, cleaned; a verb, or nothing.</param>
    /// <param name="tail">The words after the number, up to the end of its clause or the next number.</param>
    /// <returns>The name; empty where the words hold none.</returns>
    public static string Of(string verb, string tail)
    {
        var words = Marks().Replace(tail, "").TrimStart('的');
        if (words.Length == 0)
        {
            return "";
        }

        if (!words.StartsWith('在') && Becoming().Match(words) is { Success: true } match)
        {
            var (thing, into) = (match.Groups["thing"].Value, match.Groups["into"].Value);
            var doing = match.Groups["verb"].Value;
            if (Entering().IsMatch(doing))
            {
                return into.Length == 0 ? thing : into.EndsWith(thing, StringComparison.Ordinal) ? into : into + (thing.Length == 0 && into.EndsWith("重点", StringComparison.Ordinal) ? "项目" : thing);
            }

            if (doing is "通过")
            {
                return into + thing;
            }

            return Plain().IsMatch(into) || into.Length == 0 ? (doing is "上榜" or "增长" ? "" : doing + thing) : doing + into + thing;
        }

        var noun = End().Replace(words, "");
        return noun.Length is 0 or > 20 ? "" : (Kept().Match(verb) is { Success: true } kept ? kept.Value : "") + noun;
    }

    /// <summary>The words after a number without what those that it counts make: 重点企业 of 重点企业完成产值.</summary>
    public static string WithoutProduct(string tail) => Producing().Match(tail) is { Success: true } producing ? producing.Groups["who"].Value : tail;

    /// <summary>The words after a number without what some of those that it counts have come to: 重点项目 of 重点项目已开工.</summary>
    public static string WithoutBegun(string tail) => Begun().Match(tail) is { Success: true } begun ? begun.Value : tail;

    /// <summary>The verb that a name begins with and that belongs to it: 新增, 新建; empty if there is none.</summary>
    public static string VerbOf(string text) => Kept().Match(text).Value;

    /// <summary>The verb that a name begins with and that may be meant of the next one, too; empty if there is none.</summary>
    public static string LeadingVerb(string name) => Leading().Match(name).Value;

    [GeneratedRegex(@"[“”""‘’'《》\s]")]
    private static partial Regex Marks();

    [GeneratedRegex("^(?<thing>[^,、;。的]{0,10}?)(?:成功|已|新|共同|被|均)?(?<verb>纳入|进入|入选|列入|入围|通过|获批|获评|获得|获|荣获|认定为|落户|上榜|开工|竣工|投产|签约|上市|建成|投用|入库|入驻|跻身|增长|实现)(?<into>[^,、;。]{0,20})$")]
    private static partial Regex Becoming();

    [GeneratedRegex("^(?<who>的?[^,、;。的]{0,12}?(?:企业|项目|单位|行业|园区|街道|机构))(?:全部|累计|合计|共计|共)?(?:完成|实现|贡献|创造|缴纳|上缴)(?:规上|规模以上|工业|总|全部)*(?:产值|增加值|营业收入|营收|销售收入|主营业务收入|收入|利润|利税|税收|税金|投资|进出口|出口|零售额|销售额|营业额)")]
    private static partial Regex Producing();

    [GeneratedRegex("^[^,、;。的已]{2,12}(?=(?:目前)?已(?:全部|累计|经)?(?:开工|竣工|投产|完工|建成|投用|启动|落地|开业)$)")]
    private static partial Regex Begun();

    [GeneratedRegex("^(?:纳入|进入|入选|列入|入围|跻身)$")]
    private static partial Regex Entering();

    [GeneratedRegex("^(?:全区|高新区|我区|增长|建设|使用|本区|[\\p{IsCJKUnifiedIdeographs}]{1,6}区)$")]
    private static partial Regex Plain();

    [GeneratedRegex("[,、;。和及与].*$|(?:投资|投资额)?占比.*$|已[于全].*$|中$|上$")]
    private static partial Regex End();

    [GeneratedRegex("^(?:新增|新建|新开工|新签约|新引进|引进|招聘|新招聘|建成|改造|增设|新设|新登记|新培育|新认定|认定|发放|举办|开展|拆除|申报|获批|查处|排查|改造提升)(?=.{2})")]
    private static partial Regex Leading();

    [GeneratedRegex("(?:新增|新建|新开工|新签约|新引进|引进|招聘|新招聘|建成|竣工|投产|获批|申报|认定|新认定|改造|集中开工|签约|在建|增设|新开通|开通|新培育|实有|拆除|改造提升|柔性引进|新设|新登记|发放|举办|开展|落户|落地|完工|新入库|入库|征集|受理|办结|查处|排查|整改|关停|淘汰)$")]
    private static partial Regex Kept();
}
