using HtzPipeline.Core.Catalogue.Search;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Json;

namespace HtzPipeline.Functions.Api.Catalogue;

/// <summary>The answer of <c>GET /api/v1/catalogue</c>.</summary>
internal sealed record CatalogueResource(
    string Version,
    AboutResource About,
    IReadOnlyList<AreaResource> Areas,
    IReadOnlyList<DepartmentResource> Departments,
    IReadOnlyList<CatalogueUnitResource> Units,
    IReadOnlyList<MeasureResource> Measures,
    IReadOnlyList<GroupResource> Groups,
    IReadOnlyList<IndicatorResource> Indicators,
    IReadOnlyList<RuleResource> Rules)
{
    public static CatalogueResource Of(IndicatorCatalogue catalogue) => new(
        catalogue.Version,
        AboutResource.Of(catalogue.About),
        [.. catalogue.Areas.Select(AreaResource.Of)],
        [.. catalogue.Departments.Select(d => new DepartmentResource(d.Code, d.Name))],
        [.. catalogue.Units.Select(u => new CatalogueUnitResource(u.Code, u.Name, u.Dimension, u.Factor.ToString()))],
        [.. MeasureFacts.All.Select(m => MeasureResource.Of(m))],
        GroupsOf(catalogue.Indicators),
        [.. catalogue.Indicators.Select(IndicatorResource.Of)],
        [.. catalogue.Rules.All.Select(RuleResource.Of)]);

    /// <summary>
    /// What a text is found in: indicators with their groups, areas, and the rules that hold for one of these indicators. Departments, units and
    /// measures are all there, for they say what the rest means.
    /// </summary>
    public static CatalogueResource Found(IndicatorCatalogue catalogue, string text)
    {
        var indicators = IndicatorSearch.Find(catalogue, text);
        var codes = indicators.Select(indicator => indicator.Code).ToHashSet();
        return Of(catalogue) with
        {
            Areas = [.. IndicatorSearch.FindAreas(catalogue, text).Select(AreaResource.Of)],
            Groups = GroupsOf(indicators),
            Indicators = [.. indicators.Select(IndicatorResource.Of)],
            Rules = [.. catalogue.Rules.All.Where(rule => rule.Indicators.Any(codes.Contains)).Select(RuleResource.Of)],
        };
    }

    private static IReadOnlyList<GroupResource> GroupsOf(IEnumerable<Indicator> indicators) =>
        [.. indicators.GroupBy(i => (i.GroupCode, i.Group)).Select(g => new GroupResource(g.Key.GroupCode, g.Key.Group, [.. g.Select(i => i.Code)]))];
}

/// <summary>An area.</summary>
internal sealed record AreaResource(string Code, LocalText Name, IReadOnlyList<string> Aliases, string? Parent)
{
    public static AreaResource Of(Area area) => new(area.Code, area.Name, area.Aliases, area.Parent);
}

/// <summary>A department.</summary>
internal sealed record DepartmentResource(string Code, LocalText Name);

/// <summary>A group of indicators on dashboards and in snapshots, in the order of the catalogue.</summary>
internal sealed record GroupResource(string Code, LocalText Name, IReadOnlyList<string> Indicators);

/// <summary>A unit; the factor is exact, to the base unit of its dimension.</summary>
internal sealed record CatalogueUnitResource(string Code, LocalText Name, string Dimension, string Factor);

/// <summary>A measure; without a unit of its own it is in the indicator's. A growth names the measure that grows.</summary>
internal sealed record MeasureResource(string Code, LocalText Name, bool Reported, string? Unit, string? GrowthOf)
{
    public static MeasureResource Of(MeasureFacts measure) => new(
        measure.Code, measure.Name, measure.IsReportable, measure.Unit, measure.Amount is { } amount ? MeasureFacts.Of(amount).Code : null);
}

/// <summary>An indicator. Its main measure is that of its main amount: cumulative for a flow, level for the others.</summary>
internal sealed record IndicatorResource(
    string Code,
    LocalText Name,
    IReadOnlyList<string> Aliases,
    LocalText Group,
    UnitResource Unit,
    string Kind,
    string MainMeasure,
    string GrowthBasis,
    bool CanBeNegative,
    int Decimals,
    string? Parent,
    string Parts,
    bool Headline,
    string Department,
    string Frequency,
    bool ReportsJanuary,
    int DueDay,
    IReadOnlyList<SeriesBreakResource> Breaks)
{
    public static IndicatorResource Of(Indicator indicator) => new(
        indicator.Code,
        indicator.Name,
        indicator.Aliases,
        indicator.Group,
        UnitResource.Of(indicator.Unit),
        indicator.Kind.ToString().ToLowerInvariant(),
        MeasureFacts.Of(AmountMeasures.Of(indicator.Kind)[0]).Code,
        indicator.GrowthBasis.ToString().ToLowerInvariant(),
        indicator.CanBeNegative,
        indicator.Decimals,
        indicator.Parent,
        indicator.Parts.ToString().ToLowerInvariant(),
        indicator.IsHeadline,
        indicator.Owner,
        FrequencyCodes.Of(indicator.Calendar.Frequency),
        indicator.Calendar.HasJanuary,
        indicator.Calendar.DueDay,
        [.. indicator.Breaks.Select(SeriesBreakResource.Of)]);
}
