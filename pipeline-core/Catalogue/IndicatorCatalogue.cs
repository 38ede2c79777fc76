using System.Collections.Frozen;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Catalogue;

/// <summary>
/// The reference data (指标目录): areas, departments, units, calendars, indicators and rules, each found by its code or by any
/// name it goes by in files. Immutable; made by CatalogueLoader, which has checked that all references hold.
/// </summary>
public sealed class IndicatorCatalogue
{
    private readonly FrozenDictionary<string, Area> _areas;
    private readonly FrozenDictionary<string, Department> _departments;
    private readonly FrozenDictionary<string, Unit> _units;
    private readonly FrozenDictionary<string, Indicator> _indicators;
    private readonly FrozenDictionary<string, Area> _areaNames;
    private readonly FrozenDictionary<string, Unit> _unitNames;
    private readonly FrozenDictionary<string, Indicator> _indicatorNames;
    private readonly FrozenDictionary<string, IReadOnlyList<(Indicator Indicator, SharedName Name)>> _shared;
    private readonly ILookup<string, Indicator> _parts;

    internal IndicatorCatalogue(
        string version,
        IReadOnlyList<Area> areas,
        IReadOnlyList<Department> departments,
        IReadOnlyList<Unit> units,
        IReadOnlyList<Indicator> indicators,
        IReadOnlyList<Rule>? rules = null,
        IReadOnlyList<FindingWeight>? weights = null,
        About? about = null,
        IReadOnlyList<IgnoredName>? ignored = null)
    {
        Version = version;
        Areas = areas;
        Departments = departments;
        Units = units;
        Indicators = indicators;
        Rules = new(rules ?? StandingRules.For(indicators));
        Weights = weights ?? [];
        Ignored = ignored ?? [];
        About = about ?? (areas.FirstOrDefault(a => a.Parent is null) is { } root ? new(root.Name) : About.Unknown);
        _areas = areas.ToFrozenDictionary(a => a.Code);
        _departments = departments.ToFrozenDictionary(d => d.Code);
        _units = units.ToFrozenDictionary(u => u.Code);
        _indicators = indicators.ToFrozenDictionary(i => i.Code);
        _areaNames = ByName(areas, a => [a.Code, a.Name.Zh, a.Name.En, .. a.Aliases]);
        _unitNames = ByName(units, u => [u.Code, u.Name.Zh, u.Name.En, .. u.Aliases]);
        _indicatorNames = ByName(indicators, i => i.Names);
        _shared = indicators.SelectMany(i => i.SharedNames.Select(name => (Key: NameKey.Of(name.Name), Indicator: i, Name: name)))
            .GroupBy(one => one.Key).ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<(Indicator, SharedName)>)[.. group.Select(one => (one.Indicator, one.Name))]);
        _parts = indicators.Where(i => i.Parent is not null).ToLookup(i => i.Parent!);
    }

    /// <summary>The version: the first 12 hex digits of the SHA-256 of the file it was loaded from.</summary>
    public string Version { get; }

    /// <summary>Who publishes by it.</summary>
    public About About { get; }

    /// <summary>All areas, as the file lists them.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>All departments, as the file lists them.</summary>
    public IReadOnlyList<Department> Departments { get; }

    /// <summary>All units, as the file lists them.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>All indicators, as the file lists them.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>What figures are held to: the rules of the file, or the standing ones where it has no <c>rules</c>.</summary>
    public RuleBook Rules { get; }

    /// <summary>What some findings do otherwise than usual.</summary>
    public IReadOnlyList<FindingWeight> Weights { get; }

    /// <summary>The names in files that are meant to be no indicator.</summary>
    public IReadOnlyList<IgnoredName> Ignored { get; }

    /// <summary>Whether a name in a department's file is one of those that are meant to be no indicator.</summary>
    /// <param name="department">The department's code.</param>
    /// <param name="name">The name as the file writes it.</param>
    public bool Ignores(string department, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Ignored.Count == 0 || name.Length > NameKey.Longest)
        {
            return false;
        }

        var key = NameKey.Of(name);
        return Ignored.Any(one => one.Is(department, key));
    }

    /// <summary>A finding as it weighs by this catalogue.</summary>
    public Finding Weigh(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return WeightOf(finding.Kind) is { } weight ? finding with { Severity = weight.Severity } : finding;
    }

    /// <summary>Whether a finding that holds figures by its kind does so by this catalogue.</summary>
    public bool Holds(FindingKind kind) => WeightOf(kind) is not { Severity: not Severity.Error };

    /// <summary>The area meant where a file names none.</summary>
    public Area RootArea => Areas.First(a => a.Parent is null);

    /// <summary>The area of a code, or null.</summary>
    public Area? Area(string code) => _areas.GetValueOrDefault(code);

    /// <summary>The department of a code, or null.</summary>
    public Department? Department(string code) => _departments.GetValueOrDefault(code);

    /// <summary>The unit of a code, or null.</summary>
    public Unit? Unit(string code) => _units.GetValueOrDefault(code);

    /// <summary>The indicator of a code, or null.</summary>
    public Indicator? Indicator(string code) => _indicators.GetValueOrDefault(code);

    /// <summary>Whether an indicator is a department's to report: its own, or of one that it speaks for.</summary>
    /// <param name="department">The department's code.</param>
    /// <param name="indicator">The indicator.</param>
    public bool MayReport(string department, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Department(department)?.MayReportFor(indicator.Owner) ?? department == indicator.Owner;
    }

    /// <summary>The indicators that name <paramref name="parent"/> as their parent.</summary>
    public IEnumerable<Indicator> PartsOf(string parent) => _parts[parent];

    /// <summary>Whether any indicator names <paramref name="parent"/> as its parent.</summary>
    public bool HasParts(string parent) => _parts.Contains(parent);

    /// <summary>The areas that name <paramref name="parent"/> as their parent.</summary>
    public IEnumerable<Area> PartsOfArea(string parent) => Areas.Where(area => area.Parent == parent);

    /// <summary>The area that goes by a name, written in any usual way (<see cref="NameKey"/>), or null.</summary>
    public Area? FindArea(ReadOnlySpan<char> name) => Find(_areaNames, name);

    /// <summary>The unit that goes by a name, or null.</summary>
    public Unit? FindUnit(ReadOnlySpan<char> name) => Find(_unitNames, name);

    /// <summary>The indicator that goes by a name, or null.</summary>
    public Indicator? FindIndicator(ReadOnlySpan<char> name) => Find(_indicatorNames, name);

    /// <summary>Whether any indicator has a name that others go by as well.</summary>
    public bool HasSharedNames => _shared.Count > 0;

    /// <summary>The indicators that a name means in some places, with where; empty where it is no such name.</summary>
    public IReadOnlyList<(Indicator Indicator, SharedName Name)> SharedBy(string name) =>
        name is { Length: > NameKey.Longest } ? [] : _shared.GetValueOrDefault(NameKey.Of(name)) ?? [];

    /// <summary>
    /// A figure's number in a unit, with the unit's code; as printed where the unit measures something else, where there is none, or where the one
    /// that the figure is printed in is not known.
    /// </summary>
    public (PrintedNumber? Number, string Unit) NumberIn(Unit? own, Figure figure) =>
        figure.Number is { } number && own is not null && figure.Unit != own.Code && Unit(figure.Unit) is { } unit && unit.Dimension == own.Dimension
            ? (unit.Convert(number, own), own.Code)
            : (figure.Number, figure.Unit);

    private FindingWeight? WeightOf(FindingKind kind) => Weights.FirstOrDefault(weight => weight.Code == kind.Code);

    private static FrozenDictionary<string, T> ByName<T>(IEnumerable<T> items, Func<T, IEnumerable<string>> names) =>
        items.SelectMany(item => names(item).Select(NameKey.Of).Distinct().Select(name => (name, item)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.item);

    // A name that is its own key, as tidy files write them, is found without making a string. Prose is no name, however it might be folded.
    private static T? Find<T>(FrozenDictionary<string, T> names, ReadOnlySpan<char> name)
        where T : class =>
        name.Length > NameKey.Longest ? null
        : names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found) ? found
        : names.GetValueOrDefault(NameKey.Of(name.ToString()));
}
