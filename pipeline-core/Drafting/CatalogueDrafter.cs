using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Codes;
using HtzPipeline.Core.Drafting.Guesses;
using HtzPipeline.Core.Drafting.Naming;
using HtzPipeline.Core.Drafting.Rules;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting;

/// <summary>
/// Drafts a catalogue from what departments' files say: whatever they do not say is assumed and asked. The same files give the same draft.
/// </summary>
public static class CatalogueDrafter
{
    private const string OnlyDepartment = "zone";

    /// <summary>Drafts a catalogue, or what one that there is lacks.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="existing">The catalogue there is; null for none.</param>
    /// <param name="options">How it is drafted.</param>
    public static CatalogueDraft Draft(IReadOnlyList<DraftFile> files, IndicatorCatalogue? existing, DraftOptions options)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        var inOrder = files.OrderBy(file => file.Department, StringComparer.Ordinal).ThenBy(file => file.Period).ThenBy(file => file.Name, StringComparer.Ordinal).ToList();
        var units = new StandardUnits(existing);
        var reader = new SightingReader(existing, units);
        var leftOut = new List<LeftOut>();
        var named = SpellingMerger.Merge(Namer.Name([.. inOrder.SelectMany(reader.Read)], leftOut));
        var (candidates, spellings) = KnownSpellings.Split([.. named.Where(IsNamedInFull)], existing);
        var areas = Areas(inOrder, existing);
        var departments = Departments(inOrder, existing);
        var indicators = new IndicatorDrafter(existing, options, units, departments.ToDictionary(one => one.Folder, one => one.Department.Code), inOrder).Draft(candidates, areas);
        return new()
        {
            Areas = areas,
            Departments = [.. departments.Where(one => existing?.Department(one.Department.Code) is null).Select(one => (one.Department, Both(one.Question, OthersOf(one.Department.Code, one.Folder, indicators))))],
            Units = [.. indicators.SelectMany(one => one.Units).Append(units.Percent).Append(units.Of("百分点")).DistinctBy(unit => unit.Code)
                .Where(unit => existing?.Unit(unit.Code) is null).OrderBy(units.RankOf)],
            Calendars = [.. CalendarGuess.All.Where(calendar => indicators.Any(one => one.Indicator.Calendar.Code == calendar.Code) && !(existing?.Indicators.Any(one => one.Calendar.Code == calendar.Code) ?? false))],
            Groups = [.. indicators.Select(one => (one.Group, one.Indicator.Group.Zh)).Distinct().Where(group => !(existing?.Indicators.Any(one => one.Group.Zh == group.Zh) ?? false))],
            Indicators = indicators,
            Spellings = spellings,
            Rules = RelationFinder.Find(indicators),
            LeftOut = leftOut,
            RulesInForce = options.RulesInForce,
        };
    }

    // A part that only words name is often named by no more than what sets it apart.
    private static bool IsNamedInFull(Candidate one) => !one.IsOfProse || one.Sightings.All(sighting => sighting.Figure.Parents.Count == 0);

    // An office that publishes what all have sent to it reports what is not its own.
    private static LocalText? OthersOf(string code, string folder, IReadOnlyList<DraftedIndicator> indicators)
    {
        var others = indicators.Where(one => one.Indicator.Owner != code && one.From.Sightings.Any(sighting => sighting.Department == folder)).Select(one => one.Indicator.Owner).Distinct().ToList();
        return others.Count == 0 ? null : new(
            $"文件中也有 {string.Join("、", others)} 的数,会暂缓;如由该部门统一发布,请加 speaksFor: {(others.Count > 2 ? "all" : $"[{string.Join(", ", others)}]")}",
            $"its files have figures of {string.Join(", ", others)}, which are held; if it publishes for them, add speaksFor");
    }

    private static LocalText? Both(LocalText? one, LocalText? other) =>
        one is null ? other : other is null ? one : new($"{one.Zh};{other.Zh}", $"{one.En}; {other.En}");

    private static IReadOnlyList<(Area, LocalText?)> Areas(List<DraftFile> files, IndicatorCatalogue? existing)
    {
        var figures = files.SelectMany(file => file.Bulletin.Figures).Where(figure => figure.Prose is null).ToList();
        var named = figures.Select(figure => figure.Area).OfType<string>().Where(name => existing?.FindArea(name) is null);
        return existing is null
            ? AreaGuess.Of(named, figures.Select(figure => figure.Table).OfType<string>())
            : [.. AreaGuess.Of(named, []).Skip(1).Select(one => (one.Area with { Code = CodeWithin(existing, one.Area.Name.Zh), Parent = existing.RootArea.Code }, one.Question))];
    }

    private static string CodeWithin(IndicatorCatalogue existing, string name) => new CodeMaker(CodeStyle.Pinyin, existing.Areas.Select(area => area.Code)).OfArea(name, existing.RootArea.Code);

    private static List<(string Folder, Department Department, LocalText? Question)> Departments(List<DraftFile> files, IndicatorCatalogue? existing)
    {
        var codes = new CodeMaker(CodeStyle.Pinyin, []);
        return [.. files.GroupBy(file => file.Department ?? "").Select(own => (own.Key, DepartmentGuess.Of(own.Key.Length == 0 ? OnlyDepartment : own.Key, [.. own], codes, existing))).Select(one => (one.Key, one.Item2.Department, one.Item2.Question))];
    }
}
