using System.Globalization;
using System.Text;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <summary>Says a figure again in full, in a plain sentence, so that a reader can hold it against the original words.</summary>
internal static class FigureSentences
{
    /// <summary><c>2019年1—8月,规模以上工业总产值(累计)58.33亿元</c>.</summary>
    public static string Of(ProseFigure figure)
    {
        var sentence = new StringBuilder();
        if (PeriodOf(figure) is { Length: > 0 } period)
        {
            sentence.Append(period).Append(',');
        }

        return sentence.Append(figure.Area).Append(figure.Indicator.Length == 0 ? "(未说明指标)" : figure.Indicator).Append(ValueOf(figure)).ToString();
    }

    private static string PeriodOf(ProseFigure figure)
    {
        var period = figure.Period;
        if (!period.IsKnown)
        {
            return period.Year is { } only ? $"{only}年" : "";
        }

        var year = period.Year is { } known ? $"{known}年" : period.YearsBefore switch
        {
            0 => "",
            1 => "上年",
            _ => "前年",
        };
        return figure.Measure is ProseMeasure.Level ? string.Create(CultureInfo.InvariantCulture, $"{year}{period.Last}月末")
            : period.IsYear ? year.Length > 0 ? year : "全年"
            : period.First == period.Last ? string.Create(CultureInfo.InvariantCulture, $"{year}{period.Last}月")
            : string.Create(CultureInfo.InvariantCulture, $"{year}{period.First}—{period.Last}月");
    }

    private static string ValueOf(ProseFigure figure)
    {
        var about = figure.Number.Precision switch
        {
            Precision.AtLeast => "超过",
            Precision.AtMost => "不足",
            Precision.About => "约",
            _ => "",
        };
        var value = figure.Number.Value;
        var size = about + Math.Abs(value).ToString(CultureInfo.InvariantCulture) + figure.Unit?.Replace("百分点", "个百分点", StringComparison.Ordinal);
        var signed = about + value.ToString(CultureInfo.InvariantCulture) + figure.Unit;
        var on = figure.Base switch
        {
            ComparisonBase.PreviousPeriod => "环比",
            ComparisonBase.StartOfYear => "比上年末",
            _ => "同比",
        };
        return figure.Measure switch
        {
            ProseMeasure.Current => "(本期)" + signed,
            ProseMeasure.Cumulative => "(累计)" + signed,
            ProseMeasure.Level => "(期末)" + signed,
            ProseMeasure.Growth or ProseMeasure.CumulativeGrowth => on + (value == 0 ? "持平" : (value < 0 ? "下降" : "增长") + size),
            ProseMeasure.Share => (figure.Parents.Count > 0 ? "占" + figure.Parents[^1] : "占比") + signed,
            ProseMeasure.ShareChange => "占比" + (value < 0 ? "下降" : "提高") + size,
            ProseMeasure.GrowthGap => "增速" + (value < 0 ? "低(回落)" : "高(加快)") + size,
            ProseMeasure.Contribution => "贡献" + signed,
            ProseMeasure.Rank => string.Create(CultureInfo.InvariantCulture, $"居第{value}位"),
            ProseMeasure.Change => (value < 0 ? "减少" : "增加") + size,
            ProseMeasure.Progress => "完成目标的" + signed,
            ProseMeasure.ProgressGap => "进度相差" + signed,
            ProseMeasure.RateChange => (value < 0 ? "下降" : "上升") + size,
            ProseMeasure.RankChange => "位次" + (value < 0 ? "后移" : "前移") + size,
            _ => signed,
        };
    }
}
