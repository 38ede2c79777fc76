using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <summary>Reads the numbers of a clause: what each measures, of what, and when.</summary>
internal sealed partial class FigureReader(string folded, Cursor cursor, List<ProseFigure> figures, List<OtherNumber> others)
{
    private ClauseText _clause = null!;
    private int _from;
    private string _verb = "";
    private int _tailEnd;
    private ComparisonBase _base;
    private bool _isOnOtherBasis;
    private (string? Indicator, ProsePeriod? Period) _other;

    /// <summary>Reads the numbers of a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="from">Where its words begin, after times, areas and openings.</param>
    public void Read(ClauseText clause, int from)
    {
        (_clause, _from, _verb) = (clause, from, "");
        _isOnOtherBasis = OtherBasis().IsMatch(folded.AsSpan(clause.Clause.Start, clause.Clause.End - clause.Clause.Start));
        (_base, _other) = (ComparisonBase.YearBefore, default);
        var end = clause.Clause.End;
        var (position, follows) = (from, NoFigure.Unknown);
        var numbers = clause.Numbers;
        for (var i = 0; i < numbers.Count;)
        {
            if (numbers[i].Start < from)
            {
                AddOther(numbers[i++], NoFigure.ListNumber);
                continue;
            }

            var group = GroupAt(i, end);
            if (NoFigures.WhyNot(folded, numbers[i] with { Unit = numbers[i].Unit ?? group[^1].Unit }, clause.Clause, clause.SentenceStart) is { } why)
            {
                foreach (var number in group)
                {
                    AddOther(number, why);
                }

                // What is part of a name stays in the name of the next figure.
                position = why is NoFigure.Plan or NoFigure.Frame or NoFigure.ListNumber ? group[^1].End : position;
                follows = why;
                i += group.Count;
                continue;
            }

            var next = i + group.Count < numbers.Count ? numbers[i + group.Count].Start : end;
            if (group.Count == 1 && next > group[0].End && next < end && folded[group[0].End..next].Trim() == "的" && IsPiece(numbers[i + 1]))
            {
                var after = i + 2 < numbers.Count ? numbers[i + 2].Start : end;
                Attributed(position, group[0], numbers[i + 1], after);
                position = numbers[i + 1].End;
                i += 2;
                continue;
            }

            _tailEnd = 0;
            ReadGroup(group, position, next, follows == NoFigure.Frame);
            follows = NoFigure.Unknown;
            position = Math.Max(group[^1].End, _tailEnd);
            i += group.Count;
        }
    }

    // Numbers with nothing but 、, 和 or 及 between them.
    private List<NumberMention> GroupAt(int index, int end)
    {
        var numbers = _clause.Numbers;
        var group = new List<NumberMention> { numbers[index] };
        while (index + group.Count < numbers.Count && numbers[index + group.Count] is var next && next.End <= end
            && Joined().IsMatch(folded.AsSpan(group[^1].End, next.Start - group[^1].End)) && (next.Form == NumberForm.Rank) == (group[^1].Form == NumberForm.Rank)
            && (next.Form == NumberForm.Ratio) == (group[^1].Form == NumberForm.Ratio))
        {
            group.Add(next);
        }

        return group;
    }

    private static bool IsPiece(NumberMention number) => number is { Form: NumberForm.Plain, IsPercent: false, IsPoints: false, Unit: "个" or "家" or "项" or "支" or "只" or "户" or "件" or "条" or "处" or "座" or "所" or "名" or "人" or "宗" or "笔" or "台" or "套" };

    // 总投资341亿元的36个区级重点项目: two figures with one name behind them.
    private void Attributed(int position, NumberMention first, NumberMention second, int end)
    {
        var words = Words(position, first.Start);
        var attribute = Attribute().Match(words);
        var before = attribute.Success ? words[..attribute.Index] : words;
        var noun = TailNames.Of(TailNames.VerbOf(NounPhrases.Clean(before)), Tail(second.End, end));
        var thing = NameParts.Split(StandardNames.Of(noun.Length > 0 ? noun : NounPhrases.Clean(before)));
        var quality = attribute.Success ? attribute.Groups["noun"].Value : "";
        var whole = NameParts.Split(StandardNames.Of(thing.Text + (quality is "投资" ? "总投资" : quality)));
        var target = TargetOf(whole, Certainty.Stated);
        Emit(first, AmountMeasure(whole, words, first), target, first.Number, first.Unit, Certainty.Stated);
        var counted = TargetOf(thing, Certainty.Stated);
        Emit(second, AmountMeasure(thing, words, second), counted, second.Number, second.Unit, Certainty.Stated);
        Remember(target, first, AmountMeasure(whole, words, first));
        Remember(counted, second, AmountMeasure(thing, words, second));
    }

    private void ReadGroup(List<NumberMention> group, int position, int next, bool afterFrame)
    {
        var words = Words(position, group[0].Start);
        var lead = LeadReader.Read(words, Words(_from, group[0].Start), group[^1].Unit is null ? group[0] : group[^1]);
        if (lead.Kind == LeadKind.Plan)
        {
            group.ForEach(number => AddOther(number, NoFigure.Plan));
            return;
        }

        var unit = group[^1].Unit;
        var tail = Tail(group[^1].End, next);
        if (lead is { Kind: LeadKind.Rate, NounPhrase: "" } or { Kind: LeadKind.Amount, NounPhrase: "" } && group[0] is { Unit: null, Form: NumberForm.Plain } && group[^1].Unit is null && cursor.Subject is null)
        {
            group.ForEach(number => AddOther(number, NoFigure.Unknown));
            return;
        }

        if (group[^1].Unit is null && group[0].Form == NumberForm.Plain)
        {
            group.ForEach(number => AddOther(number, NoFigure.Unknown));
            return;
        }

        if (lead.Kind == LeadKind.Rank && !HasFigure() && !NounPhrases.IsAspect(NounPhrases.Clean(lead.NounPhrase)) && NounPhrases.CountAspects(lead.NounPhrase) == 1 && !AspectIn().IsMatch(lead.NounPhrase))
        {
            group.ForEach(number => AddOther(number, NoFigure.VagueRank));
            return;
        }

        if (ReachedFrom().IsMatch(words) && tail.Length > 0 && Reaches().IsMatch(tail))
        {
            Earlier(group, lead, words, unit);
            return;
        }

        var targets = TargetsOf(group, lead, words, tail, afterFrame);
        for (var i = 0; i < group.Count; i++)
        {
            ReadOne(group[i], group[i].Unit ?? unit, lead, targets[i], words, afterFrame);
        }

        cursor.Group = targets.Distinct().Count() == group.Count && group.Count > 1 ? targets : cursor.Group;
    }

    private void ReadOne(NumberMention number, string? unit, Lead lead, Target target, string words, bool afterFrame)
    {
        var measure = afterFrame && lead.Kind == LeadKind.Amount ? ProseMeasure.UnitCount : MeasureOf(lead, target, words, number);
        // A base that growth is said to have holds for the growth of levels that follow; that of a gap or a change is its own.
        if (lead.Kind == LeadKind.Growth)
        {
            cursor.Base = lead.Base ?? (measure == ProseMeasure.Growth ? cursor.Base : ComparisonBase.YearBefore);
        }

        _base = lead.Kind == LeadKind.Growth ? cursor.Base : lead.Base ?? ComparisonBase.YearBefore;
        _other = measure == ProseMeasure.GrowthGap ? OtherSideOf(lead, target, number) : default;
        var (value, shownUnit) = ValueOf(number, unit, lead, measure);
        var certainty = lead.Kind is LeadKind.Gap or LeadKind.Rate && target.Last is null ? Certainty.Inferred : lead.Kind is LeadKind.Gap ? Certainty.Carried : Certainty.Stated;
        var parents = measure == ProseMeasure.Share && lead.Total.Length > 0 ? ShareOf(lead.Total, target) : target.Parent;
        target = target with { Parent = parents };
        var copies = measure == ProseMeasure.Rank && !lead.IsDistributed ? NounPhrases.CountAspects(lead.NounPhrase) : 1;
        for (var i = 0; i < copies; i++)
        {
            Emit(number, measure, target, value, shownUnit, certainty);
        }

        Remember(target, number with { Unit = shownUnit }, measure);
    }

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

    // 由58.4户增至62.7户: the first is of the time before.
    private void Earlier(List<NumberMention> group, Lead lead, string words, string? unit)
    {
        var period = _clause.Periods.LastOrDefault(one => one.Start >= _from && one.End <= group[0].Start && one.Kind is PeriodMentionKind.End or PeriodMentionKind.Span or PeriodMentionKind.Year);
        var text = ReachedFrom().Replace(words, "");
        lead = lead with { NounPhrase = group[0].Form == NumberForm.Ratio ? LeadReader.WithoutStructure(text) : text };
        var targets = TargetsOf(group, lead, text, "", false);
        var held = cursor.Held;
        var year = period.Year ?? (held.Period.Year - 1);
        var last = period.Last > 0 ? period.Last : held.Period.Last;
        cursor.Held = new(new(year, period.First > 0 ? period.First : held.Period.First, last), period.Kind == PeriodMentionKind.End ? PeriodSense.End : held.Sense, held.Sentence);
        for (var i = 0; i < group.Count; i++)
        {
            ReadOne(group[i], group[i].Unit ?? unit, lead, targets[i], words, false);
        }

        cursor.Held = held;
        cursor.Subject = targets[^1] with { Held = held };
    }

    private ProseMeasure MeasureOf(Lead lead, Target target, string words, NumberMention number) => lead.Kind switch
    {
        LeadKind.Growth => GrowthMeasure(target, words),
        LeadKind.Share => ProseMeasure.Share,
        LeadKind.ShareGap => ProseMeasure.ShareChange,
        LeadKind.Gap when target.Last is ProseMeasure.Share or ProseMeasure.ShareChange && NounPhrases.Clean(lead.NounPhrase).Length == 0 && !Growing().IsMatch(words) => ProseMeasure.ShareChange,
        LeadKind.Gap when Rate().IsMatch(target.Name.Text) && !Growing().IsMatch(words) => ProseMeasure.RateChange,
        LeadKind.Gap when target.Last is ProseMeasure.Progress => ProseMeasure.ProgressGap,
        LeadKind.Gap => ProseMeasure.GrowthGap,
        LeadKind.Contribution => ProseMeasure.Contribution,
        LeadKind.Progress => ProseMeasure.Progress,
        LeadKind.ProgressGap => ProseMeasure.ProgressGap,
        LeadKind.Change => ProseMeasure.Change,
        LeadKind.Rank => ProseMeasure.Rank,
        LeadKind.RankChange => ProseMeasure.RankChange,
        LeadKind.Rate => AmountKinds.MeasureOf(target.Name.Text, words, cursor.Held, isRate: number.IsPercent),
        _ => AmountMeasure(target.Name, words, number),
    };

    private ProseMeasure AmountMeasure(SubjectName name, string words, NumberMention number) => AmountKinds.MeasureOf(name.Text, words, cursor.Held, number.IsPercent, IsMoney(number.Unit));

    private ProseMeasure GrowthMeasure(Target target, string words)
    {
        var amount = target.Amount is { } known && target.Held.Sentence >= cursor.Held.Sentence && target.Held == cursor.Held ? known : AmountKinds.MeasureOf(target.Name.Text, words, cursor.Held, isRate: false);
        return amount is ProseMeasure.Current or ProseMeasure.Level ? ProseMeasure.Growth : ProseMeasure.CumulativeGrowth;
    }

    private static (PrintedNumber Number, string? Unit) ValueOf(NumberMention number, string? unit, Lead lead, ProseMeasure measure)
    {
        var value = number.Number;
        if (number.Form == NumberForm.Unchanged)
        {
            return (value, measure is ProseMeasure.GrowthGap or ProseMeasure.ShareChange ? "百分点" : "%");
        }

        if (number.Form == NumberForm.Ratio)
        {
            return (value, "%");
        }

        if (unit == "倍" && measure is ProseMeasure.CumulativeGrowth or ProseMeasure.Growth)
        {
            // 1.2倍 is known to ten points only, which 120 would not show.
            value = new(value.Value.Scale >= 2 ? decimal.Round(value.Value * 100, value.Value.Scale - 2) : decimal.Truncate(value.Value * 100), value.Value.Scale >= 2 ? value.Precision : Precision.About);
            unit = "%";
        }

        return (lead.Sign < 0 ? value with { Value = -value.Value } : value, unit is "名" && measure == ProseMeasure.Rank ? "位" : unit);
    }

    private static string? ShareOf(string words, Target target)
    {
        var cleaned = NounPhrases.Clean(words);
        var area = AreaMentions.AtStart(cleaned);
        if (area is not null && area.Length == cleaned.Length)
        {
            return area + target.Name.Text;
        }

        var noun = area is null || !Foreign().IsMatch(area) ? NounPhrases.Clean(cleaned[(area?.Length ?? 0)..]) : cleaned;
        return noun.Length == 0 ? target.Parent : StandardNames.Of(noun);
    }

    private void Emit(NumberMention number, ProseMeasure measure, Target target, PrintedNumber value, string? unit, Certainty measureCertainty)
    {
        var held = target.Held.Sentence >= 0 && target.Held.Sentence > cursor.Held.Sentence ? target.Held : cursor.Held;
        var period = held.Period;
        if (measure is ProseMeasure.Level or ProseMeasure.Rank or ProseMeasure.Current && !(measure == ProseMeasure.Rank && period.IsYear) && !(measure == ProseMeasure.Current && period.First < period.Last))
        {
            period = period with { First = period.Last };
        }
        else if (measure is ProseMeasure.Growth && AmountKinds.MeasureOf(target.Name.Text, "", held, false) == ProseMeasure.Level)
        {
            period = period with { First = period.Last };
        }
        else if (measure is ProseMeasure.Cumulative or ProseMeasure.CumulativeGrowth or ProseMeasure.Share && held.Sense == PeriodSense.End)
        {
            period = period with { First = 1 };
        }

        figures.Add(new()
        {
            Start = number.Start,
            End = number.End,
            Paragraph = _clause.Paragraph,
            Sentence = _clause.Sentence,
            Indicator = held.Sense == PeriodSense.SinceBeginning && target.Certainty == Certainty.Stated ? cursor.Since + target.Name.Text : target.Name.Text,
            Aside = held.Sense == PeriodSense.SinceBeginning ? Prose.Aside.SinceBeginning : target.Name.IsEmpty ? Prose.Aside.NoName
                : measure is ProseMeasure.Growth or ProseMeasure.CumulativeGrowth && _base is ComparisonBase.StartOfYear or ComparisonBase.OtherPeriod or ComparisonBase.Other or ComparisonBase.PreviousPeriod ? Prose.Aside.OtherBase
                : _isOnOtherBasis ? Prose.Aside.OtherBasis
                : null,
            Parents = target.Parent is { } parent ? [parent] : [],
            Area = target.Area,
            Period = period,
            Measure = measure,
            Number = value,
            Unit = unit,
            IsOfLevel = measure == ProseMeasure.Growth && (target.Amount ?? AmountKinds.MeasureOf(target.Name.Text, "", held, isRate: false)) == ProseMeasure.Level,
            NameCertainty = target.Name.IsEmpty ? Certainty.Inferred : target.Certainty,
            PeriodCertainty = !period.IsKnown ? Certainty.Inferred : held.Sentence == cursor.Sentence ? Certainty.Stated : Certainty.Carried,
            AreaCertainty = target.Area is null ? Certainty.Inferred : cursor.AreaSentence == cursor.Sentence ? Certainty.Stated : Certainty.Carried,
            MeasureCertainty = measureCertainty,
            Base = _base,
            OtherIndicator = _other.Indicator,
            OtherPeriod = _other.Period,
        });
    }

    private void Remember(Target target, NumberMention number, ProseMeasure measure)
    {
        var isAmount = measure is ProseMeasure.Current or ProseMeasure.Cumulative or ProseMeasure.Level or ProseMeasure.Mean;
        var last = measure is ProseMeasure.Rank or ProseMeasure.Contribution or ProseMeasure.Change or ProseMeasure.RankChange ? target.Last : measure;
        target = isAmount
            ? target with { Amount = measure, Unit = number.Unit, Held = cursor.Held, Last = measure }
            : target with { Last = last, Held = target.Amount is null ? cursor.Held : target.Held };
        cursor.Subject = target;
        cursor.Recent.RemoveAll(one => one.Name == target.Name && one.Area == target.Area);
        cursor.Recent.Add(target);
        if (target.Name.Scope.Length > 0)
        {
            cursor.Scope = target.Name.Scope;
        }
        else if (target is { Certainty: Certainty.Stated, Parent: null, Name.Head.Length: > 0 } && !Industrial().IsMatch(target.Name.Object))
        {
            cursor.Scope = "";
        }
    }

    private bool HasFigure() => figures.Count > 0 && figures[^1] is var last && last.Paragraph == _clause.Paragraph && last.Sentence == _clause.Sentence;

    private void AddOther(NumberMention number, NoFigure why) => others.Add(new(number.Start, number.End, _clause.Paragraph, _clause.Sentence, why));

    [GeneratedRegex(@"^\s*(?:、|和|与|及|以及|:)?\s*$")]
    private static partial Regex Joined();

    [GeneratedRegex("剔除|扣除(?!价格|物价)|还原(?:留抵|后)|同口径|可比口径调整")]
    private static partial Regex OtherBasis();

    [GeneratedRegex("(?<noun>计划总投资|总投资额|总投资|投资额|投资|协议投资|总规模|规模|总面积|面积|总里程|总长|金额|总额|资金|总金额|合同额|年产值|产值)(?:约|近|超过|超|达到?|为|共)*$")]
    private static partial Regex Attribute();

    [GeneratedRegex("(?:总量|增速|增幅|占比|比重|进度|投资|收入|产值|增加值|总额|数|量|率|指数|得分)$|^$")]
    private static partial Regex AspectIn();

    [GeneratedRegex("(?:由|从)[^由从,]{0,14}$")]
    private static partial Regex ReachedFrom();

    [GeneratedRegex("^(?:增加|增长|提高|提升|上升|下降|降低|减少|调整|优化|扩大|回升|回落|缩减|增|降|升|减|变|转变|转|转而)(?:至|到|为)")]
    private static partial Regex Reaches();

    [GeneratedRegex("增速|增幅|降幅|涨幅|增长")]
    private static partial Regex Growing();

    [GeneratedRegex("[率面度]$|比例$|占比$")]
    private static partial Regex Rate();

    [GeneratedRegex("^(?:全[国省市]|[^全我本].*[省市])$")]
    private static partial Regex Foreign();

    [GeneratedRegex("工业|制造|产业|业$")]
    private static partial Regex Industrial();
}
