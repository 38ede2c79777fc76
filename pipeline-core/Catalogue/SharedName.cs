using System.Collections.Frozen;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>
/// A name that other indicators go by as well, and where it means this one: 工业增加值 in a quarterly table of 地区生产总值. All that is
/// given must hold.
/// </summary>
/// <param name="Name">The name as files write it.</param>
/// <param name="Department">The code of the department in whose files it means the indicator; null for all.</param>
/// <param name="Frequency">How long the period is of whose figures it means the indicator; null for any.</param>
/// <param name="Table">What the title, the sheet's name or the file's name has in it where it means the indicator; null for any.</param>
public sealed record SharedName(string Name, string? Department, Frequency? Frequency, string? Table)
{
    private static readonly FrozenDictionary<string, Frequency> Frequencies =
        Enum.GetValues<Frequency>().ToFrozenDictionary(frequency => frequency.ToString().ToLowerInvariant());

    private readonly string? _tableKey = Table is null ? null : NameKey.Of(Table);

    /// <summary>Whether a table by whose side some texts stand is one of those meant; of any table, that it is.</summary>
    /// <param name="around">Title, sheet's name and file's name, as far as there are any.</param>
    public bool IsOfTable(params ReadOnlySpan<string?> around)
    {
        foreach (var text in around)
        {
            if (_tableKey is not null && text is { Length: > 0 and <= NameKey.Longest } && NameKey.Of(text).Contains(_tableKey, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return _tableKey is null;
    }

    /// <summary>Reads the shared names of an indicator; none where the key is absent.</summary>
    internal static IReadOnlyList<SharedName> Read(CatalogueEntry indicator, CatalogueSection<Department> departments)
    {
        var names = new List<SharedName>();
        foreach (var entry in indicator.OptionalEntries("sharedNames"))
        {
            var name = entry.Text("name");
            var department = entry.Has("department") ? entry.Reference("department", departments) : null;
            var frequency = entry.Choice("frequency", Frequencies);
            var table = entry.OptionalText("table");
            if (!entry.Has("department") && !entry.Has("frequency") && !entry.Has("table"))
            {
                entry.Fault("name", new(
                    $"“{name}”在哪里指本指标,须用 department、frequency 或 table 说明,如 {{ name: {name}, table: 生产总值 }};处处都指它的名称写在 aliases 里。",
                    $"Where '{name}' means this indicator must be said by 'department', 'frequency' or 'table'; what always means it is among the 'aliases'."));
            }

            names.Add(new(name, department?.Code, frequency, table));
            entry.FaultUnknownKeys();
        }

        return names;
    }

    /// <summary>Faults every shared name that means two indicators in the same place, and every one that is the indicator's alone.</summary>
    internal static void Check(CatalogueSection<Indicator> indicators)
    {
        var seen = new Dictionary<(string Key, string? Department, Frequency? Frequency, string? Table), string>();
        foreach (var (entry, indicator) in indicators.Sound)
        {
            foreach (var shared in indicator.SharedNames)
            {
                var key = (NameKey.Of(shared.Name), shared.Department, shared.Frequency, shared._tableKey);
                if (!seen.TryAdd(key, indicator.Code))
                {
                    entry.Fault("sharedNames", new(
                        $"“{shared.Name}”在同样的地方既指 {seen[key]} 又指 {indicator.Code}:请用 department、frequency 或 table 区分。",
                        $"'{shared.Name}' means both {seen[key]} and {indicator.Code} in the same place."));
                }

                if (indicator.Names.Any(name => NameKey.Of(name) == key.Item1))
                {
                    entry.Fault("sharedNames", new(
                        $"“{shared.Name}”已是 {indicator.Code} 处处通用的名称,不能又只在某处用:请从 aliases 或 sharedNames 中删去一个。",
                        $"'{shared.Name}' is a name of {indicator.Code} everywhere, and cannot be one only in some places."));
                }
            }
        }
    }

    /// <summary><c>工业增加值 (frequency quarter, table 地区生产总值)</c></summary>
    public override string ToString() => $"{Name} ({string.Join(", ", new[] { ("department", Department), ("frequency", Frequency?.ToString().ToLowerInvariant()), ("table", Table) }
        .Where(part => part.Item2 is not null).Select(part => $"{part.Item1} {part.Item2}"))})";
}
