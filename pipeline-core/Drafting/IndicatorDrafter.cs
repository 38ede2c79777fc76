using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Codes;
using HtzPipeline.Core.Drafting.Guesses;
using HtzPipeline.Core.Drafting.Naming;
using HtzPipeline.Core.Drafting.Rules;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting;

/// <summary>Makes indicators of candidates: all that the catalogue says of one, and what is asked of it.</summary>
/// <param name="existing">The catalogue there is; null for none.</param>
/// <param name="options">How it is drafted.</param>
/// <param name="units">The units.</param>
/// <param name="departments">The code of each department's folder.</param>
/// <param name="files">All files.</param>
internal sealed class IndicatorDrafter(
    IndicatorCatalogue? existing, DraftOptions options, StandardUnits units, IReadOnlyDictionary<string, string> departments, IReadOnlyList<DraftFile> files)
{
    private readonly CodeMaker _codes = new(options.Codes, existing?.Indicators.Select(one => one.Code) ?? []);
    private readonly CodeMaker _groupCodes = new(CodeStyle.Pinyin, []);
    private readonly Dictionary<string, string> _groups = [];
    private readonly Dictionary<DraftFile, IReadOnlyList<string>> _words = [];
    private readonly ILookup<string, Period> _months = files.SelectMany(file => file.Bulletin.Figures.Select(figure => (file.Department, figure.Period?.Last)))
        .Where(one => one.Last is not null).Distinct().ToLookup(one => one.Department ?? "", one => one.Last!.Value);

    /// <summary>The indicators, group by group.</summary>
    public IReadOnlyList<DraftedIndicator> Draft(IReadOnlyList<Candidate> candidates, IReadOnlyList<(Area Area, LocalText? Question)> areas)
    {
        var unitOf = candidates.ToDictionary(one => one, one => UnitGuess.Of(one, units));
        var totals = PartFinder.Totals(candidates, unitOf.ToDictionary(one => one.Key, one => one.Value.Unit));
        var codes = candidates.ToDictionary(one => one, one => _codes.OfIndicator(one.Name));
        var taken = candidates.Select(one => NameKey.Of(one.Name)).Concat(codes.Values.Select(NameKey.Of)).ToHashSet();
        List<string> zone = [.. (existing?.Areas ?? areas.Select(one => one.Area)).Where(area => area.Parent is null).SelectMany(area => area.Aliases.Prepend(area.Name.Zh))];
        var drafted = new List<DraftedIndicator>();
        foreach (var one in candidates)
        {
            var (unit, unitQuestion) = unitOf[one];
            var (kind, kindQuestion) = KindGuess.Of(one);
            var (calendar, calendarQuestion) = CalendarGuess.Of(one, _months[one.Department].ToHashSet());
            var (growth, growthQuestion) = GrowthGuess.Of(one, WordsOf);
            var (total, totalQuestion) = totals.GetValueOrDefault(one);
            var parts = candidates.Where(part => totals.TryGetValue(part, out var found) && found.Total == one).ToList();
            var relation = PartFinder.Of(one, parts);
            var group = GroupGuess.Of(one, zone);
            var isNegative = one.Amounts.Any(amount => amount.Figure.Number!.Value.Value < 0);
            // That parts come to less than their total does not tell that they do not overlap: only who knows them can say so.
            drafted.Add(new(one)
            {
                Indicator = new()
                {
                    Code = codes[one],
                    Name = one.Name,
                    Aliases = [.. one.Spellings.DistinctBy(NameKey.Of).Where(name => taken.Add(NameKey.Of(name)))],
                    Unit = unit,
                    Kind = kind,
                    GrowthBasis = growth,
                    Decimals = UnitGuess.Decimals(one, unit),
                    Parent = total is null ? null : codes[total],
                    Parts = options.RulesInForce && relation is { Parts: Parts.Exhaustive } ? Parts.Exhaustive : Parts.Overlapping,
                    CanBeNegative = isNegative || NameWords.CanBeNegative(one.Name),
                    Usual = UnitGuess.Usual(one, unit, kind),
                    Owner = departments[one.Department],
                    Calendar = existing?.Indicators.Select(known => known.Calendar).FirstOrDefault(known => known.Frequency == calendar.Frequency && known.HasJanuary == calendar.HasJanuary) ?? calendar,
                    Group = group,
                },
                Group = GroupCode(group),
                Questions = [.. one.Questions, .. new[] { unitQuestion, kindQuestion, calendarQuestion, growthQuestion, totalQuestion, OfProse(one), OfOwners(one) }.OfType<LocalText>()],
                Parts = relation,
            });
        }

        var order = _groups.Values.ToList();
        return [.. drafted.OrderBy(one => order.IndexOf(one.Group))];
    }

    private IReadOnlyList<string> WordsOf(DraftFile file)
    {
        if (!_words.TryGetValue(file, out var words))
        {
            _words.Add(file, words = FileWords.Of(file));
        }

        return words;
    }

    private string GroupCode(string name)
    {
        if (!_groups.TryGetValue(name, out var code))
        {
            _groups.Add(name, code = _groupCodes.OfFolder(name));
        }

        return code;
    }

    private static LocalText? OfProse(Candidate one) => one.IsOfProse
        ? new($"只在文字中见到(“{one.Sightings[0].Figure.Prose!.InFull}”),是否为一个指标", "Met in words only: is it an indicator")
        : null;

    private LocalText? OfOwners(Candidate one)
    {
        var others = one.Sightings.Where(sighting => !sighting.IsProse && sighting.Department != one.Department).Select(sighting => departments[sighting.Department]).Distinct().ToList();
        return others.Count == 0 ? null : new(
            $"{string.Join("、", others)} 也报送,以 {departments[one.Department]} 为主管;其余部门的数会暂缓,除非写明 speaksFor",
            $"{string.Join(", ", others)} report it, too; {departments[one.Department]} was taken for its owner, and the others' figures are held unless they have 'speaksFor'");
    }
}
