using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace HtzPipeline.Core.Catalogue;

/// <summary>
/// Areas that a catalogue takes over by a line: <c>include: china-provinces</c>, the 31 provinces that national statistics are published by, or
/// areas of a list of GB/T 2260, pasted as it is, a code and a name a line. Which area lies in which follows from the codes.
/// </summary>
internal static partial class AreaInclude
{
    private const string Key = "include";
    private const string Provinces = "china-provinces";
    private const string List = "gbt-2260";

    // GB/T 2260 has no code for the whole; this is that of GB/T 2659.
    private const string China = "CN";

    private static readonly IncludedArea Whole = new(China, "全国", "中国", "China");

    /// <summary>Whether a file takes any over.</summary>
    public static bool IsIn(CatalogueEntry file) => file.Has(Key);

    /// <summary>The areas taken over, each as if it stood in the file at the line of the include.</summary>
    /// <param name="file">The file.</param>
    /// <param name="written">The areas that the file has itself, whose code stands for theirs: each code with whether it has no parent.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static IEnumerable<CatalogueEntry> Read(CatalogueEntry file, IReadOnlyList<(string Code, bool IsRoot)> written, CatalogueFaultList faults)
    {
        var areas = file.Nodes(Key).SelectMany(node => AreasOf(node, faults).Select(area => (Area: area, Line: (int)node.Start.Line))).ToList();
        var codes = written.Select(one => one.Code).Concat(areas.Select(one => one.Area.Code)).ToHashSet();
        var roots = written.Where(one => one.IsRoot).Select(one => one.Code).ToList();
        if (areas.Exists(one => one.Area.Code == China) && roots.Find(root => root != China) is { } other)
        {
            file.Fault(Key, new(
                $"“{Provinces}”的上级是全国({China}),但 areas 中的 {other} 没有写 parent:请写 parent(如 parent: 370000),或不用“{Provinces}”。",
                $"'{Provinces}' lies in China ({China}), but {other} of the areas has no parent: give it one, such as parent: 370000, or leave '{Provinces}' out."));
        }

        var root = roots.FirstOrDefault() ?? areas.Select(one => one.Area.Code).FirstOrDefault();
        var names = areas.ToLookup(one => one.Area.Zh);
        foreach (var (area, line) in areas.Where(one => !written.Any(own => own.Code == one.Area.Code)).DistinctBy(one => one.Area.Code))
        {
            var parent = area.Code == root ? null : AboveOf(area.Code).FirstOrDefault(codes.Contains) ?? root;

            // Of 市中区 there are many: each goes by the name of its city as well.
            var above = names[area.Zh].Select(one => one.Area.Code).Distinct().Count() > 1 ? areas.Find(one => one.Area.Code == parent).Area?.Zh : null;
            yield return new(area.ToNode(parent, above), faults, line);
        }
    }

    private static List<IncludedArea> AreasOf(YamlNode node, CatalogueFaultList faults)
    {
        switch (node)
        {
            case YamlScalarNode { Value: Provinces }:
                return [Whole, .. Lines(Resource()).Select(line => Parse(line.Text)!)];
            case YamlMappingNode { Children.Count: 1 } mapping when mapping.Children.TryGetValue(List, out var list) && list is YamlScalarNode { Value: { } text }:
                return Listed(text, list, faults);
            default:
                faults.Add(node.Start, new(
                    $"“{Key}”应为 {Provinces},或“{List}: |”并在下面逐行写代码和名称,如“370100 济南市”。",
                    $"'{Key}' must be {Provinces}, or '{List}: |' with lines below, each a code and a name such as '370100 济南市'."));
                return [];
        }
    }

    private static List<IncludedArea> Listed(string text, YamlNode list, CatalogueFaultList faults)
    {
        var areas = new List<IncludedArea>();
        foreach (var (offset, line) in Lines(text))
        {
            if (Parse(line) is { } area)
            {
                areas.Add(area);
            }
            else
            {
                faults.Add((int)list.Start.Line + 1 + offset, new(
                    $"“{line}”不是区划代码表的一行:应为六位代码和名称,如“370100 济南市”。", $"'{line}' is no line of a list of areas: six digits and a name, such as '370100 济南市'."));
            }
        }

        return areas;
    }

    private static IEnumerable<(int Offset, string Text)> Lines(string text) =>
        text.Split('\n').Index().Select(line => (line.Index, line.Item.Trim())).Where(line => line.Item2.Length > 0);

    private static IncludedArea? Parse(string line) => Line().Match(line) is { Success: true } match
        ? new(match.Groups["code"].Value, match.Groups["zh"].Value, match.Groups["short"].Value, match.Groups["en"].Value)
        : null;

    // 370402 lies in 370400, and that in 370000, and that in China.
    private static IEnumerable<string> AboveOf(string code) => code == China ? []
        : new[] { $"{code[..4]}00", $"{code[..2]}0000", China }.Where(above => above != code);

    private static string Resource()
    {
        using var reader = new StreamReader(typeof(AreaInclude).Assembly.GetManifestResourceStream("china-provinces.txt")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^(?<code>\d{6})[\s,,]+(?<zh>[^\s,,]+)(?:[\s,,]+(?<short>[^\s,,A-Za-z]+))?(?:[\s,,]+(?<en>[A-Za-z][A-Za-z' .-]*))?$")]
    private static partial Regex Line();

    /// <summary>An area of a list.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Zh">Its name in full.</param>
    /// <param name="Short">What it is called for short; empty where the list does not say.</param>
    /// <param name="En">Its English name; empty where the list does not say.</param>
    private sealed record IncludedArea(string Code, string Zh, string Short, string En)
    {
        /// <summary>The area as a catalogue would have it.</summary>
        /// <param name="parent">The code of the area that it lies in; null for none.</param>
        /// <param name="above">The name that goes before its own; null for none.</param>
        public YamlMappingNode ToNode(string? parent, string? above)
        {
            var node = new YamlMappingNode { { "code", Code }, { "zh", above + Zh }, { "en", En.Length > 0 ? En : above + Zh } };
            if (Short.Length > 0 && above is null)
            {
                node.Add("aliases", new YamlSequenceNode(new YamlScalarNode(Short)));
            }

            if (parent is not null)
            {
                node.Add("parent", parent);
            }

            return node;
        }
    }
}
