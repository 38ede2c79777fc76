using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Takes from the words before a number what is no part of the name: openings, adverbs, verbs of reaching, quotation marks.</summary>
internal static partial class NounPhrases
{
    /// <summary>The name in some words; empty where they name nothing.</summary>
    public static string Clean(string words)
    {
        var text = Marks().Replace(words, "");
        string before;
        do
        {
            before = text;
            text = Opening().Replace(text, "");
            text = Closing().Replace(text, "");
        }
        while (text != before);

        text = Reaching().Replace(text, "");
        if (Examples().Match(text) is { Success: true } examples)
        {
            text = examples.Groups["verb"].Value + examples.Groups["noun"].Value;
        }

        return OnlyVerbs().IsMatch(text) ? "" : text;
    }

    /// <summary>Whether words are of no thing but of one side of the thing before: 增速, 总量.</summary>
    public static bool IsAspect(string name) => Aspect().IsMatch(name);

    /// <summary>The sides of a thing that a rank is of: one for 增速, two for 总量与增幅; at least one.</summary>
    public static int CountAspects(string words) => Math.Max(1, AspectWord().Count(words));

    /// <summary>A name without the sides of it that a rank is of.</summary>
    public static string WithoutAspects(string name) => TrailingAspects().Replace(name, "");

    [GeneratedRegex(@"[“”""‘’'《》\s]|\([^()]*\)")]
    private static partial Regex Marks();

    [GeneratedRegex(
        @"^(?:分别|依次|其中|此外|另外|同时|另有|另|并且|并|而且|而|且|但是|但|还|也|又|再|则|特别是|尤其是|包括|即|目前|截至目前|现(?![代金房货场])|共计|累计|合计|总计|总共|已经|已|均|都|年内|期内|期间|当年|组织|积极|着力|重点(?=培育|推进|打造)|深入|精准|" +
        @"实现|完成|办理|调度|实施|开展|截至|截止|这|该|的(?!士)|、|和(?!平|谐)|与|及|以及|,|:|;|-|·|—|对比|据统计|统计显示|数据显示|据介绍|据了解|据悉|通报显示|显示|前者|后者|两者|全年|本年|今年|去年|年末|年底|年初|全部|共(?![建享同])|中(?=[^小外国央西东心])|为|折合人民币|折合|约合|有(?![效关机色限线望])|约|领取|(?:19|20)\d\d年度?|第[一二三四五六七八九十\d]+批|拥有|现有|三是|二是|一是|四是|五是|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|#|同比|环比|从业态看)+")]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"(?:完成|实现|达到|达成|达|累计|合计|共计|总计|总共|共有|共|为|是|有|已经|已|(?<![日月周年户人次篇])均|都|分别|依次|各|组织入库|累计入库|共入库|(?<=收入|支出|累计|合计)入库|累计持有|持有|征收|组织|方面|领域内?|的|了|:|;|、|,|和|与|及|以及|增至|升至|降至|同比|环比|当月|本月|按[^,]{0,8}计算|按可比价格?|可比|(?<![签履预合节解])约|近|超|持|名单|控制在|控制|稳定在|保持在|转为|转|也|又|继续|仍|还|再|稳步|持续|大幅|快速|小幅|明显|进一步|略有|略|保持|双双|不变价|较快|平稳|由|从|在|其|且|并|-|上|名义|实际|另有|现有|领取|(?<=项目|活动)分?[一二两三四五六七八九十]批次?)+$")]
    private static partial Regex Closing();

    [GeneratedRegex("(?<=[\\p{IsCJKUnifiedIdeographs}]{2})(?:实现|完成|累计完成|累计实现)(?=[\\p{IsCJKUnifiedIdeographs}]{2})")]
    private static partial Regex Reaching();

    [GeneratedRegex("^(?<verb>新签约|新开工|签约|发放|引进|获批|新建|开工|竣工|申报|落户|培育|建设|新增|招引|组织)?.{2,}?(?<![高中初平同对均])等(?:各类|各项|[一二三四五六七八九十两\\d]+[个项类家大])?(?<noun>[\\p{IsCJKUnifiedIdeographs}]{2,})$")]
    private static partial Regex Examples();

    [GeneratedRegex("^(?:有|拥有|独占|这|其|着力|重点|培育|着力培育|打造|重点培育|现有|共有|建成|推进|推动|带动|帮助|组织|支持|实施|形成|动态|调整|精心|筛选|精心筛选|动态调整|、)+$")]
    private static partial Regex OnlyVerbs();

    [GeneratedRegex("^(?:其|且|并|两者|三者|二者|两项)?(?:的)?(?:同|双双|总量|增速|增幅|降幅|跌幅|涨幅|占比|比重|进度|位次|排名|幅度|增长率|增长速度|完成率|增势|增量|规模|数量|水平|平均水平|总额|绝对量|和|与|及|、|均|都)+$")]
    private static partial Regex Aspect();

    [GeneratedRegex("总量|增速|增幅|降幅|涨幅|占比|比重|进度|增长率|增量|绝对量|完成率")]
    private static partial Regex AspectWord();

    [GeneratedRegex("(?:的)?(?:(?:和|与|及|、)?(?:总量|增速|增幅|降幅|涨幅|占比|比重|进度|增长率|增量|完成率|绝对量))+(?:同|双双)?$")]
    private static partial Regex TrailingAspects();
}
