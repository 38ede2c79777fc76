using System.Globalization;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>A figure's period as one says it: 2019年1—8月, 2019年上半年, 2019年8月末.</summary>
internal static class PeriodWords
{
    private static readonly string[] QuartersTo = ["一季度", "上半年", "前三季度", "全年"];
    private static readonly string[] Quarters = ["一季度", "二季度", "三季度", "四季度"];

    /// <summary>The period of a measure.</summary>
    public static LocalText Of(Period period, Measure measure)
    {
        var isLevel = measure is Measure.Level or Measure.LevelGrowth or Measure.LevelNominalGrowth;
        var isCurrent = measure is Measure.Current or Measure.CurrentGrowth or Measure.CurrentNominalGrowth or Measure.PreviousPeriodGrowth;
        var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(period.LastMonth.Number);
        var zh = period.Frequency switch
        {
            _ when isLevel => $"{period.LastMonth.Number}月末",
            Frequency.Month when isCurrent || period.Number == 1 => $"{period.Number}月",
            Frequency.Month => $"1—{period.Number}月",
            Frequency.Quarter => isCurrent ? Quarters[period.Number - 1] : QuartersTo[period.Number - 1],
            Frequency.HalfYear => period.Number == 1 ? "上半年" : isCurrent ? "下半年" : "全年",
            _ => "全年",
        };
        var en = isLevel ? $"end of {month} {period.Year}"
            : period.Frequency == Frequency.Month && !isCurrent && period.Number > 1 ? $"January to {month} {period.Year}"
            : period.Frequency == Frequency.Month ? $"{month} {period.Year}"
            : period.Frequency == Frequency.Quarter && !isCurrent && period.Number > 1 ? $"January to {month} {period.Year}"
            : period.ToString();
        return new($"{period.Year}年{zh}", en);
    }
}
