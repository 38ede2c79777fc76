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

        if (lead.Kind == LeadKind.Amount && noun.Length == 0 && (IsMoney(number.Unit) || !Begins().IsMatch(tail)) && SaidAgain(number) is { } again)
        {
            return [again];
        }

        if (lead.Kind == LeadKind.Amount && !isRatio && (noun.Length == 0 || IsVerb(noun)) && Begins().IsMatch(tail))
        {
            var verb = noun.Length > 0 ? noun : TailNames.VerbOf(words) is { Length: > 0 } found ? found : _verb;
            _verb = verb;
            if (TailNames.Of(verb, tail) is { Length: > 0 } after)
            {
                var stop = tail.IndexOf('、', StringComparison.Ordinal);
                _tailEnd = stop < 0 ? group[^1].End + tail.Length : group[^1].End + stop;
                var result = TargetOf(NameParts.Split(StandardNames.Of(after)), Certainty.Stated);
                if (Among().IsMatch(tail))
                {
                    cursor.Total = result with { Certainty = Certainty.Carried };
                    cursor.IsBreakdown = true;
                }

                return [result];
            }
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
            return [daily with { Name = new("", mean.Groups["mean"].Value + noun + mean.Groups["thing"].Value, ""), Certainty = Certainty.Carried }];
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

        var inPieces = !isRatio && IsPiece().IsMatch(number.Unit ?? "");
        if (noun.EndsWith("对象", StringComparison.Ordinal) && inPieces)
        {
            noun = noun[..^2] + (number.Unit is "户" or "万户" ? "户数" : "人数");
        }

        var name = NameComposer.Compose(noun, cursor, inPieces, isRatio, out var certainty);
        var result2 = TargetOf(name, certainty);
        return [result2.Parent is null ? result2 with { Parent = Whole(name, noun, lead, number) } : result2];
    }

    // 惠及居民 of what was just done; 分散供养 of 特困供养; 履约率 of the projects; 增长面 of the industries.
    private string? Whole(SubjectName name, string noun, Lead lead, NumberMention number)
    {
        if (cursor.Subject is not { } before || before.Name == name)
        {
            return null;
        }

        if (lead.Kind == LeadKind.Rate && name.Object.Length <= 2)
        {
            return cursor.FrameName ?? (cursor.Recent.Count > 0 ? cursor.Recent[0].Name.Text : null);
        }

        if (lead.Kind != LeadKind.Amount || cursor.Recent.Count == 0)
        {
            return null;
        }

        return Reaching().IsMatch(noun) || (before.Unit == number.Unit && noun.Length >= 4 && before.Name.Object.Length >= 4 && before.Name.Object.EndsWith(noun[^2..], StringComparison.Ordinal))
            ? (Reaching().IsMatch(noun) ? null : before.Parent) ?? before.Name.Text
            : null;
    }

    // 这412.6万元补贴: a number that was given before is of the same thing.
    private Target? SaidAgain(NumberMention number)
    {
        var again = figures.FindLast(figure => figure.Number == number.Number && figure.Unit == number.Unit && figure.Measure is ProseMeasure.Cumulative or ProseMeasure.Current or ProseMeasure.Level);
        return again is null ? null : new(NameParts.Split(again.Indicator), again.Area, again.Parents.Count > 0 ? again.Parents[0] : null) { Certainty = Certainty.Carried };
    }

    private static bool IsOtherThing(string unit, string? other) => other is not null && !IsMoney(other) && ClassOf(unit) != ClassOf(other);

    private static char ClassOf(string unit) => unit[^1] switch
    {
        '元' => '元',
        '家' or '户' or '个' => '家',
        '人' or '名' or '位' => '人',
        var last => last,
    };

    // One number for each: of the names in the clause, of those in the clauses before, of what amounts were given of.
    private List<Target> Distributed(List<NumberMention> group, Lead lead, string noun, string words)
    {
        var count = group.Count;
        var isRatio = group[^1].IsPercent || group[^1].IsPoints || group[0].Form == NumberForm.Ratio;
        if (lead.ComparesList && noun.Length == 0 && cursor.Subject is { } same)
        {
            return [.. Enumerable.Repeat(same, count)];
        }

        if (lead.Kind == LeadKind.Rank && NounPhrases.CountAspects(noun) == count)
        {
            var ranked = NounPhrases.Clean(NounPhrases.WithoutAspects(noun));
            var target = ranked.Length == 0 ? Carried(lead, group[0]) : TargetOf(NameComposer.Compose(ranked, cursor, false, true, out var sure), sure);
            return [.. Enumerable.Repeat(target, count)];
        }

        if (noun.Length > 0 && !NounPhrases.IsAspect(noun) && NameLists.Split(noun, count) is { } names)
        {
            if (group[0].Form == NumberForm.Ratio && cursor.Total is null && count == 3 && names[0] == "第一产业")
            {
                // 三次产业结构 is that of the product.
                return [.. names.Select(name => new Target(NameParts.Split(name + "增加值"), cursor.Area, "地区生产总值") { Certainty = Certainty.Carried })];
            }

            return Named(names, isRatio, group[0]);
        }

        if ((noun.Length == 0 || NounPhrases.IsAspect(noun)) && cursor.PendingNames.Count > 0 && PendingNames(count) is { } pending)
        {
            return Named(pending, isRatio, group[0]);
        }

        // 改造提升道路12条、40公里: two quantities of one thing.
        var isOfTwoKinds = group.Select(number => number.Unit).Distinct().Count() == count && group.TrueForAll(number => number.Unit is not null && !number.IsPercent && !number.IsPoints);
        if (isOfTwoKinds && noun.Length > 0 && lead.Kind == LeadKind.Amount)
        {
            var name = NameComposer.Compose(noun, cursor, hasAmountInPieces: true, isRatio: false, out var certainty);
            return [.. group.Select(number => TargetOf(NameParts.Split(Counted(name, number.Unit!)), certainty))];
        }

        if (isOfTwoKinds && lead.Kind == LeadKind.Change && group.TrueForAll(number => cursor.Recent.Exists(one => one.Unit == number.Unit)))
        {
            return [.. group.Select(number => cursor.Recent.FindLast(one => one.Unit == number.Unit)!)];
        }

        if (cursor.Group.Count == count && cursor.Subject is { } last && cursor.Group.Any(one => one.Name == last.Name && one.Area == last.Area))
        {
            return [.. cursor.Group.Select(Latest)];
        }

        if (cursor.Recent.Count >= count && noun.Length == 0)
        {
            return cursor.Recent[^count..];
        }

        var only = noun.Length == 0 ? Carried(lead, group[0]) : TargetOf(NameComposer.Compose(noun, cursor, !isRatio, isRatio, out _), Certainty.Inferred);
        return [.. Enumerable.Repeat(only with { Certainty = Certainty.Inferred }, count)];
    }

    private string[]? PendingNames(int count)
    {
        // The names may stand in one clause or fill several; their predicate is cut off.
        var joined = string.Join(',', cursor.PendingNames);
        foreach (var candidate in (string[])[joined, cursor.PendingNames[^1]])
        {
            var cleaned = NounPhrases.Clean(Predicate().Replace(candidate, ""));
            if (NameLists.Split(cleaned, count) is { } names)
            {
                return names;
            }
        }

        return null;
    }

    private List<Target> Named(string[] names, bool isRatio, NumberMention number)
    {
        var inPieces = !isRatio && IsPiece().IsMatch(number.Unit ?? "");
        var areas = names.Select(AreaMentions.AtStart).ToArray();
        if (areas.All(area => area is not null))
        {
            // One area each: what is measured stands behind the last of them, or was said before.
            var rest = NounPhrases.Clean(names[^1][areas[^1]!.Length..]);
            var name = rest.Length > 0 ? NameComposer.Compose(rest, cursor, inPieces, isRatio, out _) : cursor.Subject?.Name ?? SubjectName.None;
            if (cursor.Subject is { } before && before.Name.Head == name.Head && NameParts.IsHeadOnly(NameParts.Split(rest)))
            {
                name = before.Name;
            }

            return [.. areas.Select(area => new Target(name, area, null) { Certainty = Certainty.Carried })];
        }

        var targets = new List<Target>();
        foreach (var each in names)
        {
            var name = NameComposer.Compose(NounPhrases.Clean(each), cursor, inPieces, isRatio, out var certainty);
            var target = TargetOf(name, certainty);
            targets.Add(target.Parent is null && isRatio && name.Object.Length <= 2 && cursor.Recent.Count > 0 ? target with { Parent = cursor.FrameName ?? cursor.Recent[0].Name.Text } : target);
        }

        return targets;
    }

    private Target TargetOf(SubjectName name, Certainty certainty)
    {
        var inParts = cursor.InParts || cursor.IsBreakdown;
        if (cursor.Total is { } total && inParts)
        {
            var isOther = certainty == Certainty.Stated && name.Head.Length > 0 && total.Name.Head.Length > 0 && name.Head != total.Name.Head && !name.Head.EndsWith(total.Name.Head, StringComparison.Ordinal)
                && !total.Name.Head.EndsWith(name.Head, StringComparison.Ordinal) && !total.Name.Text.Contains(name.Head, StringComparison.Ordinal) && total.Name.Head is not ("生产总值" or "总投资" or "支出" or "补贴");
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
        if (lead.Kind == LeadKind.Amount && IsMoney(number.Unit) && cursor.Subject is { Unit: { } counted2 } pieces && !IsMoney(counted2)
            && cursor.Recent.FindLast(one => IsMoney(one.Unit)) is { Name.Head.Length: > 0 } paid)
        {
            var name = NameComposer.Compose(paid.Name.Head, cursor, hasAmountInPieces: false, isRatio: false, out _);
            return new(name, pieces.Area, paid.Parent) { Certainty = Certainty.Carried };
        }

        // 较年初增加3个: of what was counted in that unit.
        var subject = lead.Kind == LeadKind.Change && cursor.Subject.Unit is { } unit && unit != number.Unit && cursor.Recent.FindLast(one => one.Unit == number.Unit) is { } counted
            ? counted
            : cursor.Subject;
        return subject with { Certainty = Certainty.Carried, Area = cursor.AreaSentence > subject.Held.Sentence && cursor.AreaSentence == cursor.Sentence ? cursor.Area : subject.Area };
    }

    private Target Latest(Target target) => cursor.Recent.FindLast(one => one.Name == target.Name && one.Area == target.Area) ?? target;

    private static string Counted(SubjectName name, string unit)
    {
        var text = Objects().Replace(name.Text, "");
        return text + (unit switch
        {
            "条" => "条数",
            "公里" or "米" or "千米" or "万米" => "里程",
            "人" or "名" or "万人" => "人数",
            "户" or "万户" => "户数",
            "平方米" or "万平方米" or "亩" or "m²" => "面积",
            "万元" or "亿元" or "元" => "金额",
            _ => "数",
        });
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
                words = words.Remove(period.Start - start, period.End - period.Start);
            }
        }

        return words.Replace(" ", "", StringComparison.Ordinal);
    }

    private string Tail(int start, int end) => start < end ? folded[start..end].Replace(" ", "", StringComparison.Ordinal) : "";

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

    [GeneratedRegex("^(?:惠及|涉及|覆盖|带动|受益|投入)")]
    private static partial Regex Reaching();

    [GeneratedRegex("中$")]
    private static partial Regex Among();

    [GeneratedRegex("(?:增势|走势|表现|增长|下降|居|列|位居|位列|保持|实现|公布|突出|分别|依次|呈)[^,]*$")]
    private static partial Regex Predicate();

    [GeneratedRegex("(?:对象|数)$")]
    private static partial Regex Objects();
}
