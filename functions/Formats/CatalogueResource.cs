using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Formats;

/// <summary>The answer of <c>GET /api/v1/catalogue</c>.</summary>
internal sealed record CatalogueResource(
    string Version,
    IReadOnlyList<AreaResource> Areas,
    IReadOnlyList<DepartmentResource> Departments,
    IReadOnlyList<CatalogueUnitResource> Units,
    IReadOnlyList<MeasureResource> Measures,
    IReadOnlyList<IndicatorResource> Indicators)
{
    public static CatalogueResource Of(IndicatorCatalogue catalogue) => new(
        catalogue.Version,
        [.. catalogue.Areas.Select(a => new AreaResource(a.Code, a.Name, a.Parent))],
        [.. catalogue.Departments.Select(d => new DepartmentResource(d.Code, d.Name))],
        [.. catalogue.Units.Select(u => new CatalogueUnitResource(u.Code, u.Name, u.Dimension, u.Factor.ToString()))],
        [.. MeasureFacts.All.Select(m => new MeasureResource(m.Code, m.Name, m.IsReportable, m.Unit))],
        [.. catalogue.Indicators.Select(IndicatorResource.Of)]);
}

/// <summary>An area.</summary>
internal sealed record AreaResource(string Code, LocalText Name, string? Parent);

/// <summary>A department.</summary>
internal sealed record DepartmentResource(string Code, LocalText Name);

/// <summary>A unit; the factor is exact, to the base unit of its dimension.</summary>
internal sealed record CatalogueUnitResource(string Code, LocalText Name, string Dimension, string Factor);

/// <summary>A measure; without a unit of its own it is in the indicator's.</summary>
internal sealed record MeasureResource(string Code, LocalText Name, bool Reported, string? Unit);

/// <summary>An indicator.</summary>
internal sealed record IndicatorResource(
    string Code,
    LocalText Name,
    LocalText Group,
    UnitResource Unit,
    string Kind,
    string GrowthBasis,
    int Decimals,
    string? Parent,
    string Department,
    string Frequency,
    bool ReportsJanuary,
    int DueDay)
{
    public static IndicatorResource Of(Indicator indicator) => new(
        indicator.Code,
        indicator.Name,
        indicator.Group,
        UnitResource.Of(indicator.Unit),
        indicator.Kind.ToString().ToLowerInvariant(),
        indicator.GrowthBasis.ToString().ToLowerInvariant(),
        indicator.Decimals,
        indicator.Parent,
        indicator.Owner,
        indicator.Calendar.Frequency.ToString().ToLowerInvariant(),
        indicator.Calendar.HasJanuary,
        indicator.Calendar.DueDay);
}
