using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting.Writing;

/// <summary>
/// Adds a draft to the catalogue file that there is: new items at the end of each section, new spellings among the aliases, and nothing else is
/// touched. A file that is laid out otherwise than the examples (a section in braces) is left for its author: what is new then stands at the end, as comments.
/// </summary>
public static partial class DraftAddition
{
    /// <summary>The file with what is new.</summary>
    /// <param name="yaml">The file's text, which loads.</param>
    /// <param name="draft">What it lacks.</param>
    public static string To(string yaml, CatalogueDraft draft)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(draft);
        var lines = LinesOf(yaml);
        var groups = CodesOfGroups(lines);
        Append(lines, "areas", DraftSections.Areas(draft));
        Append(lines, "departments", DraftSections.Departments(draft));
        Append(lines, "units", DraftSections.Units(draft));
        Append(lines, "calendars", DraftSections.Calendars(draft));
        Append(lines, "groups", DraftSections.Groups(draft));
        foreach (var spellings in draft.Spellings.GroupBy(spelling => spelling.Indicator.Code))
        {
            AddAliases(lines, spellings.Key, [.. spellings.Select(spelling => spelling.Name)], isAsked: true);
        }

        Append(lines, "indicators", DraftSections.Indicators(draft, groups.GetValueOrDefault));

        // A catalogue without rules has the standing ones, which a list of others would put out of force.
        if (SectionOf(lines, "rules") is not null)
        {
            Append(lines, "rules", DraftSections.Rules(draft));
        }

        lines.AddRange(DraftWriter.LeftOut(draft).Where(line => !lines.Contains(line)));
        return TextOf(lines);
    }

    /// <summary>The file with another spelling of an indicator, about which nobody is asked; as it is, where it is laid out otherwise than the examples.</summary>
    /// <param name="yaml">The file's text, which loads.</param>
    /// <param name="indicator">The indicator's code.</param>
    /// <param name="name">The spelling.</param>
    public static string WithSpelling(string yaml, string indicator, string name)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var lines = LinesOf(yaml);
        AddAliases(lines, indicator, [name], isAsked: false);
        return TextOf(lines);
    }

    /// <summary>The file with one more name that is no indicator; its list is begun at the end where there is none.</summary>
    /// <param name="yaml">The file's text, which loads.</param>
    /// <param name="ignored">The name.</param>
    public static string WithIgnored(string yaml, IgnoredName ignored)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(ignored);
        const string Section = "ignore";
        var lines = LinesOf(yaml);
        if (SectionOf(lines, Section) is null)
        {
            lines.AddRange(["", "# 不作为指标的名称。", $"{Section}:"]);
        }

        Append(lines, Section, [$"  - {{ name: {YamlText.Of(ignored.Name)}{(ignored.Department is { } department ? $", department: {YamlText.Of(department)}" : "")} }}"]);
        return TextOf(lines);
    }

    private static List<string> LinesOf(string yaml) => [.. yaml.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];

    private static string TextOf(List<string> lines) => string.Join('\n', lines) + "\n";

    private static void Append(List<string> lines, string section, IEnumerable<string> items)
    {
        var added = items.ToList();
        if (added.Count == 0)
        {
            return;
        }

        if (SectionOf(lines, section) is not var (first, end))
        {
            lines.AddRange(added.Select(line => $"# {section}: {line}"));
            return;
        }

        var indent = lines.GetRange(first, end - first).Select(line => Item().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value ?? "  ";
        lines.InsertRange(end, added.Select(line => indent + line[2..]));
    }

    // From the line after the key to the one after its last item; null where the section is not there in this form.
    private static (int First, int End)? SectionOf(List<string> lines, string section)
    {
        var key = lines.FindIndex(line => line.StartsWith(section + ":", StringComparison.Ordinal) && Comment().Replace(line[(section.Length + 1)..], "").Trim().Length == 0);
        if (key < 0)
        {
            return null;
        }

        var end = lines.FindIndex(key + 1, line => line.Length > 0 && char.IsAsciiLetter(line[0]));
        end = end < 0 ? lines.Count : end;
        while (end > key + 1 && (lines[end - 1].Trim().Length == 0 || lines[end - 1][0] == '#'))
        {
            end--;
        }

        return (key + 1, end);
    }

    private static void AddAliases(List<string> lines, string code, List<string> names, bool isAsked)
    {
        if (SectionOf(lines, "indicators") is not var (first, end))
        {
            return;
        }

        var at = lines.FindIndex(first, end - first, line => CodeLine().Match(line) is { Success: true } match && match.Groups[2].Value == code);
        if (at < 0)
        {
            lines.Insert(end, $"  # ? {code} 的新写法 new spellings: {YamlText.Comment(YamlText.Of(names))}");
            return;
        }

        var next = lines.FindIndex(at + 1, end - at - 1, line => Item().IsMatch(line));
        next = next < 0 ? end : next;
        var indent = lines[at].IndexOf("code", StringComparison.Ordinal);
        var aliases = lines.FindIndex(at, next - at, line => AliasLine().IsMatch(line));
        var question = !isAsked ? [] : DraftSections.Asked(new LocalText($"新写法:{string.Join("、", names)},是否都指本指标", $"New spellings: {string.Join(", ", names)}; do they mean this one"), new(' ', indent));
        if (aliases >= 0)
        {
            lines[aliases] = AliasLine().Replace(lines[aliases], match => $"{match.Groups[1].Value}{match.Groups[2].Value}{(match.Groups[2].Value.Trim().Length == 0 ? "" : ", ")}{string.Join(", ", names.Select(YamlText.Of))}]{match.Groups[3].Value}");
            lines.InsertRange(aliases, question);
        }
        else if (!lines.GetRange(at, next - at).Exists(line => line.TrimStart().StartsWith("aliases:", StringComparison.Ordinal)))
        {
            lines.InsertRange(at + 1, [.. question, $"{new string(' ', indent)}aliases: {YamlText.Of(names)}"]);
        }
        else
        {
            lines.InsertRange(at + 1, question);
        }
    }

    private static Dictionary<string, string> CodesOfGroups(List<string> lines) => SectionOf(lines, "groups") is var (first, end)
        ? lines.GetRange(first, end - first).Select(line => Group().Match(line)).Where(match => match.Success).DistinctBy(match => match.Groups[2].Value).ToDictionary(match => match.Groups[2].Value, match => match.Groups[1].Value)
        : [];

    [GeneratedRegex(@"^(\s*)- ")]
    private static partial Regex Item();

    [GeneratedRegex(@"#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(\s*- )code:\s*""?([A-Z][A-Z0-9_]*)""?\s*(?:#.*)?$")]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"^(\s*aliases:\s*\[)([^\[\]]*)\](\s*(?:#.*)?)$")]
    private static partial Regex AliasLine();

    [GeneratedRegex(@"code:\s*""?([A-Za-z0-9-]+)""?\s*,\s*zh:\s*""?([^,}""]+?)""?\s*[,}]")]
    private static partial Regex Group();
}
