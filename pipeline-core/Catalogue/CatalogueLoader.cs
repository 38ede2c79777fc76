using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HtzPipeline.Core.Catalogue;

/// <summary>Loads the catalogue from its YAML file and checks it whole: every fault is reported at once, with its line.</summary>
public static partial class CatalogueLoader
{
    /// <summary>Loads a catalogue.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="fileName">The file's name, for the faults.</param>
    /// <returns>The catalogue, or all that is wrong with the file. A text that is no YAML gives just the first fault.</returns>
    public static CatalogueLoad Load(string yaml, string fileName)
    {
        var faults = new CatalogueFaultList(fileName);
        var catalogue = Root(yaml, faults) is { } root ? Read(root, CatalogueText.VersionOf(yaml), faults) : null;
        return new(catalogue, faults.InOrder());
    }

    /// <summary>Loads a catalogue of a file's bytes. One that is not in UTF-8 is refused for that reason.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fileName">The file's name, for the faults.</param>
    public static CatalogueLoad Load(ReadOnlySpan<byte> file, string fileName) => CatalogueText.Decode(file) is { } yaml ? Load(yaml, fileName) : new(null,
    [
        new(fileName, CatalogueText.FirstWrongLine(file), new(
            "文件不是 UTF-8 编码,看来是 GB18030(GBK,Windows 的“ANSI”):请在编辑器中“另存为”,编码选 UTF-8。",
            "The file is not in UTF-8, but probably in GB18030 (GBK, the 'ANSI' of Windows): save it as UTF-8 in the editor.")),
    ]);

    private static CatalogueEntry? Root(string yaml, CatalogueFaultList faults)
    {
        var stream = new YamlStream();
        var scanner = new Scanner(new StringReader(yaml));
        try
        {
            stream.Load(new Parser(scanner));
        }
        catch (YamlException exception)
        {
            // Some faults (a tab as indentation) come without a mark.
            var at = exception.Start.Index > 0 ? exception.Start : scanner.CurrentPosition;
            faults.Add(at, FullWidthMark(yaml, at.Line) ?? YamlFault(exception.Message));
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet says no more than this of a line break in an open { or [ (its issue 541).
            faults.Add(scanner.CurrentPosition, FullWidthMark(yaml, scanner.CurrentPosition.Line) ?? new("本行或上一行的“{”或“[”没有闭合:写成 { code: A, zh: 甲, en: A }、[甲, 乙]。", "A '{' or '[' here or in the line before is not closed."));
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode mapping }])
        {
            return new(mapping, faults);
        }

        faults.Add(1, new(
            "文件须有 areas、departments、units、calendars、groups、indicators 各节,每节写成“areas:”并在下面逐项列出。",
            "The file must have the keys areas, departments, units, calendars, groups and indicators."));
        return null;
    }

    private static IndicatorCatalogue? Read(CatalogueEntry file, string version, CatalogueFaultList faults)
    {
        var areas = ReadAreas(file, faults);
        var departments = new CatalogueSection<Department>("departments", KeySafe(), faults).Read(file, ReadDepartment).WithReferences("speaksFor");
        var units = new CatalogueSection<Unit>("units", UnitCode(), faults).Read(file, ReadUnit).WithUniqueNames();
        var calendars = new CatalogueSection<SurveyCalendar>("calendars", KeySafe(), faults).Read(file, ReadCalendar);
        var groups = new CatalogueSection<LocalText>("groups", KeySafe(), faults).Read(file, (entry, _) => entry.Name());
        var indicators = new CatalogueSection<Indicator>("indicators", IndicatorCode(), faults)
            .Read(file, (entry, code) => ReadIndicator(entry, code, units, departments, calendars, groups))
            .WithUniqueNames()
            .WithSoundParents();
        var rules = new CatalogueSection<Rule>("rules", IndicatorCode(), faults)
            .ReadIfThere(file, new RuleReader(areas, units, groups, indicators).Read);
        var weights = new CatalogueSection<FindingWeight>("findings", FindingCode(), faults).ReadIfThere(file, FindingWeight.Read);
        var ignored = IgnoredName.Read(file, departments, indicators);
        var about = AboutReader.Read(file, areas.Items);
        file.FaultUnknownKeys();
        CheckRoot(file, areas);
        CheckParts(indicators);
        SharedName.Check(indicators);
        SumCycles.Check(rules);

        return faults.IsEmpty
            ? new(version, areas.Items, [.. departments.Items.Select(department => WithAllSpokenFor(department, departments.Codes))], units.Items, indicators.Items, file.Has("rules") ? rules.Items : null, weights.Items, about, ignored)
            : null;
    }

    private static CatalogueSection<Area> ReadAreas(CatalogueEntry file, CatalogueFaultList faults)
    {
        var areas = new CatalogueSection<Area>("areas", KeySafe(), faults);
        if (AreaInclude.IsIn(file))
        {
            areas.ReadIfThere(file, ReadArea);
            areas.Read(AreaInclude.Read(file, [.. areas.Items.Select(area => (area.Code, area.Parent is null))], faults), ReadArea);
        }
        else
        {
            areas.Read(file, ReadArea);
        }

        return areas.WithUniqueNames().WithSoundParents();
    }

    private static Area ReadArea(CatalogueEntry entry, string code) =>
        new(code, entry.Name(), entry.Texts("aliases"), entry.OptionalText("parent"));

    private static Department ReadDepartment(CatalogueEntry entry, string code) =>
        new(code, entry.Name())
        {
            OnError = entry.Choice<OnError>("onError", OnError.Hold),
            Certainty = entry.Choice<Certainty>("certainty", Certainty.Carried),
            SpeaksFor = entry.TextsOrAll("speaksFor") ?? [CatalogueEntry.All],
        };

    // Who speaks for all does so for those that are entered later, too, which the file need not say again.
    private static Department WithAllSpokenFor(Department department, IEnumerable<string> codes) => department.SpeaksFor is [CatalogueEntry.All]
        ? department with { SpeaksFor = [.. codes.Where(code => code != department.Code)] }
        : department;

    private static Unit ReadUnit(CatalogueEntry entry, string code) =>
        new(code, entry.Name(), entry.Texts("aliases"), entry.Text("dimension"), entry.PositiveFraction("factor"));

    private static SurveyCalendar ReadCalendar(CatalogueEntry entry, string code) =>
        new(code, entry.Name(), entry.Choice<Frequency>("frequency"), entry.Flag("january"), entry.Number("dueDay", 1, 28));

    private static Indicator? ReadIndicator(
        CatalogueEntry entry,
        string code,
        CatalogueSection<Unit> units,
        CatalogueSection<Department> departments,
        CatalogueSection<SurveyCalendar> calendars,
        CatalogueSection<LocalText> groups)
    {
        var name = entry.Name();
        var aliases = entry.Texts("aliases");
        var shared = SharedName.Read(entry, departments);
        var unit = entry.Reference("unit", units);
        var kind = entry.Choice<IndicatorKind>("kind");
        var growth = entry.Choice<GrowthBasis>("growth", GrowthBasis.Nominal);
        var decimals = entry.Number("decimals", 0, 10);
        var parent = entry.OptionalText("parent");
        var parts = entry.Choice<Parts>("parts", Parts.Overlapping);
        var negative = entry.Flag("negative", fallback: false);
        var usual = entry.OptionalRange("usual");
        var headline = entry.Flag("headline", fallback: false);
        var owner = entry.Reference("owner", departments);
        var calendar = entry.Reference("calendar", calendars);
        var group = entry.Reference("group", groups);
        var breaks = SeriesBreak.Read(entry);
        var (since, until) = (entry.OptionalPeriod("since"), entry.OptionalPeriod("until"));
        if (since is { } begin && until is { } end && begin.FirstMonth > end.LastMonth)
        {
            entry.Fault("until", new($"“until”({end})早于“since”({begin})。", $"'until' ({end}) is before 'since' ({begin})."));
        }

        return unit is null || owner is null || calendar is null || group is null ? null : new()
        {
            Code = code,
            Name = name,
            Aliases = aliases,
            SharedNames = shared,
            Unit = unit,
            Kind = kind,
            GrowthBasis = growth,
            Decimals = decimals,
            Parent = parent,
            Parts = parts,
            CanBeNegative = negative,
            Usual = usual,
            IsHeadline = headline,
            Owner = owner.Code,
            Calendar = calendar,
            Group = group,
            GroupCode = entry.Text("group"),
            Breaks = breaks,
            Since = since,
            Until = until,
        };
    }

    private static void CheckRoot(CatalogueEntry file, CatalogueSection<Area> areas)
    {
        var roots = areas.Sound.Where(area => area.Item.Parent is null).ToList();
        if (roots.Count == 0)
        {
            file.Fault("areas", new("须有一个区域不写 parent:文件没有写明区域时,就是指它。", "One area must have no parent: it is meant where a file names no area."));
        }

        foreach (var (entry, area) in roots.Skip(1))
        {
            entry.Fault("code", new(
                $"{area.Code} 没有写 parent,{roots[0].Item.Code} 也没有:只有一个区域可以不写。其余的请写 parent: {roots[0].Item.Code}。",
                $"{area.Code} has no parent, and neither has {roots[0].Item.Code}: only one area may have none."));
        }
    }

    private static void CheckParts(CatalogueSection<Indicator> indicators)
    {
        foreach (var (entry, indicator) in indicators.Sound)
        {
            if (indicator.Parts != Parts.Overlapping && !indicators.Sound.Any(part => part.Item.Parent == indicator.Code))
            {
                entry.Fault("parts", new(
                    $"{indicator.Code} 写了 parts,但没有指标以它为 parent:请在其中项写 parent: {indicator.Code},或删去 parts。",
                    $"{indicator.Code} says how its parts stand to it, but no indicator has it as its parent."));
            }

            if (indicator.Parent is { } code && indicators.Find(code) is { } parent && parent.Unit.Dimension != indicator.Unit.Dimension)
            {
                entry.Fault("parent", new(
                    $"{indicator.Code} 的计量是 {indicator.Unit.Dimension},不能是 {code}({parent.Unit.Dimension})的其中项:两者的 unit 须属同一 dimension。",
                    $"{indicator.Code} is {indicator.Unit.Dimension}, and cannot be a part of {code}, which is {parent.Unit.Dimension}."));
            }
        }
    }

    // What a Chinese keyboard types where YAML wants its own marks: 「code： A」, 「{ code: A， zh: 甲 }」.
    private static LocalText? FullWidthMark(string yaml, long line)
    {
        var lines = yaml.Split('\n');
        for (var number = Math.Min(line, lines.Length); number >= Math.Max(1, line - 1); number--)
        {
            if (FullWidth().Match(Quoted().Replace(lines[number - 1], "")) is { Success: true } mark)
            {
                return new(
                    $"第 {number} 行有全角的“{mark.Value}”:YAML 的冒号、逗号、括号和引号都须用半角,冒号后空一格,如 {{ code: A, zh: 甲 }}。",
                    $"Line {number} has a full-width '{mark.Value}': the marks of YAML are half-width, with a space after the colon, as in {{ code: A, zh: 甲 }}.");
            }
        }

        return null;
    }

    private static LocalText YamlFault(string message) => new(
        message.Contains("tab", StringComparison.OrdinalIgnoreCase)
            ? "缩进不能用制表符(Tab),请改用空格,如“  - { code: A }”。"
            : "不是正确的 YAML:请检查缩进是否用空格对齐、冒号后是否有空格、括号和引号是否成对、同一个键是否写了两次。",
        message);

    [GeneratedRegex("[：，｛｝［］]")]
    private static partial Regex FullWidth();

    [GeneratedRegex("""(?:"[^"]*"|'[^']*'|(?<=^|\s)#.*$)""")]
    private static partial Regex Quoted();

    [GeneratedRegex("^HTZ[0-9]{4}$")]
    private static partial Regex FindingCode();

    // Area and department codes are parts of table keys and blob paths.
    [GeneratedRegex("^[A-Za-z0-9-]+$")]
    private static partial Regex KeySafe();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex UnitCode();

    [GeneratedRegex("^[A-Z][A-Z0-9_]*$")]
    private static partial Regex IndicatorCode();
}
