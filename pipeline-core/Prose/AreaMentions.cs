using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Finds the areas that a text names.</summary>
internal static partial class AreaMentions
{
    /// <summary>The area at the start of a text; null if there is none.</summary>
    public static string? AtStart(string text) => Leading().Match(text) is { Success: true } match && !NoArea().IsMatch(match.Groups["name"].Value) && !NoPlace().IsMatch(match.Value) && !Standing().IsMatch(text.AsSpan(match.Length)) ? match.Value : null;

    /// <summary>The areas at the start of a text, with 、, 和, 与 or 及 between them, and their length in all; fewer than two make no list.</summary>
    public static (List<string> Areas, int Length) ListAtStart(string text)
    {
        var (areas, length) = (new List<string>(), 0);
        for (var at = 0; AtStart(text[at..]) is { } area;)
        {
            areas.Add(area);
            length = at + area.Length;
            if (length >= text.Length || text[length] is not ('、' or '和' or '与' or '及'))
            {
                break;
            }

            at = length + 1;
        }

        return (areas, length);
    }

    /// <summary>Whether a text is an area and nothing else.</summary>
    public static bool IsOne(string text) => AtStart(text) == text;

    /// <summary>Whether an area is a part of the one that a bulletin is usually of: a sub-district or a town, or several.</summary>
    public static bool IsWithin(string area) => area.EndsWith("街道", StringComparison.Ordinal) || area[^1] is '镇' or '乡';

    /// <summary>Whether an area is one that a zone is compared with: 全市, 全省, 全国.</summary>
    public static bool IsBeyond(string area) => area[^1] is '国' or '省' or '市';

    /// <summary>The cities and provinces that a text names by the bureaus it quotes (青陂市知识产权局), by their last character, for 全市 and 全省.</summary>
    public static Dictionary<char, string> Named(string folded)
    {
        var named = new Dictionary<char, string>();
        foreach (Match match in Bureau().Matches(folded))
        {
            named.TryAdd(match.Groups[1].Value[^1], match.Groups[1].Value);
        }

        return named;
    }

    [GeneratedRegex(@"^(?:全[国省市县区旗州镇](?![场域级委性])(?!民(?![营间用生族政办]))|(?:[我本该][国省市县区旗州]|(?<name>(?!新增|新设|新登|实有|全部|其中|当前|目前)[\p{IsCJKUnifiedIdeographs}]{2,7}?)(?:高新技术产业开发区|高新技术开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|保税区|自贸区)|(?<name>(?!新增|新设|新登|实有|全部|其中|当前|目前)[\p{IsCJKUnifiedIdeographs}]{2,4}?)(?:新区|自治[州县区旗]|[市县旗]|(?<![地社园景小片市县辖厂校库灾山林矿])区|街道|镇|乡|省)|高新区|经开区|开发区)(?![场级政民委长容办属直域内外城局统间块划值面占重村业境]|工委))")]
    private static partial Regex Leading();

    [GeneratedRegex("[已被曾获过]|[的和在与及、有个增了各占居列排位为作总量比达是发放给到于从至其把使推争赴按分完实成]|全$|^[拉带推]动")]
    private static partial Regex NoArea();

    [GeneratedRegex("(?:城市|县域|农村|乡镇|城镇|街镇|城乡|地区|景区|社区|片区|小区|[老新旧主心]城区|山区|园区|辖区|灾区|库区|校区|厂区|示范区|集聚区|聚集区|功能区|试验区)$")]
    private static partial Regex NoPlace();

    [GeneratedRegex("^(?:排|居(?![民家住])|列|位列|第|名列|前[列茅\\d一二三四五六七八九十]|率先|平均|首位|各(?![类项级种部])|的)")]
    private static partial Regex Standing();

    [GeneratedRegex(@"([\p{IsCJKUnifiedIdeographs}]{2,3}[市省])[\p{IsCJKUnifiedIdeographs}]{1,10}?(?:局|委|办|厅|中心)")]
    private static partial Regex Bureau();
}
