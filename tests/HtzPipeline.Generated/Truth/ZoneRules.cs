using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Generated.Truth;

/// <summary>The rules of the zone's catalogue. What they demand holds in every world.</summary>
public static class ZoneRules
{
    /// <summary>The greatest revision of an amount that needs no reason, in percent.</summary>
    public const int RevisionPercent = 5;

    /// <summary>The greatest revision of a growth, share or rate that needs no reason, in points.</summary>
    public const int RevisionPoints = 2;

    /// <summary>How many months after its December a year is closed.</summary>
    public const int MonthsToClose = 2;

    /// <summary>The series that a file has all of or none.</summary>
    public static IReadOnlyList<string> Required { get; } = ["OUTPUT", "LIGHT", "HEAVY"];

    /// <summary>Series whose growth is that of their amounts, of which none are negative.</summary>
    public static IEnumerable<Series> WithPlainGrowth => Zone.All.Where(series => series is { Growth: GrowthBasis.Nominal, CanBeNegative: false, YearOf: null, Kind: not IndicatorKind.Rate });

    /// <summary>The entries of the catalogue's section.</summary>
    public static IEnumerable<string> Yaml =>
    [
        .. ((string[])["parts", "disjoint", "exhaustive", "share", "share-change", "cumulative", "growth", "not-negative"])
            .Select(kind => $"{{ code: {kind.ToUpperInvariant().Replace('-', '_')}, kind: {kind}, indicators: all }}"),
        "{ code: SHARE_RANGE, kind: range, indicators: all, measures: [share], least: 0, most: 100, unit: percent }",
        "{ code: GROWTH_RANGE, kind: range, indicators: all, except: [PROFIT], measures: [currentGrowth, cumulativeGrowth, levelGrowth], least: -100, unit: percent }",
        $"{{ code: GROWTH_COHERENCE, kind: growth-coherence, indicators: [{Codes(WithPlainGrowth.Where(series => series.Kind == IndicatorKind.Flow))}] }}",
        $"{{ code: AREAS, kind: areas, indicators: all, area: {Zone.Whole}, parts: exhaustive }}",
        "{ code: BUDGET, kind: sum, total: BUDGET, terms: [TAX, NONTAX] }",
        "{ code: TAX_RATE, kind: ratio, result: TAX_RATE, numerator: TAX, denominator: BUDGET, factor: 100 }",
        $"{{ code: REVISION, kind: revision, indicators: all, percent: {RevisionPercent}, points: {RevisionPoints}, closedAfter: {MonthsToClose} }}",
        $"{{ code: OUTLIER, kind: outlier, indicators: [{Codes(WithPlainGrowth)}], months: 36, points: 12, score: 3.5, atLeast: 50 }}",
        "{ code: CALENDAR, kind: calendar, indicators: all }",
        .. Zone.All.Where(series => series.YearOf is not null).Select(series => $"{{ code: {series.Code}, kind: year-end, within: {series.YearOf}, annual: {series.Code} }}"),
        $"{{ code: REQUIRED, kind: required, indicators: [{string.Join(", ", Required)}] }}",
    ];

    private static string Codes(IEnumerable<Series> series) => string.Join(", ", series.Select(each => each.Code));
}
