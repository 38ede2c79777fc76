using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Naming;
using HtzPipeline.Core.Drafting.Rules;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting;

/// <summary>What a catalogue would have to have, to know what stands in some files; beside a catalogue there is, only what is new.</summary>
public sealed record CatalogueDraft
{
    /// <summary>The areas, the zone first, with what to ask.</summary>
    public required IReadOnlyList<(Area Area, LocalText? Question)> Areas { get; init; }

    /// <summary>The departments, with what to ask.</summary>
    public required IReadOnlyList<(Department Department, LocalText? Question)> Departments { get; init; }

    /// <summary>The units.</summary>
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>The calendars.</summary>
    public required IReadOnlyList<SurveyCalendar> Calendars { get; init; }

    /// <summary>The groups by code, in the order in which they are met.</summary>
    public required IReadOnlyList<(string Code, string Name)> Groups { get; init; }

    /// <summary>The indicators, group by group.</summary>
    public required IReadOnlyList<DraftedIndicator> Indicators { get; init; }

    /// <summary>Names that files have for indicators of the catalogue there is.</summary>
    public required IReadOnlyList<NewSpelling> Spellings { get; init; }

    /// <summary>The rules that hold in the files.</summary>
    public required IReadOnlyList<DraftedRule> Rules { get; init; }

    /// <summary>Names that no indicator was drafted of.</summary>
    public required IReadOnlyList<LeftOut> LeftOut { get; init; }

    /// <summary>Whether the rules are in force, rather than comments.</summary>
    public required bool RulesInForce { get; init; }

    /// <summary>How many things somebody should look at.</summary>
    public int Questions => Areas.Count(one => one.Question is not null) + Departments.Count(one => one.Question is not null) + Indicators.Sum(one => one.Questions.Count) + Spellings.Count;

    /// <summary>
    /// What it has of the indicators that go by a name, and nothing else but what these need. A parent that is only drafted is none: whoever takes
    /// one name has not taken the other.
    /// </summary>
    /// <param name="name">The name as the files write it.</param>
    /// <param name="existing">The catalogue there is.</param>
    public CatalogueDraft Only(string name, IndicatorCatalogue existing)
    {
        ArgumentNullException.ThrowIfNull(existing);
        var key = NameKey.Of(name);
        IReadOnlyList<DraftedIndicator> meant =
        [
            .. Indicators.Where(one => one.Names.Any(own => NameKey.Of(own) == key)).Select(one => one with
            {
                Parts = null,
                Indicator = one.Indicator with { Parts = Parts.Overlapping, Parent = one.Indicator.Parent is { } parent && existing.Indicator(parent) is not null ? parent : null },
            }),
        ];
        var units = meant.SelectMany(one => one.Units).Select(unit => unit.Code).ToHashSet();
        return this with
        {
            Areas = [],
            Departments = [],
            Units = [.. Units.Where(unit => units.Contains(unit.Code))],
            Calendars = [.. Calendars.Where(calendar => meant.Any(one => one.Indicator.Calendar.Code == calendar.Code))],
            Groups = [.. Groups.Where(group => meant.Any(one => one.Group == group.Code))],
            Indicators = meant,
            Spellings = [.. Spellings.Where(spelling => NameKey.Of(spelling.Name) == key)],
            Rules = [],
            LeftOut = [],
        };
    }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Areas.Count + Departments.Count + Indicators.Count + Spellings.Count == 0;
}

/// <summary>A name that files have for an indicator of the catalogue there is.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Name">The name.</param>
public sealed record NewSpelling(Indicator Indicator, string Name);
