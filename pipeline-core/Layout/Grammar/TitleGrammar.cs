using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Reads the texts around a table: titles (枣庄高新区2019年1-8月主要经济指标), unit rows, and the national bureau's 指标:, 地区:, 时间: lines.</summary>
internal static partial class TitleGrammar
{
    /// <summary>The context with what a text adds; later texts win over earlier ones.</summary>
    public static SheetContext Add(SheetContext context, string text)
    {
        text = Signatures.Without(text);

        // A unit ends at the next white space, which folding takes away: 单位:万元  2019年8月.
        var unit = UnitText.TakeStated(ref text);
        context = context with { Unit = unit ?? context.Unit };
        var folded = LabelText.Fold(text);
        if (EnglishUnit().IsMatch(folded))
        {
            return context with { Unit = folded };
        }

        if (Named().Match(folded) is { Success: true } named && AddNamed(context, named.Groups[1].Value, named.Groups[2].Value) is { } added)
        {
            return added;
        }

        var year = PeriodGrammar.FindYear(folded) ?? context.Year;
        if (PeriodGrammar.TryFind(folded, new(year), out var period, out var rest))
        {
            context = context with { Period = period };
            year ??= period.Last.Year;
        }

        context = context with { Year = year };
        var (name, bracketed) = UnitText.Split(rest.Trim('(', ')', ' '));
        if (name.Length < 2)
        {
            return context with { Unit = unit ?? bracketed ?? context.Unit };
        }

        var area = AreaAtStart().Match(name) is { Success: true } match ? match.Groups[1].Value : null;
        return context with
        {
            Unit = unit ?? bracketed ?? context.Unit,
            Area = area ?? context.Area,
            Title = TitleDress().Replace(area is null ? name : name[area.Length..], ""),
        };
    }

    private static SheetContext? AddNamed(SheetContext context, string key, string value)
    {
        switch (RoleWords.Of(key))
        {
            case ColumnRole.Indicator:
                return context with { Indicator = LabelGrammar.ReadName(value) is { Name.Length: > 0 } read ? read : new() { Name = value } };
            case ColumnRole.Area:
                return context with { Area = value };
            case ColumnRole.Period when PeriodGrammar.TryRead(value, new(context.Year), out var period):
                return context with { Period = period, Year = period.Last.Year };
            case ColumnRole.Period:
                return context;
            default:
                return key == "数据库" || char.IsAsciiLetter(key[0]) ? context : null;
        }
    }

    [GeneratedRegex(@"^(?:in )?(?:thousands?|millions?|billions?|per cent|percent|number of|index,|tonnes|US dollars)\b[^.,]{0,50}$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishUnit();

    [GeneratedRegex(@"^([\p{L}]{2,6}|[A-Za-z ]{2,30}):(.+)$")]
    private static partial Regex Named();

    [GeneratedRegex(@"^((?!按|全)(?:(?![各分])[\p{IsCJKUnifiedIdeographs}]){2,10}?(?:高新区|高新技术产业开发区|开发区|街道|园区|科技园|产业园|镇|乡))(?!办|企业|产业)")]
    private static partial Regex AreaAtStart();

    [GeneratedRegex(@"^(?:各街道|各镇街|各地区|分地区|分街道|分区域|各区域|各园区|表\d+[::]?)+|(?:完成)?(?:情况)?(?:统计)?(?:一览)?(?:汇总)?表?(?:\([^()]*\))?$")]
    private static partial Regex TitleDress();
}
