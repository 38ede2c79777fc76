using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <content>Of what the numbers of a list are, one for each.</content>
internal sealed partial class FigureReader
{
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

        noun = noun.Replace("分别", "", StringComparison.Ordinal);

        // 高端装备、新材料、生物医药三大主导产业产值: each has its output, and so have the three.
        var together = Several().Match(noun);
        cursor.GroupName = together.Success ? together.Groups["all"].Value + together.Groups["head"].Value : null;
        noun = together.Success ? noun.Remove(together.Groups["all"].Index, together.Groups["all"].Length) : noun;
        if (noun.Length > 0 && !NounPhrases.IsAspect(noun) && NameLists.Split(noun, count) is { } names)
        {
            if (group[0].Form == NumberForm.Ratio && cursor.Total is null && count == 3 && names[0] == "第一产业")
            {
                // 三次产业结构 is that of the product.
                return [.. names.Select(name => new Target(NameParts.Split(name + "增加值"), cursor.Area, "地区生产总值") { Certainty = Certainty.Carried })];
            }

            // What names its own list goes back to none said before, and neither does what follows it.
            cursor.PendingNames.Clear();
            return Named(names, isRatio, group[0]);
        }

        if ((noun.Length == 0 || NounPhrases.IsAspect(noun)) && cursor.PendingNames.Count > 0 && cursor.AmountsSincePending < count && PendingNames(count) is { } pending)
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

        if (noun.Length > 0 && !NounPhrases.IsAspect(noun) && cursor is { InParts: true, Total: { } whole } && cursor.Group.Count == count)
        {
            // 专利申请量、授权量分别为1024件、652件,其中发明专利分别为318件、121件: a part of each.
            List<Target> parts = [.. cursor.Group.Select(one => PartOf(one, noun, isRatio))];
            cursor.Total = whole;
            return parts;
        }

        if (cursor.Group.Count == count && cursor.Subject is { } last && cursor.Group.Any(one => one.Name == last.Name && one.Area == last.Area))
        {
            return [.. cursor.Group.Select(Latest)];
        }

        if (noun.Length == 0 && count > 2 && cursor.RecentAndBracketed.Count == count && cursor.Recent.Count < count)
        {
            // 申请专利1024件(其中发明318件),授权专利652件(其中发明121件),分别增长12.1%、15.6%、3.4%和8.0%.
            return [.. cursor.RecentAndBracketed];
        }

        // What has only grown so far does not grow again.
        var recent = lead.Kind == LeadKind.Growth ? cursor.Recent.FindAll(one => one.Amount is not null) : cursor.Recent;
        if (recent.Count >= count && noun.Length == 0)
        {
            return recent[^count..];
        }

        var only = noun.Length == 0 ? Carried(lead, group[0]) : TargetOf(NameComposer.Compose(noun, cursor, !isRatio, isRatio, out _), Certainty.Inferred);
        return [.. Enumerable.Repeat(only with { Certainty = Certainty.Inferred }, count)];
    }

    private Target PartOf(Target whole, string noun, bool isRatio)
    {
        cursor.Total = whole with { Certainty = Certainty.Carried };
        var name = NameComposer.Compose(noun, cursor, hasAmountInPieces: !isRatio, isRatio, out var certainty);
        return TargetOf(name, certainty);
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
            var noun = NounPhrases.Clean(each);
            var name = NameComposer.Compose(noun, cursor, inPieces, isRatio, out var certainty);
            var target = TargetOf(name, certainty).WrittenAs(noun);
            targets.Add(target.Parent is null && isRatio && name.Object.Length <= 2 && cursor.Recent.Count > 0 ? target with { Parent = cursor.FrameName ?? cursor.Recent[0].Name.Text } : target);
        }

        return targets;
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

    [GeneratedRegex("(?:增势|走势|表现|增长|下降|居|列|位居|位列|保持|实现|公布|突出|分别|依次|呈)[^,]*$")]
    private static partial Regex Predicate();

    [GeneratedRegex(@"(?<=[、和与及][^、和与及]+?)(?<all>(?:[二两三四五六七八九]|\d)大\p{IsCJKUnifiedIdeographs}{0,4}?(?:产业|行业|集群|板块|领域))(?<head>[^、和与及]*)$")]
    private static partial Regex Several();

    [GeneratedRegex("(?:对象|数)$")]
    private static partial Regex Objects();
}
