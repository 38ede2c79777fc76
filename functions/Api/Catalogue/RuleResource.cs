namespace HtzPipeline.Functions.Api.Catalogue;

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
        RuleParameters.Of(rule).ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
}
