using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <content>Keeps what was read, and what later clauses go back to.</content>
internal sealed partial class FigureReader
{
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

        Add(new()
        {
            Start = number.Start,
            End = number.End,
            Paragraph = _clause.Paragraph,
            Sentence = _clause.Sentence,
            Indicator = held.Sense == PeriodSense.SinceBeginning && target.Certainty == Certainty.Stated ? cursor.Since + target.Text : target.Text,
            Written = held.Sense == PeriodSense.SinceBeginning || target.Written is null ? null : target.Written + target.Coverage,
            Aside = held.Sense == PeriodSense.SinceBeginning || _isRunningTotal ? Prose.Aside.SinceBeginning : target.Name.IsEmpty ? Prose.Aside.NoName
                : measure is ProseMeasure.Growth or ProseMeasure.CumulativeGrowth && _base is ComparisonBase.StartOfYear or ComparisonBase.OtherPeriod or ComparisonBase.Other or ComparisonBase.PreviousPeriod ? Prose.Aside.OtherBase
                : measure is ProseMeasure.Change && _base != ComparisonBase.YearBefore ? Prose.Aside.OtherBase
                : Mark().IsMatch(folded.AsSpan(number.End)) ? Prose.Aside.MarkPassed
                : _isOnOtherBasis || IsRealBesideNominal(target, measure) ? Prose.Aside.OtherBasis
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
            MeasureCertainty = MayBeOfTotal(held) ? Certainty.Inferred : measureCertainty,
            Base = _base,
            OtherIndicator = _other.Indicator,
            OtherPeriod = _other.Period,
        });
    }

    // 突破4万户,达40263户: the first is a mark that was passed.
    private void Add(ProseFigure figure)
    {
        if (figures.Count > 0 && figures[^1] is { Number.Precision: Precision.AtLeast } mark && figure.Number.Precision == Precision.Rounded
            && (mark.Paragraph, mark.Sentence, mark.Indicator, mark.Area, mark.Period, mark.Measure) == (figure.Paragraph, figure.Sentence, figure.Indicator, figure.Area, figure.Period, figure.Measure))
        {
            figures[^1] = mark with { Aside = Prose.Aside.MarkPassed };
        }

        figures.Add(figure);
    }

    // 新建高标准农田1.2万亩,累计建成18.7万亩: the year's was said, so that the other is of all years.
    private bool IsMoreThanBefore(Target target, PrintedNumber value, string? unit) => figures.Exists(figure =>
        figure is { Measure: ProseMeasure.Cumulative or ProseMeasure.Current, Aside: null } && (figure.Measure == ProseMeasure.Cumulative || AmountKinds.IsNew(target.Text)) && figure.Indicator == target.Text && figure.Area == target.Area && figure.Unit == unit && figure.Number.Value < value.Value
        && figure.Period == cursor.Held.Period && figure.Paragraph == _clause.Paragraph && figure.Sentence == _clause.Sentence);

    // 同比名义增长5.3%,扣除价格因素实际增长5.0%: what is published of incomes and trade is the nominal growth.
    private bool IsRealBesideNominal(Target target, ProseMeasure measure) =>
        measure is ProseMeasure.Growth or ProseMeasure.CumulativeGrowth && Real().IsMatch(folded.AsSpan(_clause.Clause.Start, _clause.Clause.End - _clause.Clause.Start))
        && figures is [.., var before] && (before.Indicator, before.Area, before.Measure, before.Paragraph, before.Sentence) == (target.Text, target.Area, measure, _clause.Paragraph, _clause.Sentence);

    private void Remember(Target target, NumberMention number, ProseMeasure measure)
    {
        var isAmount = measure is ProseMeasure.Current or ProseMeasure.Cumulative or ProseMeasure.Level or ProseMeasure.Mean;
        var last = measure is ProseMeasure.Rank or ProseMeasure.Contribution or ProseMeasure.Change or ProseMeasure.RankChange ? target.Last : measure;
        target = isAmount
            ? target with { Amount = measure, Unit = number.Unit, Held = cursor.Held, Last = measure }
            : target with { Last = last, Held = target.Amount is null ? cursor.Held : target.Held };
        cursor.AmountsSincePending += isAmount ? 1 : 0;
        cursor.Subject = target;
        cursor.Recent.RemoveAll(one => one.Name == target.Name && one.Area == target.Area);
        cursor.Recent.Add(target);
        cursor.RecentAndBracketed.RemoveAll(one => one.Name == target.Name && one.Area == target.Area);
        cursor.RecentAndBracketed.Add(target);
        if (target.Name.Scope.Length > 0)
        {
            cursor.Scope = target.Name.Scope;
        }
        else if (target is { Certainty: Certainty.Stated, Parent: null, Name.Head.Length: > 0 } && !Industrial().IsMatch(target.Name.Object))
        {
            cursor.Scope = "";
        }
    }

    // Said after the sentence that opened a month beside all months to date, without a time of its own.
    private bool MayBeOfTotal(HeldPeriod held) =>
        held.Sentence == cursor.MonthBesideTotal && held.Sentence != cursor.Sentence && held.IsLaterMonth && !cursor.IsBreakdown && !cursor.InParts;

    private bool HasFigure() => figures.Count > 0 && figures[^1] is var last && last.Paragraph == _clause.Paragraph && last.Sentence == _clause.Sentence;

    private void AddOther(NumberMention number, NoFigure why) => others.Add(new(number.Start, number.End, _clause.Paragraph, _clause.Sentence, why));

    [GeneratedRegex("(?:扣除|剔除)(?:价格|物价)|实际增长|实际下降")]
    private static partial Regex Real();

    [GeneratedRegex("^(?:的)?(?:大关|关口|台阶|门槛|整数关)")]
    private static partial Regex Mark();

    [GeneratedRegex("工业|制造|产业|业$")]
    private static partial Regex Industrial();
}
