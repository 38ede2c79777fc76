namespace HtzPipeline.Testing.Scenarios;

/// <summary>Catalogues of made-up indicators: one department, which reports every month, in hundred million yuan.</summary>
internal static class SampleCatalogue
{
    /// <summary>The zone, where it has nothing within.</summary>
    public const string OneArea = "  - { code: A01, zh: 示例园区, en: Sample park }\n";

    /// <summary>A catalogue, in YAML.</summary>
    /// <param name="areas">The lines of the areas, each with its line break.</param>
    /// <param name="indicators">Those of the indicators, of the department <c>economy</c>, the calendar <c>monthly</c> and the group <c>sample</c>.</param>
    public static string Of(string areas, IEnumerable<string> indicators) => $$"""
        areas:
        {{areas}}departments:
          - { code: economy, zh: 经济发展局, en: Economic Development Bureau }
        units:
          - { code: CNY_1E8, zh: 亿元, en: hundred million yuan, dimension: money, factor: 100000000 }
          - { code: percent, zh: "%", en: per cent, dimension: percent, factor: 1 }
          - { code: points, zh: 百分点, en: percentage points, dimension: points, factor: 1 }
        calendars:
          - { code: monthly, zh: 月报, en: Monthly, frequency: month, january: true, dueDay: 10 }
        groups:
          - { code: sample, zh: 示例, en: Sample }
        indicators:
        {{string.Concat(indicators)}}
        """;
}
