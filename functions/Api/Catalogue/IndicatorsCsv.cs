using System.Globalization;
using HtzPipeline.Functions.Formats.Tables;

namespace HtzPipeline.Functions.Api.Catalogue;

/// <summary>The CSV answer of <c>GET /api/v1/catalogue</c>: a line for each indicator.</summary>
internal static class IndicatorsCsv
{
    private static readonly CsvTable<IndicatorResource> Table = new(
        ("code", i => i.Code),
        ("name", i => i.Name.Zh),
        ("nameEn", i => i.Name.En),
        ("aliases", i => string.Join('、', i.Aliases)),
        ("group", i => i.Group.Zh),
        ("unit", i => i.Unit.Code),
        ("unitName", i => i.Unit.Name.Zh),
        ("kind", i => i.Kind),
        ("growthBasis", i => i.GrowthBasis),
        ("decimals", i => i.Decimals.ToString(CultureInfo.InvariantCulture)),
        ("parent", i => i.Parent),
        ("parts", i => i.Parts),
        ("department", i => i.Department),
        ("frequency", i => i.Frequency),
        ("reportsJanuary", i => i.ReportsJanuary ? "true" : "false"),
        ("dueDay", i => i.DueDay.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The indicators as a table.</summary>
    public static TextTable Of(IEnumerable<IndicatorResource> indicators) => Table.Of(indicators);
}
