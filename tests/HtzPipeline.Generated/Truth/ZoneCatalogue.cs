using System.Globalization;
using System.Text;
using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Generated.Truth;

/// <summary>The zone's catalogue, as the YAML that an office would keep, and as it loads.</summary>
public static class ZoneCatalogue
{
    /// <summary>The YAML.</summary>
    public static string Yaml { get; } = Write();

    /// <summary>The catalogue.</summary>
    public static IndicatorCatalogue Instance { get; } = CatalogueLoader.Load(Yaml, "generated.yaml") is { Catalogue: { } catalogue }
        ? catalogue
        : throw new InvalidOperationException(string.Join('\n', CatalogueLoader.Load(Yaml, "generated.yaml").Faults));

    private static string Write()
    {
        var yaml = new StringBuilder();
        Section("areas", [$"{{ code: {Zone.Whole}, zh: 东方高新区, en: {Zone.Whole}, aliases: [高新区, 全区] }}",
            .. Zone.SubAreas.Select(area => $"{{ code: {area.Code}, zh: {area.Name}, en: {area.Code}, parent: {Zone.Whole} }}")]);
        Section("departments", [$"{{ code: {Zone.Department}, zh: 经济发展局, en: Economy }}"]);
        Section("units", PrintUnit.All.Select(unit => $"{{ code: {unit.Code}, zh: \"{unit.Text}\", en: {unit.Code}, dimension: {unit.Dimension}, factor: {Text(unit.Factor)} }}"));
        Section("calendars",
        [
            "{ code: monthly, zh: 月报, en: Monthly, frequency: month, january: true, dueDay: 10 }",
            "{ code: yearly, zh: 年报, en: Yearly, frequency: year, january: true, dueDay: 10 }",
            "{ code: no-january, zh: 月报(1月免报), en: Monthly without January, frequency: month, january: false, dueDay: 15 }",
        ]);
        Section("groups", ["{ code: all, zh: 全部, en: All }"]);
        Section("indicators", Zone.All.Select(Entry));
        Section("rules", ZoneRules.Yaml);
        return yaml.ToString();

        void Section(string name, IEnumerable<string> entries) =>
            yaml.Append(name).Append(":\n").Append(string.Concat(entries.Select(entry => $"  - {entry}\n")));
    }

    private static string Entry(Series series)
    {
        List<string> fields =
        [
            $"code: {series.Code}", $"zh: {series.Name}", $"en: {series.Code}", $"unit: {series.Unit.Code}", $"kind: {Text(series.Kind)}",
            $"growth: {Text(series.Growth)}", "decimals: 2", $"owner: {Zone.Department}", $"calendar: {CalendarOf(series)}", "group: all",
        ];
        if (series.Parent is { } parent)
        {
            fields.Add($"parent: {parent}");
        }

        if (series.Parts != Parts.Overlapping)
        {
            fields.Add($"parts: {Text(series.Parts)}");
        }

        if (series.CanBeNegative)
        {
            fields.Add("negative: true");
        }

        return $"{{ {string.Join(", ", fields)} }}";
    }

    private static string CalendarOf(Series series) => series.YearOf is not null ? "yearly" : series.SkipsJanuary ? "no-january" : "monthly";

    private static string Text<T>(T value)
        where T : notnull => Convert.ToString(value, CultureInfo.InvariantCulture)!.ToLowerInvariant();
}
