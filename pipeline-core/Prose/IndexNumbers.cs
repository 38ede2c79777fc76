using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <content>Index numbers with their base: 工业生产者出厂价格指数为98.2(上年=100) says that prices fell by 1.8 per cent.</content>
internal sealed partial class FigureReader
{
    private const decimal BaseOfIndex = 100;

    // Of an index without a base nobody knows what it is a hundred of.
    private bool IsIndex(NumberMention number) =>
        number is { Unit: null, Form: NumberForm.Plain } && Index().IsMatch(folded.AsSpan(_clause.Clause.Start, number.Start - _clause.Clause.Start)) && BaseAfter(number).Success;

    private (NumberMention Growth, Lead Lead)? IndexOf(List<NumberMention> group, string words) => group is [var number] && IsIndex(number)
        ? (number with { Number = number.Number with { Value = number.Number.Value - BaseOfIndex }, Unit = "%" }, new()
        {
            Kind = LeadKind.Growth,
            NounPhrase = Index().Replace(words, ""),
            Base = BaseAfter(number).Groups["year"].Success ? ComparisonBase.YearBefore : ComparisonBase.PreviousPeriod,
        })
        : null;

    private Match BaseAfter(NumberMention number) => Base100().Match(folded, number.End);

    [GeneratedRegex(@"(?:总?指数)(?:\([A-Z]+\))?(?:分别|同比)?(?:为|是|达到?|:|约)*$")]
    private static partial Regex Index();

    [GeneratedRegex(@"\G[^。\n]*?\((?:以)?(?:(?<year>(?:上年|去年)(?:同期|同月)?)|上月|上季度?)(?:为|=)100\)")]
    private static partial Regex Base100();
}
