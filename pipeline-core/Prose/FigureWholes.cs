using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <content>What a figure is a part of, or speaks of again.</content>
internal sealed partial class FigureReader
{
    // 惠及居民 of what was just done; 分散供养 of 特困供养; 履约率 of the projects; 增长面 of the industries.
    private string? Whole(SubjectName name, string noun, Lead lead, NumberMention number)
    {
        if (cursor.Subject is not { } before || before.Name == name)
        {
            return null;
        }

        if (lead.Kind == LeadKind.Rate && name.Object.Length <= 2)
        {
            return cursor.FrameName ?? (cursor.Recent.Count > 0 && OfSeveral().IsMatch(name.Text) ? cursor.Recent[0].Name.Text : null);
        }

        if (lead.Kind != LeadKind.Amount || cursor.Recent.Count == 0)
        {
            return null;
        }

        return Reaching().IsMatch(noun) || (before.Unit == number.Unit && !IsMoney(number.Unit) && noun.Length >= 4 && before.Name.Object.Length >= 4 && !NameParts.IsClass(noun) && before.Name.Object.EndsWith(noun[^2..], StringComparison.Ordinal))
            ? (Reaching().IsMatch(noun) ? null : before.Parent) ?? before.Name.Text
            : null;
    }

    // 这412.6万元补贴: a number that was given before is of the same thing.
    private Target? SaidAgain(NumberMention number)
    {
        var again = figures.FindLast(figure => figure.Number == number.Number && figure.Unit == number.Unit && figure.Measure is ProseMeasure.Cumulative or ProseMeasure.Current or ProseMeasure.Level);
        return again is null ? null : new(NameParts.Split(again.Indicator), again.Area, again.Parents.Count > 0 ? again.Parents[0] : null) { Certainty = Certainty.Carried };
    }

    // What was last counted in a unit; after a sentence of its parts, the whole.
    private string? Counted(string? unit)
    {
        var subject = cursor.AfterSemicolon && unit is not null && cursor.Recent.Find(AlikeTo(unit)) is { } first ? first : cursor.Subject;
        return subject is { Unit: { } last, Name.IsEmpty: false } && unit is not null && IsPiece().IsMatch(unit) && ClassOf(last) == ClassOf(unit)
            ? (cursor.InParts ? null : subject.Parent) ?? subject.Name.Text
            : null;
    }

    // 市场主体48652户,注册资本1263.4亿元,其中企业17234户: of what is counted, not of its money.
    private void FindWhole(string unit)
    {
        if (cursor is { InParts: true, IsBreakdown: false, Total: { Unit: { } counted } total } && IsMoney(counted) && !IsMoney(unit) && cursor.Recent.TrueForAll(done => done.Parent != total.Name.Text)
            && (cursor.Recent.FindLast(AlikeTo(unit)) ?? cursor.RecentBefore.FindLast(AlikeTo(unit))) is { } alike)
        {
            cursor.Total = alike;
        }
    }

    private static Predicate<Target> AlikeTo(string unit) => one => one.Unit is { } other && ClassOf(other) == ClassOf(unit);

    // How many of some things do something; 死亡率 after 出生人口 is of the whole population.
    [GeneratedRegex("^(?:履约|签约|开工|投产|竣工|完工|落地|到位|开业|入驻|合格|达标|转化|增长|下降|亏损|盈利)[率面]$")]
    private static partial Regex OfSeveral();

    // What stands says so, or says how it came: neither is said of what comes or goes.
    [GeneratedRegex("^(?:新登记|实有|有效期内|有效|拥有|现有|新增|新认定|新培育|新签约|新开工|新引进|新入库|在建)+")]
    private static partial Regex Standing();

    [GeneratedRegex("^(?:惠及|涉及|覆盖|带动|受益|投入)")]
    private static partial Regex Reaching();

    [GeneratedRegex("[这该此]|上述|前述")]
    private static partial Regex Again();
}
