using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Codes;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting.Guesses;

/// <summary>The areas that files name: the zone itself, and those within it.</summary>
internal static partial class AreaGuess
{
    private static readonly string[] Words = ["全区", "我区", "本区"];

    /// <summary>The areas, the zone first, each with what to ask; those that lie in none of the zone are left out.</summary>
    /// <param name="names">The areas as written, one for each figure.</param>
    /// <param name="titles">The titles of tables, which may name the zone as well.</param>
    public static IReadOnlyList<(Area Area, LocalText? Question)> Of(IEnumerable<string> names, IEnumerable<string> titles)
    {
        var counted = names.CountBy(name => name).OrderByDescending(name => name.Value).Select(name => name.Key).ToList();
        var (inner, outer) = (counted.Where(name => Inner().IsMatch(name)).ToList(), counted.Where(name => !Inner().IsMatch(name) && !Above().IsMatch(name) && !Words.Contains(name)).ToList());
        var zones = outer.Where(name => Zone().IsMatch(name)).ToList();
        var whole = zones.MaxBy(name => name.Length) ?? titles.Select(title => ZoneInTitle().Match(title)).Where(match => match.Success).Select(match => match.Groups[1].Value)
            .CountBy(name => name).OrderByDescending(name => name.Value).Select(name => name.Key).FirstOrDefault() ?? outer.FirstOrDefault() ?? counted.FirstOrDefault(name => Above().IsMatch(name));
        var codes = new CodeMaker(CodeStyle.Pinyin, []);
        var root = codes.OfArea(whole ?? "本区", null);
        HashSet<string> taken = [whole ?? "本区"];
        var aliases = outer.Where(name => whole is not null && name != whole && (whole.EndsWith(Tail(name), StringComparison.Ordinal) || ZoneNames.AreOfOne(name, whole))).Concat(whole?.EndsWith('区') ?? true ? Words : []).Where(taken.Add).ToList();
        return
        [
            (new(root, whole ?? "本区", aliases, null), whole is null
                ? new("文件中没有写区域名称;请填写名称和代码(如按 GB/T 2260 续编)", "No file names the zone: enter its name and code (such as one that extends GB/T 2260)")
                : new("区域代码暂用拼音;如有 GB/T 2260 代码,请在第一次发布之前改用", "Codes of areas are of pinyin: put in those of GB/T 2260, if there are, before anything is published")),
            .. inner.Concat(outer.Where(name => !taken.Contains(name))).GroupBy(Kernel).Select(alike => (
                new Area(codes.OfArea(alike.First(), root), alike.First(), [.. alike.Skip(1)], root),
                Inner().IsMatch(alike.First()) ? null : new LocalText($"“{alike.First()}”是否在本区之内", $"Does '{alike.First()}' lie within the zone"))),
        ];
    }

    private static string Tail(string name) => name.Length > 2 ? name[^Math.Min(3, name.Length)..] : name;

    private static string Kernel(string name) => Office().Replace(name, "") is { Length: > 1 } kernel ? kernel : name;

    [GeneratedRegex("(?:街道|街道办事处|办事处|镇|乡|社区|村|片区)$")]
    private static partial Regex Inner();

    [GeneratedRegex("^(?:全[国省市县]|我[国省市县])$|[省市]$")]
    private static partial Regex Above();

    [GeneratedRegex("(?:高新区|开发区|经开区|新区|园区|示范区|产业园|保税区|技术区)$")]
    private static partial Regex Zone();

    [GeneratedRegex(@"^(?:\d{4}年)?(?:\d{1,2}(?:[-—~至]\d{1,2})?月份?)?(\p{IsCJKUnifiedIdeographs}{1,10}?(?:高新区|开发区|经开区|新区|示范区))")]
    private static partial Regex ZoneInTitle();

    [GeneratedRegex("(?:街道办事处|街道|办事处|镇|乡)$")]
    private static partial Regex Office();
}
