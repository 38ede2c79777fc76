using System.Collections.Frozen;
using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>Rules for tests, and catalogues with none but these.</summary>
internal static class RuleExample
{
    public static IndicatorCatalogue Catalogue(Rule rule, params IReadOnlyList<Indicator> more) =>
        ExampleCatalogue.Of([.. ExampleCatalogue.Instance.Indicators, .. more], [rule]);

    public static Rule Rule(RuleKind kind, params IReadOnlyList<string> indicators) =>
        new() { Code = "RULE", Kind = kind, Indicators = indicators.ToFrozenSet() };
}
