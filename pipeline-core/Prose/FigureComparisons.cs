using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <content>The other side of a comparison, and figures of the time that something came from.</content>
internal sealed partial class FigureReader
{
    // How far growth in per cent may be from what is computed of printed amounts.
    private const decimal Points = 0.1m;

    // Of the other indicator that is said which leaves out what of it grows, the same does: 比规模以上工业.
    private (string? Indicator, ProsePeriod? Period) OtherSideOf(Lead lead, Target target, NumberMention number)
    {
        if (lead.Against.Length > 0)
        {
            var name = StandardNames.Of(NounPhrases.Clean(lead.Against));
            return (NameParts.Split(name).Head.Length > 0 ? name : StandardNames.Of(name + target.Name.Head), null);
        }

        var period = _clause.Periods.LastOrDefault(one => one.Start >= _from && one.End <= number.Start && one is { Kind: PeriodMentionKind.Span, Last: > 0 });
        return lead.Base == ComparisonBase.OtherPeriod && period.Last > 0 && !lead.ComparesList ? (null, new(period.Year, period.First, period.Last)) : default;
    }

    // 一季度、上半年分别增长6.1%和7.4%: the times at the head of the clause, where there is one for each number.
    private List<PeriodMention> TimesOfEach(List<NumberMention> group)
    {
        if (group.Count == 1)
        {
            return [];
        }

        // 一季度、上半年,地区生产总值分别增长6.1%和7.4%: the times may have the clause before to themselves.
        var start = _clause.Clause.Start;
        var times = _clause.Periods.Where((one, index) => one.Start >= _clause.SentenceStart && one.End <= group[0].Start && one is { Kind: PeriodMentionKind.Span or PeriodMentionKind.End, Last: > 0 }
            && !PeriodRoles.SetsNothing(folded, _clause.Periods, index, start, _clause.Clause.End)).TakeLast(group.Count).ToList();
        var isList = times.Count == group.Count
            && (times[0].Start >= start || folded[times[^1].End..start].Trim() == ",")
            && Enumerable.Range(1, times.Count - 1).All(i => PeriodRoles.Joins(folded.AsSpan(times[i - 1].End, times[i].Start - times[i - 1].End)));
        return isList ? times : [];
    }

    // 由58.4户增至62.7户: the first is of the time before.
    private void Earlier(List<NumberMention> group, Lead lead, string words, string? unit)
    {
        var period = _clause.Periods.LastOrDefault(one => one.Start >= _from && one.End <= group[0].Start && one.Kind is PeriodMentionKind.End or PeriodMentionKind.Span or PeriodMentionKind.Year);
        var text = ReachedFrom().Replace(words, "");
        if (period.Last == 0 && GrowthNoun().IsMatch(text))
        {
            // 增速由6.1%回落至5.2%: of when the first is, nobody says.
            group.ForEach(number => AddOther(number, NoFigure.Unknown));
            cursor.Subject = TargetsOf(group, lead with { Kind = LeadKind.Growth, NounPhrase = GrowthNoun().Replace(text, "") }, text, "", false)[^1];
            return;
        }

        var known = LeadReader.Read(text, text, group[0]);
        if (period.Last == 0 && _clause.Periods.Any(one => one.Kind == PeriodMentionKind.Before && one.Start >= _from && one.End <= group[0].Start))
        {
            // 由年初的52.3%: of a time that is no period.
            group.ForEach(number => AddOther(number, NoFigure.Unknown));
            cursor.Subject = TargetsOf(group, known, text, "", false)[^1] is var whole && known.Kind == LeadKind.Share
                ? whole with { Parent = ShareOf(known.Total, whole), Last = ProseMeasure.Share }
                : whole;
            return;
        }

        if (GrowthNoun().Match(text) is { Success: true } aspect && group[0].IsPercent)
        {
            // 增速由1-9月的4.7%回落到4.1%.
            var sign = LeadReader.IsDown(aspect.Value) && group[0].Number.Value >= 0 ? -1 : 1;
            (text, known) = (text[..aspect.Index], lead with { Kind = LeadKind.Growth, Sign = sign, NounPhrase = text[..aspect.Index] });
        }

        // 占规上工业总产值的比重由52.3%提高到58.9%.
        lead = group[0].IsPercent && known.Kind is LeadKind.Share or LeadKind.Growth ? known
            : lead with { NounPhrase = group[0].Form == NumberForm.Ratio ? LeadReader.WithoutStructure(text) : text };
        var targets = TargetsOf(group, lead, text, "", false);
        var held = cursor.Held;
        cursor.Held = TimeBefore(period, held);
        for (var i = 0; i < group.Count; i++)
        {
            ReadOne(group[i], group[i].Unit ?? unit, lead, targets[i], words, false);
        }

        cursor.Held = held;
        cursor.Subject = targets[^1] with { Held = held };
    }

    // 2026年1-9月2987户,2025年1-9月2815户,增长6.1%: growth that follows an amount and that of a year before is the amount's.
    private ProsePeriod? AmountBesideYearBefore() => figures is [.., var now, var before]
        && (now.Indicator, now.Area, now.Measure, now.Paragraph, now.Sentence) == (before.Indicator, before.Area, before.Measure, _clause.Paragraph, _clause.Sentence)
        && before.Sentence == now.Sentence && now.Measure is ProseMeasure.Current or ProseMeasure.Cumulative or ProseMeasure.Level
        && before.Period == now.Period with { Year = now.Period.Year - 1 } ? now.Period : null;

    // 由1-7月的 in a text of 1-8月 is of the same year, 由12月末的 of the one before; 由2020年的 is of all of that year, 由上年的 of the same months.
    private static HeldPeriod TimeBefore(PeriodMention time, HeldPeriod held)
    {
        if (time is { Kind: PeriodMentionKind.Year, Year: { } whole })
        {
            return new(new(whole, 1, 12), PeriodSense.Span, held.Sentence);
        }

        var back = time.YearsBefore ?? (time.Last > 0 && time.Last < held.Period.Last ? 0 : 1);
        var year = time.Year ?? (held.Period.Year - back);
        var ago = year is null ? held.Period.YearsBefore + back : 0;
        var (first, last) = (time.First > 0 ? time.First : held.Period.First, time.Last > 0 ? time.Last : held.Period.Last);
        return new(new(year, first, last) { YearsBefore = ago }, time.Kind == PeriodMentionKind.End ? PeriodSense.End : held.Sense, held.Sentence);
    }

    // 412.3亿元,较年初增加35.8亿元,增长9.5%: growth that is the change since January is on January, too.
    private ComparisonBase? BaseByArithmetic(Target target, NumberMention growth)
    {
        if (growth.Unit != "%" || figures is not [.., { Measure: ProseMeasure.Level } level, { Measure: ProseMeasure.Change, Base: not ComparisonBase.YearBefore } change]
            || change.Indicator != target.Text || level.Indicator != target.Text || level.Unit != change.Unit || change.Sentence != _clause.Sentence || change.Paragraph != _clause.Paragraph
            || level.Number.Value == change.Number.Value)
        {
            return null;
        }

        var computed = 100 * change.Number.Value / (level.Number.Value - change.Number.Value);
        return Math.Abs(Math.Abs(computed) - Math.Abs(growth.Number.Value)) <= Points ? change.Base : null;
    }

    [GeneratedRegex("(?:增速|增幅|涨幅|降幅|跌幅|减幅)$")]
    private static partial Regex GrowthNoun();
}
