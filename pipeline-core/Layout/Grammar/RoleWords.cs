using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>The headings by which columns say what they hold, in Chinese and English, as one table.</summary>
internal static partial class RoleWords
{
    private static readonly FrozenDictionary<string, ColumnRole> Roles = new (ColumnRole Role, string[] Words)[]
    {
        (ColumnRole.Indicator, ["指标", "指标名称", "指标名", "指标项", "统计指标", "主要指标", "项目", "项目名称", "名称", "内容", "类别", "商品", "商品名称", "产品", "产品名称", "品种", "行业", "分类", "indicator", "indicator name", "indicatorname", "indicator_name", "item", "series", "series name", "variable", "subject", "title", "element", "subject descriptor", "data series"]),
        (ColumnRole.Area, ["地区", "区域", "地域", "街道", "镇街", "镇(街)", "镇(街道)", "街道(镇)", "乡镇街道", "单位名称", "地市", "市县", "城市", "省份", "省市", "辖区", "区划", "园区", "县区", "区县", "行政区划", "地区名称", "区域名称", "报送单位", "地区名", "省区市", "省(区、市)", "省(市、区)", "省市区", "所在地", "国家", "国家或地区", "国家(地区)", "国别", "area", "area name", "country", "state", "district", "county", "region", "geo", "ref_area", "country name", "location", "city", "province", "geo (labels)", "geo (codes)", "geo/time", "time/geo", "geo\\time", "entity", "geography", "country or area", "country/area", "countries", "ref_area.label", "territory", "economy", "country_name", "area_name"]),
        (ColumnRole.Period, ["时间", "时期", "月份", "年月", "日期", "年份", "年度", "季度", "报告期", "数据期", "期间", "期别", "统计时间", "统计期", "统计月份", "所属期", "截止日期", "统计日期", "数据日期", "会计期间", "年", "月", "季", "年/月", "period", "time", "time_period", "time period", "date", "month", "year", "quarter", "year_month", "yearmonth", "reporting_period", "reporting period", "ref_period", "periods", "perioden", "periode", "période", "periodo", "jahr", "monat", "zeit", "année", "mois", "año", "anno"]),
        (ColumnRole.Unit, ["单位", "计量单位", "数据单位", "指标单位", "unit", "units", "unit_measure", "unit of measure", "uom", "einheit"]),
        (ColumnRole.Multiplier, ["scale", "magnitude", "scalar_factor", "scalar factor", "unit_mult", "powercode"]),
        (ColumnRole.Measure, ["口径", "统计口径", "度量", "数据类型", "指标口径", "measure", "measure name"]),
        (ColumnRole.Value, ["数值", "值", "数据", "指标值", "数据值", "统计值", "value", "obs_value", "observation", "amount"]),
        (ColumnRole.Frequency, ["频度", "频率", "freq", "frequency"]),
        (ColumnRole.Ignored, ["序号", "编号", "行次", "行号", "代码", "指标代码", "地区代码", "编码", "备注", "说明", "注释", "来源", "数据来源", "发布时间", "披露时间", "披露日期", "公告日期", "公布时间", "公布日期", "更新时间", "发布日期", "更新日期", "指标ID", "时间区间", "起始时间", "结束时间", "no", "no.", "id", "code", "indicator code", "country code", "remark", "remarks", "note", "notes", "source", "flag", "flags", "flag codes", "status", "obs_status", "obs_conf", "cdid", "source dataset id", "preunit", "release date", "next release", "last updated", "important notes",
            "line", "series type", "data type", "collection month", "series start", "series end", "no. obs", "no. obs.", "scalar_id", "uom_id", "vector", "coordinate", "symbol", "terminated", "dguid", "estimates start after", "midperiod", "dimension", "stand vom"]),
    }.SelectMany(pair => pair.Words.Select(word => (word, pair.Role))).ToFrozenDictionary(pair => pair.word, pair => pair.Role, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Vague =
        ((string[])["名称", "内容", "类别", "商品", "商品名称", "产品", "产品名称", "品种", "行业", "分类", "item", "variable", "subject"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a heading is that of remarks, in which a unit may stand.</summary>
    public static bool IsRemark(string text) => LabelText.Fold(text) is "备注" or "说明" or "注释" or "注" or "附注" or "remark" or "remarks" or "note" or "notes";

    /// <summary>Whether a heading may name indicators, or things that have indicators.</summary>
    public static bool IsVague(string text) => Vague.Contains(LabelText.Fold(text));

    /// <summary>The role that a heading names; <see cref="ColumnRole.Figures"/> if it names none.</summary>
    public static ColumnRole Of(string text)
    {
        if (LabelText.Label(text) is null)
        {
            return ColumnRole.Figures;
        }

        var folded = TraditionalForms.Simplify(LabelText.Fold(text));
        return Roles.TryGetValue(folded, out var role) ? role
            : folded.StartsWith("截止日期", StringComparison.Ordinal) ? ColumnRole.Period
            : IsCode(folded) || YearFlags().IsMatch(folded) ? ColumnRole.Ignored
            : InBoth().Match(folded) is { Success: true } both && Roles.TryGetValue(both.Groups[1].Value, out role) && Roles.ContainsKey(both.Groups[2].Value) ? role
            : WithBracket().Match(folded) is { Success: true } match && Roles.TryGetValue(match.Groups[1].Value, out role) && role is ColumnRole.Indicator or ColumnRole.Area
                && SaysOfAll(match.Groups[2].Value) ? role
            : ColumnRole.Figures;
    }

    /// <summary>What a heading that names a role says in brackets of the whole table: 累计 of 指标(累计); null if it says nothing.</summary>
    /// <param name="folded">The folded heading.</param>
    public static string? InBrackets(string folded) =>
        !Roles.ContainsKey(folded) && Of(folded) != ColumnRole.Figures && WithBracket().Match(folded) is { Success: true } match ? match.Groups[2].Value : null;

    private static bool SaysOfAll(string content) =>
        content.Contains("单位", StringComparison.Ordinal) || UnitText.IsUnit(content) || LabelGrammar.ReadHeader(content, new(PeriodParts.AnyYear)) is { Name: "", SaysMore: true, IsUnreadablePeriod: false };

    [GeneratedRegex(@"^([^()]{1,12})\(([^()]{1,24})\)$")]
    private static partial Regex WithBracket();

    // LocID, indicatorId
    [GeneratedRegex("^[A-Za-z]*[a-z](?:ID|Id)$")]
    private static partial Regex CamelId();

    // 年份Year, 地区Region
    [GeneratedRegex(@"^(\p{IsCJKUnifiedIdeographs}{1,8})[/ ]?([A-Za-z_ ]{2,20})$")]
    private static partial Regex InBoth();

    // The FAO's flags beside the figures of Y2017.
    [GeneratedRegex(@"^Y\d{4}[FN]$")]
    private static partial Regex YearFlags();

    private static bool IsCode(string folded) =>
        folded.Length <= 24 && (folded.EndsWith("代码", StringComparison.Ordinal) || folded.EndsWith("编码", StringComparison.Ordinal) || folded.EndsWith("编号", StringComparison.Ordinal)
            || folded.EndsWith("_code", StringComparison.OrdinalIgnoreCase) || folded.EndsWith(" code", StringComparison.OrdinalIgnoreCase) || folded.EndsWith("_id", StringComparison.OrdinalIgnoreCase) || CamelId().IsMatch(folded));
}
