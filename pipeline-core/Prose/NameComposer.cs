using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <summary>Restores what a name leaves out because earlier clauses said it: scope, object, head.</summary>
internal static partial class NameComposer
{
    /// <summary>The whole name of something.</summary>
    /// <param name="noun">The name as its clause has it, cleaned; not empty.</param>
    /// <param name="cursor">What holds.</param>
    /// <param name="hasAmountInPieces">Whether an amount follows that is counted in pieces.</param>
    /// <param name="isRatio">Whether a percentage or points follow.</param>
    /// <param name="certainty">Whether all of it is said, or some carried.</param>
    public static SubjectName Compose(string noun, Cursor cursor, bool hasAmountInPieces, bool isRatio, out Certainty certainty)
    {
        certainty = Certainty.Stated;
        var standard = StandardNames.Of(noun);
        var name = NameParts.Split(standard);
        if (Mean().IsMatch(standard))
        {
            return new("", standard, "");
        }

        var (total, last) = (cursor.Total?.Name, cursor.Subject?.Name);
        var reference = (cursor.InParts || cursor.IsBreakdown ? total : null) ?? last ?? total;
        if (reference is null)
        {
            return WithScope(name, cursor, ref certainty);
        }

        if (NameParts.IsHeadOnly(name))
        {
            var of = cursor is { AfterSemicolon: true, InParts: true } && total is not null ? total : last ?? reference;
            if (of.Object.StartsWith('每'))
            {
                // 利润总额 after 每百元营业收入中的成本 is of what was spoken of before that.
                of = cursor.Recent.FindLast(one => !one.Name.Object.StartsWith('每'))?.Name ?? of with { Object = "" };
            }

            if (cursor.Recent.Count == 0 && (Loose().IsMatch(name.Head) || of.Scope.Length == 0))
            {
                // A sentence of its own: of what, nobody says.
                certainty = cursor.Scope.Length > 0 ? Certainty.Stated : Certainty.Inferred;
                return name;
            }

            return OfSame(name, of, ref certainty);
        }

        var restored = name.Head.Length == 0 && name.Scope.Length == 0 ? WithHead(name, reference, cursor, hasAmountInPieces, isRatio, ref certainty) : Overlapping(name, last ?? reference, ref certainty);
        return WithScope(restored, cursor, ref certainty);
    }

    // 增加值 after 规模以上工业总产值; 注册资本金 after 新登记企业; 条数 after 改造提升道路.
    private static SubjectName OfSame(SubjectName name, SubjectName of, ref Certainty certainty)
    {
        certainty = Certainty.Carried;
        var thing = of.Head is "" || NameParts.IsHeadOnly(of with { Scope = "", Object = "" }) || Counted().IsMatch(of.Head) || name.Head == of.Head ? of.Object : of.Object + of.Head;
        thing = Counted().Replace(thing, "");
        thing = name.Head is "总数" or "总量" or "总户数" ? Newly().Replace(thing, "") : thing;
        for (var length = Math.Min(thing.Length, name.Head.Length - 1); length >= 2; length--)
        {
            // 低保金 after 农村低保.
            if (name.Head.StartsWith(thing[^length..], StringComparison.Ordinal))
            {
                thing = thing[..^length];
                break;
            }
        }

        var scope = of.Scope.Length > 0 && (NameParts.CanCarry(of.Scope, thing, name.Head) || of.Scope is not ("规模以上" or "限额以上")) ? of.Scope : "";
        if (thing == "地区" && name.Head is not "生产总值")
        {
            thing = "";
        }

        return NameParts.Split(StandardNames.Of(scope + thing + name.Head));
    }

    // 零售业 after 批发业销售额; 发明专利 of 专利授权量; 千人计划 of 引进专家.
    private static SubjectName WithHead(SubjectName name, SubjectName of, Cursor cursor, bool inPieces, bool isRatio, ref Certainty certainty)
    {
        var isPart = cursor.IsPart(name);
        var isClass = NameParts.IsClass(name.Object);
        var opensSentence = cursor.Recent.Count == 0 && isRatio && !isPart;
        if ((name.Object == of.Object && !opensSentence && !(inPieces && NameParts.IsQuantity(of.Head))) || (of.Head.Length == 0 && of.Scope.Length > 0 && name.Object == of.Text))
        {
            certainty = of.Head.Length > 0 ? Certainty.Carried : Certainty.Stated;
            return of;
        }

        // Enterprises have no length and no persons, and no turnover of which an earlier sentence spoke: 成长型企业 after 改造提升道路条数.
        if (Enterprises().IsMatch(name.Object) && !isPart && (cursor.Recent.Count == 0 || CountsOther().IsMatch(of.Head)))
        {
            return name;
        }

        if (of.Head.Length > 0)
        {
            var fits = isRatio || (inPieces ? !NameParts.IsQuantity(of.Head) : NameParts.IsQuantity(of.Head));
            if (!fits || !(isPart || isClass || Patent().IsMatch(name.Object)))
            {
                return name;
            }

            certainty = Certainty.Carried;
            var head = of.Head == "生产总值" ? "增加值" : of.Head;
            var thing = Dwelling().Replace(name.Object, "$1");
            if (of.Object is "专利" or "有效发明专利" or "发明专利" && !thing.EndsWith("专利", StringComparison.Ordinal))
            {
                thing = of.Object == "专利" ? (thing is "发明" ? "发明专利" : thing + "专利") : of.Scope + thing + of.Object;
                return NameParts.Split(StandardNames.Of((of.Object == "专利" ? thing : name.Object + of.Scope + of.Object) + head));
            }

            if (head.EndsWith("人口", StringComparison.Ordinal))
            {
                return new("", thing + of.Object, head);
            }

            return NameParts.Split(StandardNames.Of(thing + Stem(head)));
        }

        if (!isPart)
        {
            return name;
        }

        // Things that are counted: 制造业 of 新登记企业, “千人计划” of 柔性引进专家.
        if (NameParts.CanCarry(of.Scope, name.Object, ""))
        {
            return name;
        }

        if (isClass && !EndsWithEntity().IsMatch(name.Object) && Registered().Match(of.Text) is { Success: true } registered)
        {
            certainty = Certainty.Carried;
            return new("", name.Object + registered.Value, "");
        }

        if (People().Match(of.Object) is { Success: true } people && !PersonLike().IsMatch(name.Object) && Programme().IsMatch(name.Object))
        {
            certainty = Certainty.Carried;
            return new("", name.Object + people.Value, "");
        }

        return name;
    }

    // 基金总规模 after 落户基金: the thing is the same one, cut short.
    private static SubjectName Overlapping(SubjectName name, SubjectName of, ref Certainty certainty)
    {
        if (name is { Scope: "", Object.Length: >= 2, Head.Length: > 0 } && of.Object.Length > name.Object.Length && of.Object.EndsWith(name.Object, StringComparison.Ordinal) && of.Scope.Length == 0
            && Verbal().IsMatch(of.Object))
        {
            certainty = Certainty.Carried;
            return name with { Object = of.Object };
        }

        return name;
    }

    private static SubjectName WithScope(SubjectName name, Cursor cursor, ref Certainty certainty)
    {
        if (name.Scope.Length > 0 || cursor.Scope.Length == 0 || !NameParts.CanCarry(cursor.Scope, name.Object, name.Head))
        {
            return name;
        }

        certainty = Certainty.Carried;
        return NameParts.Split(StandardNames.Of(cursor.Scope + name.Text));
    }

    private static string Stem(string head) => head switch
    {
        "财政总收入" or "一般公共预算收入" or "财政收入" or "公共财政预算收入" or "税收收入" => "收入",
        "一般公共预算支出" or "财政支出" => "支出",
        "总投资" or "投资额" => "投资",
        _ => head,
    };

    [GeneratedRegex("(?:条数|里程|户数|人数|个数|家数|数量|总量|数)$")]
    private static partial Regex Counted();

    // 总数 after 新增高新技术企业 is that of all of them.
    [GeneratedRegex("^(?:新增|净增|新认定|新获批|新培育|新引进|新备案)")]
    private static partial Regex Newly();

    [GeneratedRegex("企业$")]
    private static partial Regex Enterprises();

    [GeneratedRegex("^(?:条数|里程|长度|户数|人数|件数|台数|个数|授权量|申请量)$")]
    private static partial Regex CountsOther();

    [GeneratedRegex("专利|^发明$|实用新型|外观设计")]
    private static partial Regex Patent();

    [GeneratedRegex("^(?:居住在|生活在|来自|位于)?(.*?)(?:的)?$")]
    private static partial Regex Dwelling();

    [GeneratedRegex("(?:专家|人才|教授|院士|博士|硕士|人员|学生|职工)$")]
    private static partial Regex People();

    [GeneratedRegex("(?:专家|人才|教授|院士|博士|硕士|人员|学生|职工|者|员|英才|人)$")]
    private static partial Regex PersonLike();

    [GeneratedRegex("(?:计划|工程|人选)$")]
    private static partial Regex Programme();

    [GeneratedRegex("^(?:到位资金|投资|总投资|投资额|收入|支出|面积|总规模|规模|数量|总量|余额|资金|补贴)$")]
    private static partial Regex Loose();

    [GeneratedRegex("^(?:日均|月均|户均)")]
    private static partial Regex Mean();

    [GeneratedRegex("(?:" + NameParts.Entities + ")$")]
    private static partial Regex EndsWithEntity();

    [GeneratedRegex("(?:新登记|实有)(?:" + NameParts.Entities + ")$")]
    private static partial Regex Registered();

    [GeneratedRegex("^(?:落户|新签约|签约|新开工|集中开工|在建|入库|新引进|引进|新建|改造|改造提升)")]
    private static partial Regex Verbal();
}
