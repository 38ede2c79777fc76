using System.Globalization;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>What a rule has beside what all rules have, as the file has it: numbers exact, the items of a list with a blank between.</summary>
public static class RuleParameters
{
    /// <summary>The parameters, those that are left out not among them.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Rule rule) =>
        from parameter in All(rule)
        where parameter.Value is not null
        select (parameter.Name, parameter.Value!);

    private static (string Name, string? Value)[] All(Rule rule) => rule switch
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
