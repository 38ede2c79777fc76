using System.Collections.Frozen;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Tidy;

/// <summary>The headings by which the columns of a tidy table say what they hold, beyond those of any table (<see cref="RoleWords"/>).</summary>
internal static partial class TidyWords
{
    private static readonly FrozenDictionary<string, TidyRole> Roles = new (TidyRole Role, string[] Words)[]
    {
        (TidyRole.Indicator, ["variable", "statistic", "metric", "metric name", "series name", "series_name", "item_name", "item name", "indicator label", "数据指标", "指标中文名", "统计项目"]),
        (TidyRole.IndicatorCode, ["series_reference", "指标代码", "指标编码", "指标编号", "indicator code", "indicator_code", "indicatorcode", "indicator id", "indicator_id", "series code", "series_code", "series id", "series_id", "seriesid", "code", "代码", "编码"]),
        (TidyRole.Dimension, ["类别", "分类", "大类", "行业", "产业", "行业名称", "分组", "项目分类", "subject", "category", "industry", "sector", "sex", "gender", "age", "group", "type"]),
        (TidyRole.Area, ["area_name", "region name", "region_name", "country", "country_name", "countryname", "country or area", "country/region", "geography", "territory", "entity", "地区名", "省", "市", "省(市)", "省市区", "行政区"]),
        (TidyRole.AreaCode, ["地区代码", "地区编码", "区域代码", "行政区划代码", "区划代码", "country code", "country_code", "area code", "area_code", "region code", "region_code", "geo code", "geo_code", "iso3", "iso code", "area_id"]),
        (TidyRole.Period, ["数据时间", "数据日期", "数据期别", "统计日期", "时点", "time period", "timeperiod", "ref_date", "reference period", "reporting_period", "reporting period", "data_date", "datadate"]),
        (TidyRole.Year, ["年份", "年度", "年", "year", "统计年份", "统计年度"]),
        (TidyRole.Month, ["月份", "月", "month", "months", "统计月份"]),
        (TidyRole.Quarter, ["季度", "季", "quarter", "qtr"]),
        (TidyRole.Multiplier, ["unit_mult", "powercode", "powercode code"]),
        (TidyRole.Decimals, ["decimals", "小数位数"]),
        (TidyRole.Unit, ["unit name", "unit_name", "uom"]),
        (TidyRole.Value, ["obs value", "data_value", "datavalue", "val", "本期值", "数据(值)", "观测值"]),
        (TidyRole.Status, ["flag", "flags", "flag codes", "flag_codes", "status", "obs_status", "obs status", "obs_flag", "状态", "数据状态", "标志", "标识"]),
        (TidyRole.Ignored, ["flag description", "footnote", "footnotes", "value footnotes", "comment", "comments", "last update", "last updated", "更新日期"]),
    }.SelectMany(pair => pair.Words.Select(word => (word, pair.Role))).ToFrozenDictionary(pair => pair.word, pair => pair.Role, StringComparer.OrdinalIgnoreCase);

    /// <summary>The role that a heading names; <see cref="TidyRole.Unknown"/> if it names none.</summary>
    public static TidyRole Of(string text)
    {
        var folded = LabelText.Fold(text);
        return Roles.TryGetValue(folded, out var role) ? role : OfAnyTable(folded) is var usual and not TidyRole.Unknown ? usual : Code().IsMatch(folded) ? TidyRole.Ignored : TidyRole.Unknown;
    }

    private static TidyRole OfAnyTable(string folded) => RoleWords.Of(folded) switch
    {
        ColumnRole.Indicator => TidyRole.Indicator,
        ColumnRole.Area => TidyRole.Area,
        ColumnRole.Period => TidyRole.Period,
        ColumnRole.Unit => TidyRole.Unit,
        ColumnRole.Multiplier => TidyRole.Multiplier,
        ColumnRole.Measure => TidyRole.Measure,
        ColumnRole.Value => TidyRole.Value,
        ColumnRole.Frequency => TidyRole.Frequency,
        ColumnRole.Ignored => TidyRole.Ignored,
        _ => TidyRole.Unknown,
    };

    // Item Code, Area Code (M49), 行业代码: codes beside names.
    [GeneratedRegex(@"(?:[\s_]code|[\s_]id|代码|编码)(?:\s?\([^()]*\))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Code();
}
