using System.Text.RegularExpressions;
using HtzPipeline.Core.Drafting.Naming;

namespace HtzPipeline.Core.Drafting.Guesses;

/// <summary>The group an indicator is shown under: the title of the table it stands in most, or the sheet's or file's name.</summary>
internal static partial class GroupGuess
{
    private const int Longest = 24;

    /// <summary>The group's name.</summary>
    /// <param name="candidate">What is to be an indicator.</param>
    /// <param name="areas">Names of the zone, with which titles begin.</param>
    public static string Of(Candidate candidate, IReadOnlyList<string> areas) => candidate.Sightings
        .Select(sighting => NameOf(sighting, areas)).CountBy(name => name).MaxBy(count => count.Value).Key;

    private static string NameOf(Sighting sighting, IReadOnlyList<string> areas)
    {
        foreach (var text in new[] { sighting.Figure.Table, sighting.Figure.Place.Sheet, FileNames.Stem(sighting.File.Name), Path.GetFileNameWithoutExtension(sighting.File.Name) })
        {
            var name = Period().Replace(text ?? "", "").Trim(' ', ':', '：', '-', '—', '、', '(', ')');
            name = areas.FirstOrDefault(area => name.Length > area.Length && name.StartsWith(area, StringComparison.Ordinal)) is { } area ? name[area.Length..] : name;
            name = Ending().Replace(name, "");
            if (name.Length is > 1 and <= Longest && name.Any(char.IsLetter) && !Plain().IsMatch(name))
            {
                return name;
            }
        }

        return sighting.Department.Length > 0 ? sighting.Department : "综合";
    }

    [GeneratedRegex(@"\d{4}年(?:度|全年|上半年|前三季度|第?[一二三四1-4]季度|\d{1,2}(?:[-—–~至]\d{1,2})?月份?)?|^\d{1,2}(?:[-—~至]\d{1,2})?月份?")]
    private static partial Regex Period();

    [GeneratedRegex("(?:主要(?:经济)?指标)?(?:完成)?(?:情况)?(?:统计|月报|季报|一览|汇总|快报)?表?$")]
    private static partial Regex Ending();

    [GeneratedRegex("^(?:sheet|工作表|表)[0-9一二三四五六七八九十]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Plain();
}
