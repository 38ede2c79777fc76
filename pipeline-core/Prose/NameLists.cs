using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Splits enumerations of names: the number of values decides where, since 农、林、牧、渔业 is one name.</summary>
internal static partial class NameLists
{
    /// <summary>The names in some words; null where they do not make out as many as there are values.</summary>
    /// <param name="words">The words.</param>
    /// <param name="count">How many values there are.</param>
    public static string[]? Split(string words, int count)
    {
        if (Industries().IsMatch(words) && count == 3)
        {
            return [.. ((string[])["第一产业", "第二产业", "第三产业"]).Select(industry => Industries().Replace(words, industry))];
        }

        if (count == 2 && words.Contains("城乡居民", StringComparison.Ordinal))
        {
            // Town before country, as in the word.
            return [words.Replace("城乡居民", "城镇居民", StringComparison.Ordinal), words.Replace("城乡居民", "农村居民", StringComparison.Ordinal)];
        }

        foreach (var marks in (string[])[",", "、", "和", "与", "、和", "、和与及", ",、和与及"])
        {
            var items = Regex.Split(words, "以及|[" + marks + "]").Select(item => item.Trim()).Where(item => item.Length > 0).ToArray();
            if (items.Length == count && count > 1)
            {
                return Completed(items);
            }
        }

        return Merged(words, count);
    }

    // Parts without the ending of a name belong to the next: 信息传输、软件和信息技术服务业.
    private static string[]? Merged(string words, int count)
    {
        var items = new List<string>();
        var open = "";
        foreach (Match match in Item().Matches(words))
        {
            open += match.Value;
            if (Ending().IsMatch(match.Groups["item"].Value))
            {
                items.Add(open.TrimEnd('、', ',', '和', '与', '及'));
                open = "";
            }
        }

        return items.Count == count && open.Length == 0 && count > 1 ? Completed([.. items]) : null;
    }

    // What the last name has at its end, the others have too: 住宿业和餐饮业营业额, 城镇和农村居民人均可支配收入, 第一、二、三产业投资.
    private static string[] Completed(string[] items)
    {
        var last = NameParts.Split(StandardNames.Of(items[^1]));
        for (var i = 0; i < items.Length - 1; i++)
        {
            if (Ordinal().Match(items[i]) is { Success: true } ordinal && Ordinal().Match(items[^1]) is { Success: true } of && of.Groups["rest"].Length > 0)
            {
                items[i] = "第" + ordinal.Groups["n"].Value + of.Groups["rest"].Value;
                continue;
            }

            var name = NameParts.Split(StandardNames.Of(items[i]));
            if (name.Head.Length > 0 || last.Head.Length == 0 || AreaMentions.IsOne(items[i]))
            {
                continue;
            }

            var shared = last.Object.Length > name.Object.Length && !NameParts.IsClass(name.Object) ? Shared().Match(last.Object[name.Object.Length..]).Value : "";
            items[i] = items[i] + shared + last.Head;
        }

        // What the first is of, those are of, too, that say no more than what is measured: 专利申请量、授权量.
        var first = NameParts.Split(StandardNames.Of(items[0]));
        for (var i = 1; i < items.Length && first is { Object.Length: > 0, Head.Length: > 0 } && !NameParts.HasOneHead(first.Object); i++)
        {
            items[i] = NameParts.Split(items[i]) is { Scope: "", Object: "", Head.Length: > 0 } ? first.Scope + first.Object + items[i] : items[i];
        }

        if (Ordinal().Match(items[^1]) is { Success: true } ending && items.Length > 1 && items[0].StartsWith('第'))
        {
            items[^1] = "第" + ending.Groups["n"].Value + ending.Groups["rest"].Value;
        }

        return items;
    }

    [GeneratedRegex("^(?:居民|企业|单位|人员|用户|户|主体|市场主体|产业|项目|专利|学校|院校|外资|人口|行业)$")]
    private static partial Regex Shared();

    [GeneratedRegex("三次产业|三大产业|一二三产业|第?一、二、三产业")]
    private static partial Regex Industries();

    [GeneratedRegex("(?<item>[^、,和与及]+)[、,和与及]?")]
    private static partial Regex Item();

    [GeneratedRegex("(?:业|企业|产业|行业|商户|合作社|投资|收入|支出|额|量|值|率|资|款|品|区|县|市|镇)$")]
    private static partial Regex Ending();

    [GeneratedRegex("^第?(?<n>[一二三])(?<rest>产业.*)?$")]
    private static partial Regex Ordinal();
}
