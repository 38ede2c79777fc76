using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Formats;

/// <summary>A rule of the catalogue. Without a severity it is that of its findings.</summary>
/// <param name="Code">The code, which findings name.</param>
/// <param name="Kind">What it demands, as the catalogue's file calls it.</param>
/// <param name="Why">Why it holds; null if that goes without saying.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>; null if it leaves that to its findings.</param>
/// <param name="Indicators">The indicators it holds for, by code.</param>
/// <param name="Parameters">What else its kind has, as the file has it: numbers exact, the items of a list with a blank between.</param>
internal sealed record RuleResource(
    string Code, string Kind, LocalText? Why, string? Severity, IReadOnlyList<string> Indicators, IReadOnlyDictionary<string, string> Parameters)
{
    public static RuleResource Of(Rule rule) => new(
        rule.Code,
        RuleKindFacts.Of(rule.Kind).Code,
        rule.Why,
        rule.Severity?.ToString().ToLowerInvariant(),
        [.. rule.Indicators.Order(StringComparer.Ordinal)],
        ParametersOf(rule).Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => pair.Value!));

    private static (string Name, string? Value)[] ParametersOf(Rule rule) => rule switch
    {
        SumRule sum => [("total", sum.Total), ("terms", string.Join(' ', sum.Terms.Select(term => term.IsSubtracted ? $"-{term.Indicator}" : term.Indicator)))],
        RatioRule ratio => [("result", ratio.Result), ("numerator", ratio.Numerator), ("denominator", ratio.Denominator), ("factor", Text(ratio.Factor))],
        AreasRule areas => [("area", areas.Area), ("parts", areas.Parts.ToString().ToLowerInvariant())],
        RangeRule range =>
        [
            ("measures", string.Join(' ', range.Measures.Select(measure => MeasureFacts.Of(measure).Code))),
            ("least", Text(range.Least)), ("most", Text(range.Most)), ("unit", range.Unit?.Code ?? MeasureFacts.Of(range.Measures[0]).Unit),
        ],
        RevisionRule revision =>
        [
            ("percent", Text(revision.Percent)), ("points", Text(revision.Points)),
            ("closedAfter", revision.ClosedAfter?.ToString(CultureInfo.InvariantCulture)),
        ],
        OutlierRule outlier =>
        [
            ("months", outlier.Months.ToString(CultureInfo.InvariantCulture)), ("points", outlier.Points.ToString(CultureInfo.InvariantCulture)),
            ("score", Text(outlier.Score)), ("atLeast", Text(outlier.AtLeast)),
        ],
        RequiredRule required => [("area", required.Area)],
        YearEndRule yearEnd => [("within", yearEnd.Within), ("annual", yearEnd.Annual)],
        _ => [],
    };

    // A third has no decimals that say it.
    private static string? Text(Fraction? fraction) => fraction is not { } value ? null
        : value.ToDecimal(10) is var number && number == value ? number.ToString("0.##########", CultureInfo.InvariantCulture)
        : value.ToString();
}
