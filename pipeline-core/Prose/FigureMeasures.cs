using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <content>What a number measures, and its value with the sign that the words give it.</content>
internal sealed partial class FigureReader
{
    private ProseMeasure MeasureOf(Lead lead, Target target, string words, NumberMention number) => lead.Kind switch
    {
        LeadKind.Growth => GrowthMeasure(target, words),
        LeadKind.Share => ProseMeasure.Share,
        LeadKind.Rate or LeadKind.Amount or LeadKind.Growth when number.IsPercent && target.Last is ProseMeasure.Share && NounPhrases.Clean(lead.NounPhrase).Length == 0 && LeadReader.IsReaching(words) => ProseMeasure.Share,
        LeadKind.Rate or LeadKind.Amount when number.IsPercent && target.Last is ProseMeasure.Growth or ProseMeasure.CumulativeGrowth && NounPhrases.Clean(lead.NounPhrase).Length == 0 && !Rate().IsMatch(target.Name.Text) => GrowthMeasure(target, words),
        LeadKind.ShareGap => ProseMeasure.ShareChange,
        LeadKind.Gap when target.Last is ProseMeasure.Share or ProseMeasure.ShareChange && NounPhrases.Clean(lead.NounPhrase).Length == 0 && !Growing().IsMatch(words) => ProseMeasure.ShareChange,
        LeadKind.Gap when Rate().IsMatch(target.Name.Text) && !Growing().IsMatch(words) => ProseMeasure.RateChange,
        LeadKind.Gap when target.Last is ProseMeasure.Progress => ProseMeasure.ProgressGap,
        LeadKind.Gap => ProseMeasure.GrowthGap,
        LeadKind.Contribution => ProseMeasure.Contribution,
        LeadKind.Progress => ProseMeasure.Progress,
        LeadKind.ProgressGap => ProseMeasure.ProgressGap,
        LeadKind.Change when words.Contains("累计", StringComparison.Ordinal) && AmountKinds.IsNew(target.Name.Text) => ProseMeasure.Cumulative,
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
            (value, unit) = (value.InPercent(unit), "%");
        }

        value = lead.IsMultiple ? value with { Value = value.Value - 100 } : value;

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

    [GeneratedRegex("增速|增幅|降幅|涨幅|增长")]
    private static partial Regex Growing();

    [GeneratedRegex("[率面度]$|比例$|占比$")]
    private static partial Regex Rate();

    [GeneratedRegex("^(?:全[国省市]|[^全我本].*[省市])$")]
    private static partial Regex Foreign();
}
