namespace HtzPipeline.Core.Catalogue;

/// <summary>
/// A name that files have and that is meant to be no indicator: 合计 of a table of another sort, a number of the department's own. Its figures are
/// not published, as those of any name that is not in the catalogue, but nobody is asked about it.
/// </summary>
/// <param name="Name">The name as files write it, in any usual way (<see cref="NameKey"/>).</param>
/// <param name="Department">The code of the department in whose files it is meant; null for all.</param>
public sealed record IgnoredName(string Name, string? Department)
{
    /// <summary>Whether a name in a department's file is meant.</summary>
    internal bool Is(string department, string nameKey) => (Department is null || Department == department) && NameKey.Of(Name) == nameKey;

    /// <summary>Reads the list <c>ignore</c>; nothing where the key is absent. A name of an indicator is a fault: its figures would not be missed.</summary>
    internal static IReadOnlyList<IgnoredName> Read(CatalogueEntry file, CatalogueSection<Department> departments, CatalogueSection<Indicator> indicators)
    {
        var names = new List<IgnoredName>();
        var seen = new HashSet<(string Key, string? Department)>();
        var known = indicators.Sound.SelectMany(one => one.Item.Names.Select(name => (Key: NameKey.Of(name), one.Item.Code))).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Code);
        foreach (var entry in file.OptionalEntries("ignore"))
        {
            var name = entry.Text("name");
            var department = entry.Has("department") ? entry.Reference("department", departments)?.Code : null;
            var key = NameKey.Of(name);
            if (known.TryGetValue(key, out var code))
            {
                entry.Fault("name", new($"“{name}”是指标 {code} 的名称,不能又列入 ignore:请删去其中之一。", $"'{name}' is a name of the indicator {code}, and cannot be among those to 'ignore' as well."));
            }

            if (name.Length > 0 && !seen.Add((key, department)))
            {
                entry.Fault("name", new($"“{name}”在 ignore 中写了两次:请删去一项。", $"'{name}' is there twice among the names to 'ignore'."));
            }

            names.Add(new(name, department));
            entry.FaultUnknownKeys();
        }

        return names;
    }

    /// <summary><c>合计 (economy)</c></summary>
    public override string ToString() => Department is null ? Name : $"{Name} ({Department})";
}
