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
    private bool _isRunningTotal;
    private (string? Indicator, ProsePeriod? Period) _other;

    /// <summary>Reads the numbers of a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="from">Where its words begin, after times, areas and openings.</param>
    public void Read(ClauseText clause, int from)
    {
        (_clause, _from, _verb) = (clause, from, "");
        _isOnOtherBasis = OtherBasis().IsMatch(folded.AsSpan(clause.Clause.Start, clause.Clause.End - clause.Clause.Start));
        (_base, _other, _isRunningTotal) = (ComparisonBase.YearBefore, default, false);
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
            if (!IsIndex(numbers[i]) && NoFigures.WhyNot(folded, numbers[i] with { Unit = numbers[i].Unit ?? group[^1].Unit }, clause.Clause, clause.SentenceStart) is { } why)
            {
                if (why == NoFigure.Name && NounPhrases.Clean(Words(position, numbers[i].Start)) is var index && Unitless().IsMatch(index))
                {
                    // 空气质量综合指数4.86,同比改善6.2%: no unit says what it counts, and what improves is the index.
                    cursor.Subject = TargetOf(NameParts.Split(StandardNames.Of(index)), Certainty.Stated);
                    why = NoFigure.Unknown;
                }

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

            if (VerbsAt(i, position, end) is var verbs && verbs.Count > group.Count)
            {
                ReadVerbs(verbs, position);
                position = verbs[^1].End;
                i += verbs.Count;
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

    // What stands before the bracket that the clause goes on after: 完成全年任务 of 完成全年任务(50户)的82%.
    private string BeforeBracket()
    {
        var start = _clause.Clause.Start;
        if (start <= _clause.SentenceStart || folded[start - 1] != ')' || folded[start] != '的')
        {
            return "";
        }

        var open = folded.LastIndexOf('(', start - 1, start - _clause.SentenceStart);
        return open < 0 ? "" : folded[(folded.LastIndexOfAny([',', ';', ':', ')', '\n'], open, open - _clause.SentenceStart + 1) + 1)..open];
    }

    // Numbers with nothing but 、, 和 or 及 between them.
    private List<NumberMention> GroupAt(int index, int end)
    {
        var numbers = _clause.Numbers;
        var group = new List<NumberMention> { numbers[index] };
        while (index + group.Count < numbers.Count && numbers[index + group.Count] is var next && next.End <= end
            && Joined().IsMatch(folded.AsSpan(group[^1].End, next.Start - group[^1].End)) && (next.Form == NumberForm.Rank) == (group[^1].Form == NumberForm.Rank)
            && (next.Form == NumberForm.Ratio) == (group[^1].Form == NumberForm.Ratio) && !NoFigures.IsBound(folded, next, end))
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

    // The time that holds for the number, where the text's own does not.
    private void SetTime(Lead lead, int position, int number)
    {
        var isOfSame = NounPhrases.Clean(lead.NounPhrase).Length == 0;
        if (!isOfSame && cursor.BeforeTimeOfSubject is not null && PeriodRoles.OfSubject(folded, _clause, _from) is null)
        {
            cursor.CloseTimeOfSubject();
        }

        if (isOfSame && lead.Kind == LeadKind.Growth && AmountBesideYearBefore() is { } later)
        {
            cursor.Held = cursor.Held with { Period = later };
        }

        if (PeriodRoles.OfLater(folded, _clause, position, number) is { } time)
        {
            cursor.OpenTimeOfSubject();
            PeriodRoles.Set(cursor, time, folded, standsAlone: true);
        }
    }

    private void ReadGroup(List<NumberMention> group, int position, int next, bool afterFrame)
    {
        var words = Words(position, group[0].Start);
        var lead = LeadReader.Read(words, BeforeBracket() + Words(_from, group[0].Start), group[^1].Unit is null ? group[0] : group[^1]);
        SetTime(lead, position, group[0].Start);
        if (IndexOf(group, words) is { } index)
        {
            (group, lead) = ([index.Growth], index.Lead);
        }

        if (lead.Kind == LeadKind.Amount && NounPhrases.Clean(lead.NounPhrase) == "净增" && cursor.Subject is { Amount: ProseMeasure.Level, Unit: { } counted } && group[^1].Unit is { } added && ClassOf(counted) == ClassOf(added))
        {
            // 市场主体总量5.63万户,净增2310户: since when, nobody says.
            lead = lead with { Kind = LeadKind.Change, NounPhrase = "", Base = ComparisonBase.StartOfYear };
        }

        if (lead.ComparedYear is { } compared && compared != (cursor.Held.Period.Year ?? cursor.Year) - 1)
        {
            lead = lead with { Base = ComparisonBase.OtherPeriod };
        }

        if (lead.Kind == LeadKind.Plan)
        {
            group.ForEach(number => AddOther(number, NoFigure.Plan));
            return;
        }

        var unit = group[^1].Unit;
        var tail = Tail(group[^1].End, next);
        tail = Mark().IsMatch(tail) ? "" : tail;
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

        if (lead.Kind == LeadKind.Rate && group[0].IsPercent && !LeadReader.IsReaching(words) && NounPhrases.Clean(lead.NounPhrase).Length == 0 && cursor.Subject is { Last: ProseMeasure.Cumulative or ProseMeasure.Current, Unit: { } amount } && amount is not ("%" or "‰" or "倍"))
        {
            // A bare percentage after an amount in money or in pieces: of what, nobody says.
            group.ForEach(number => AddOther(number, NoFigure.Unknown));
            return;
        }

        if (lead.Kind == LeadKind.Rank && !HasFigure() && !NounPhrases.IsAspect(NounPhrases.Clean(lead.NounPhrase)) && NounPhrases.CountAspects(lead.NounPhrase) == 1 && !AspectIn().IsMatch(lead.NounPhrase))
        {
            group.ForEach(number => AddOther(number, NoFigure.VagueRank));
            return;
        }

        if (ReachedFrom().IsMatch(words) && tail.Length > 0 && (Reaches().IsMatch(tail) || (Moves().IsMatch(tail) && _clause.Numbers.Any(points => points.Start == next && points.IsPoints))))
        {
            Earlier(group, lead, words, unit);
            return;
        }

        var targets = TargetsOf(group, lead, words, tail, afterFrame);
        if (Coverage.In(lead.NounPhrase) is { } coverage)
        {
            targets = [.. targets.Select(target => target with { Coverage = coverage })];
        }

        var times = TimesOfEach(group);
        for (var i = 0; i < group.Count; i++)
        {
            if (times.Count > 0)
            {
                PeriodRoles.Set(cursor, times[i], folded, standsAlone: true);
            }

            ReadOne(group[i], Counters.Completed(group[i].Unit, unit), lead, targets[i], words, afterFrame);
        }

        cursor.Group = targets.Distinct().Count() == group.Count && group.Count > 1 ? targets : cursor.Group;
    }

    private void ReadOne(NumberMention number, string? unit, Lead lead, Target target, string words, bool afterFrame)
    {
        if (target.Last == ProseMeasure.GrowthGap && lead.Kind is LeadKind.Amount or LeadKind.Rate && number.IsPercent && GrowthNoun().Match(target.Name.Text) is { Success: true, Index: > 0 } noun)
        {
            // 增速比上半年回落0.8个百分点,为5.4%: after how much faster it grew comes how fast.
            (target, lead) = (target with { Name = NameParts.Split(StandardNames.Of(target.Name.Text[..noun.Index])) }, lead with { Kind = LeadKind.Growth, Sign = LeadReader.IsDown(noun.Value) ? -1 : 1 });
        }

        var measure = afterFrame && lead.Kind == LeadKind.Amount ? ProseMeasure.UnitCount : MeasureOf(lead, target, words, number);
        // A base that growth is said to have holds for the growth of levels and of parts that follow; that of a gap or a change is its own.
        if (lead.Kind == LeadKind.Growth)
        {
            cursor.Base = lead.Base ?? BaseByArithmetic(target, number) ?? (measure == ProseMeasure.Growth || (cursor is { InParts: true, Base: ComparisonBase.OtherPeriod }) ? cursor.Base : ComparisonBase.YearBefore);
        }

        _base = lead.Kind == LeadKind.Growth ? cursor.Base : lead.Base ?? ComparisonBase.YearBefore;
        if (lead is { Kind: LeadKind.Growth, Base: ComparisonBase.PreviousPeriod } && HasFigure() && figures[^1] is { Measure: ProseMeasure.Growth or ProseMeasure.CumulativeGrowth, Base: ComparisonBase.YearBefore } first && first.Indicator == target.Text)
        {
            // 同比增长9.8%,环比增长4.2%。其中企业增长12.3%: on the year before, as what was said first.
            cursor.Base = ComparisonBase.YearBefore;
        }

        _other = measure == ProseMeasure.GrowthGap ? OtherSideOf(lead, target, number) : default;
        var (value, shownUnit) = ValueOf(number, unit, lead, measure);
        if (value.Value > 0 && measure is ProseMeasure.Current or ProseMeasure.Cumulative && NameParts.IsProfit(target.Name.Head) && Loss().IsMatch(words))
        {
            value = value with { Value = -value.Value };
        }

        if (lead.Kind == LeadKind.Growth && Better().Match(words) is { Success: true } better && Harm().IsMatch(target.Name.Text) == (better.Value == "改善"))
        {
            // Better air is less of what is in it.
            value = value with { Value = -Math.Abs(value.Value) };
        }

        var certainty = lead.Kind is LeadKind.Gap or LeadKind.Rate && target.Last is null ? Certainty.Inferred : lead.Kind is LeadKind.Gap ? Certainty.Carried : Certainty.Stated;
        var parents = measure == ProseMeasure.Share && lead.Total.Length > 0 ? ShareOf(lead.Total, target) : target.Parent;
        target = target with { Parent = parents };
        var copies = measure == ProseMeasure.Rank && !lead.IsDistributed ? NounPhrases.CountAspects(lead.NounPhrase) : 1;
        _isRunningTotal = measure == ProseMeasure.Cumulative && words.Contains("累计", StringComparison.Ordinal) && IsMoreThanBefore(target, value, shownUnit);
        for (var i = 0; i < copies; i++)
        {
            Emit(number, measure, target, value, shownUnit, certainty);
        }

        Remember(target, number with { Unit = shownUnit }, measure);
    }

    [GeneratedRegex(@"^\s*(?:、|和|与|及|以及|:)?\s*$")]
    private static partial Regex Joined();

    [GeneratedRegex("年均(?:增长|递增|下降|增速|增幅)|[两二三四五六]年平均|剔除|扣除(?!价格|物价)|还原(?:留抵|后)|同口径|自然口径|还原口径|可比口径调整")]
    private static partial Regex OtherBasis();

    [GeneratedRegex("(?<noun>计划总投资|总投资额|总投资|投资额|投资|协议投资|总规模|规模|总面积|面积|总里程|总长|金额|总额|资金|总金额|合同额|年产值|产值)(?:约|近|超过|超|达到?|为|共)*$")]
    private static partial Regex Attribute();

    [GeneratedRegex("(?:总量|增速|增幅|占比|比重|进度|投资|收入|产值|增加值|总额|数|量|率|指数|得分)$|^$")]
    private static partial Regex AspectIn();

    [GeneratedRegex("(?:由|从)[^由从,]{0,14}$")]
    private static partial Regex ReachedFrom();

    [GeneratedRegex("(?:指数|得分|评分|系数)$")]
    private static partial Regex Unitless();

    [GeneratedRegex("改善|恶化(?=[^,]*$)")]
    private static partial Regex Better();

    [GeneratedRegex("浓度|综合指数|排放|能耗|噪声")]
    private static partial Regex Harm();

    [GeneratedRegex("亏损(?:额|总额)?(?:达到?|为|约|近|超过?|了)*$")]
    private static partial Regex Loss();

    [GeneratedRegex(@"^(?:\p{IsCJKUnifiedIdeographs}{0,4}?)(?:" + LeadReader.Movements + "|变|转变|转|转而)(?:至|到|为)")]
    private static partial Regex Reaches();

    [GeneratedRegex("^(?:" + LeadReader.Movements + ")了?$")]
    private static partial Regex Moves();
}
