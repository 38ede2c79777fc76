using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <content>Of what the numbers of a group are.</content>
internal sealed partial class FigureReader
{
    private List<Target> TargetsOf(List<NumberMention> group, Lead lead, string words, string tail, bool afterFrame)
    {
        var noun = NounPhrases.Clean(lead.NounPhrase);
        var number = group[0];
        if (AreaMentions.AtStart(noun) is { } area && !Bureau().IsMatch(noun) && lead.Kind is not LeadKind.Rank && !(group.Count > 1 && noun.Length > area.Length && noun[area.Length] is '、' or '和' or '与'))
        {
            cursor.Area = area;
            cursor.AreaSentence = cursor.Sentence;
            noun = NounPhrases.Clean(noun[area.Length..]);
        }

        if (lead.Kind == LeadKind.Amount && IsMoney(number.Unit) && Result().Match(noun) is { Success: true } made)
        {
            // 由亏损0.36亿元, 其中国有控股企业亏损0.3亿元: what is made or lost is profit.
            var of = noun[..made.Index];
            noun = cursor.Subject is { } subject && NameParts.IsProfit(subject.Name.Head) && of.Length > 0 && NameParts.Split(of).Head.Length == 0 ? of + "利润总额" : of;
        }

        if (noun.EndsWith('等'))
        {
            noun = "";
        }

        if (afterFrame && lead.Kind == LeadKind.Amount)
        {
            var frame = Piece().Replace(NounPhrases.Clean(AmongWhich().Replace(words, "")), "");
            var doing = Doing().Match(tail);
            cursor.FrameName = frame;
            return [TargetOf(new("", (doing.Success ? doing.Groups["verb"].Value + "的" : "") + frame + "数", ""), Certainty.Inferred)];
        }

        if (group.Count > 1)
        {
            return Distributed(group, lead, noun, words);
        }

        var isRatio = number.IsPercent || number.IsPoints;
        if (lead.Kind == LeadKind.Rank)
        {
            noun = NounPhrases.Clean(NounPhrases.WithoutAspects(noun));
        }

        if (NounPhrases.IsAspect(noun) && !(lead.Kind == LeadKind.Amount && NameParts.IsHeadOnly(NameParts.Split(noun))))
        {
            noun = "";
        }

        if (lead.Kind == LeadKind.Amount && noun.Length == 0 && (IsMoney(number.Unit) || !Begins().IsMatch(tail)) && Again().IsMatch(words) && SaidAgain(number) is { } again)
        {
            return [again];
        }

        if (lead.Kind == LeadKind.Amount && !isRatio && (noun.Length == 0 || IsVerb(noun)) && Begins().IsMatch(tail))
        {
            // 48个区级重点项目已开工42个: the verb is the next number's.
            tail = _clause.Numbers.Any(next => next.Start >= group[^1].End) ? TailNames.WithoutBegun(tail) : tail;
            tail = TailNames.WithoutProduct(tail);
            var verb = noun.Length > 0 ? noun : TailNames.VerbOf(words) is { Length: > 0 } found ? found : _verb;
            _verb = verb;
            if (TailNames.Of(verb, tail) is { Length: > 0 } after)
            {
                var stop = tail.IndexOf('、', StringComparison.Ordinal);
                _tailEnd = stop < 0 ? group[^1].End + tail.Length : group[^1].End + stop;
                var result = TargetOf(NameParts.Split(StandardNames.Of(after)), Certainty.Stated).WrittenAs(after);
                if (Among().IsMatch(tail))
                {
                    cursor.Total = result with { Certainty = Certainty.Carried };
                    cursor.IsBreakdown = true;
                }

                return [result];
            }
        }

        if (noun.Length == 0 && cursor.Group.Count > 1 && cursor.Subject is { } one && cursor.Group.Any(other => other.Name == one.Name) && Sum().IsMatch(words))
        {
            // 分别增长13.6%、9.8%,合计占64.5%: of all together, not of the last.
            return [cursor.GroupName is { } all ? TargetOf(NameParts.Split(StandardNames.Of(all)), Certainty.Carried) : new(SubjectName.None, cursor.Area, null) { Certainty = Certainty.Inferred }];
        }

        if (noun.Length == 0)
        {
            return [Carried(lead, number)];
        }

        if (Together().IsMatch(noun) && cursor.Group.Count == ChineseNumerals.Read(noun.AsSpan(0, noun.Length - 1)) && cursor.Group[0].Area is not null)
        {
            return [cursor.Group[0] with { Area = string.Join('+', cursor.Group.Select(one => one.Area)) }];
        }

        if (noun is "净增" or "新增" && cursor.Subject is { } daily && Daily().Match(daily.Name.Text) is { Success: true } mean)
        {
            return [daily with { Name = new("", mean.Groups["mean"].Value + noun + mean.Groups["thing"].Value, ""), Written = null, Certainty = Certainty.Carried }];
        }

        if (noun is "日均" or "月均" && cursor.Subject is { Name.IsEmpty: false } what)
        {
            return [what with { Name = new("", noun + what.Name.Text, ""), Parent = null, Written = null, Certainty = Certainty.Carried }];
        }

        if (lead.Kind == LeadKind.Amount && Participle().IsMatch(noun) && Counted(number.Unit) is { } counted)
        {
            // 高新技术企业187家,新认定39家.
            return [new(NameParts.Split(StandardNames.Of(noun + Standing().Replace(counted, ""))), cursor.Area, null) { Certainty = Certainty.Carried }];
        }

        if (Happening().IsMatch(noun) && cursor.Recent.Count > 0 && Projects().Match(cursor.Recent[0].Name.Text) is { Success: true } projects)
        {
            return [TargetOf(new("", projects.Value + noun, ""), Certainty.Carried)];
        }

        // 新建口袋公园14个、绿道22.5公里: the verb is of both.
        if (lead.Kind == LeadKind.Amount && words.Length > 0 && words[0] is '、' or '和' && _verb.Length > 0 && TailNames.LeadingVerb(noun).Length == 0)
        {
            noun = _verb + noun;
        }
        else if (lead.Kind == LeadKind.Amount)
        {
            _verb = TailNames.LeadingVerb(noun);
        }

        if (cursor.InParts && cursor.AfterSemicolon && cursor.Total?.Unit is { } whole && !isRatio && IsOtherThing(whole, number.Unit))
        {
            cursor.InParts = false;
        }

        if (!isRatio && lead.Kind == LeadKind.Amount && number.Unit is { } unit)
        {
            FindWhole(unit);
        }

        var inPieces = !isRatio && IsPiece().IsMatch(number.Unit ?? "");
        if (noun.EndsWith("对象", StringComparison.Ordinal) && inPieces)
        {
            noun = noun[..^2] + (number.Unit is "户" or "万户" ? "户数" : "人数");
        }

        var name = NameComposer.Compose(noun, cursor, inPieces, isRatio, out var certainty);
        var result2 = TargetOf(name, certainty).WrittenAs(noun);
        return [result2.Parent is null ? result2 with { Parent = Whole(name, noun, lead, number) } : result2];
    }

    private static bool IsOtherThing(string unit, string? other) => other is not null && !IsMoney(other) && ClassOf(unit) != ClassOf(other);

    private static char ClassOf(string unit) => unit[^1] switch
    {
        '元' => '元',
        '家' or '户' or '个' => '家',
        '人' or '名' or '位' => '人',
        var last => last,
    };

    private Target TargetOf(SubjectName name, Certainty certainty)
    {
        if (cursor.Total is { } total && cursor.IsPart(name))
        {
            var isOther = certainty == Certainty.Stated && name.Head.Length > 0 && total.Name.Head.Length > 0 && name.Head != total.Name.Head && !name.Head.EndsWith(total.Name.Head, StringComparison.Ordinal)
                && !total.Name.Head.EndsWith(name.Head, StringComparison.Ordinal) && !total.Name.Text.Contains(name.Head, StringComparison.Ordinal) && total.Name.Head is not ("生产总值" or "总投资" or "支出" or "补贴")
                && !(name.Head is "税收收入" or "非税收入" && total.Name.Head.EndsWith("收入", StringComparison.Ordinal));
            if (isOther && (!cursor.IsBreakdown || cursor.TotalSentence < cursor.Sentence))
            {
                cursor.InParts = cursor.IsBreakdown = false;
            }

            if (!isOther && name.Text != total.Name.Text && !name.Text.StartsWith(total.Name.Text, StringComparison.Ordinal))
            {
                return new(name, cursor.Area, total.Name.Text) { Certainty = certainty };
            }
        }

        return new(name, cursor.Area, null) { Certainty = certainty };
    }

    private Target Carried(Lead lead, NumberMention number)
    {
        if (cursor.Subject is null)
        {
            return new(SubjectName.None, cursor.Area, null) { Certainty = Certainty.Inferred };
        }

        // 领取86.3万元 after 城市低保1184户: the last thing that was given in money, of these.
        if (lead.Kind == LeadKind.Amount && IsMoney(number.Unit) && cursor.Subject is { Unit: { } counted } pieces && !IsMoney(counted)
            && cursor.Recent.FindLast(one => IsMoney(one.Unit)) is { Name.Head.Length: > 0 } paid)
        {
            var name = NameComposer.Compose(paid.Name.Head, cursor, hasAmountInPieces: false, isRatio: false, out _);
            return new(name, pieces.Area, paid.Parent) { Certainty = Certainty.Carried };
        }

        // 较年初增加3个: of what was counted in that unit.
        var subject = lead.Kind == LeadKind.Change && cursor.Subject.Unit is { } unit && unit != number.Unit && cursor.Recent.FindLast(one => one.Unit == number.Unit) is { } alike
            ? alike
            : cursor.Subject;
        return subject with { Certainty = Certainty.Carried, Area = cursor.AreaOpensClause || (cursor.AreaSentence > subject.Held.Sentence && cursor.AreaSentence == cursor.Sentence) ? cursor.Area : subject.Area };
    }

    private static bool IsMoney(string? unit) => unit is not null && unit.EndsWith('元');

    private static bool IsVerb(string noun) => TailNames.VerbOf(noun) == noun;

    // The words between two places, without the times that were let hold.
    private string Words(int start, int end)
    {
        if (start >= end)
        {
            return "";
        }

        var words = folded[start..end];
        for (var i = _clause.Periods.Count - 1; i >= 0; i--)
        {
            var period = _clause.Periods[i];
            if (period.Start >= start && period.End <= end && !PeriodRoles.SetsNothing(folded, _clause.Periods, i, _clause.Clause.Start, _clause.Clause.End))
            {
                var at = period.Start - start;
                words = words.Remove(at, period.End - period.Start);
                if (at < words.Length && words[at] == '的' && LeadReader.IsReaching(words[..at]))
                {
                    words = words.Remove(at, 1);
                }
            }
        }

        return Concessive().Replace(words, "");
    }

    private string Tail(int start, int end) => start < end ? folded[start..end].Replace(" ", "", StringComparison.Ordinal) : "";

    [GeneratedRegex(@"\s|虽然|尽管")]
    private static partial Regex Concessive();

    [GeneratedRegex("^(?:合计|共计|总计|[两三四五]者|[两三四五]项)")]
    private static partial Regex Sum();

    [GeneratedRegex("^(?:新登记|新设立?|新认定|新获批|新培育|新备案|新注册|新开工|新签约|新引进|新入库|新建成|新投产|注销|吊销)$")]
    private static partial Regex Participle();

    [GeneratedRegex("(?:亏损|盈利)$")]
    private static partial Regex Result();

    [GeneratedRegex("中.*$")]
    private static partial Regex AmongWhich();

    [GeneratedRegex("^(?:个|项|种|家)")]
    private static partial Regex Piece();

    [GeneratedRegex("(?:实现)?(?<verb>正?增长|下降|回升|盈利|亏损)")]
    private static partial Regex Doing();

    [GeneratedRegex("^[^,]{2,8}(?:局|委员会|办公室|中心)$")]
    private static partial Regex Bureau();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}“""A-Za-z的]")]
    private static partial Regex Begins();

    [GeneratedRegex("^(?:履约|开工|投产|竣工|落地|完工|交付|开业|建成|到位)$")]
    private static partial Regex Happening();

    [GeneratedRegex("^.*(?:项目|企业)(?=数?$)")]
    private static partial Regex Projects();

    [GeneratedRegex("(?:家|户|个|件|项|人|名|位|条|处|支|只|台|套|座|所|宗|笔|席|辆|艘|次|张|起|间)$")]
    private static partial Regex IsPiece();

    [GeneratedRegex("^[二两三四五六七八九]区$")]
    private static partial Regex Together();

    [GeneratedRegex("^(?<mean>日均|月均)(?:新登记|新设|新增)(?<thing>.+)$")]
    private static partial Regex Daily();

    [GeneratedRegex("中$")]
    private static partial Regex Among();
}
