using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Validation;

/// <summary>Says why a figure of prose is left aside.</summary>
internal static class ProseWords
{
    /// <summary>A level of what only flows.</summary>
    public static readonly LocalText LevelOfFlow = new("是时点数,而该指标是时期数", "are as of a day, while the indicator is of a period");

    /// <summary>A share of another total than the catalogue's.</summary>
    public static readonly LocalText OtherTotal = new("所占的总体不是目录中的上级指标", "are shares of another total than the catalogue's");

    /// <summary>Why.</summary>
    public static LocalText Of(Aside aside) => aside switch
    {
        Aside.SinceBeginning => new("是从更早起算的累计", "are totals from an earlier beginning than January"),
        Aside.OtherArea => new("是其他地区的", "are of another area"),
        Aside.MarkPassed => new("只说越过某一关口", "only say that a mark was passed"),
        Aside.OtherBasis => new("口径不同", "are on another basis"),
        Aside.OtherBase => new("不是与上年同期相比", "do not compare with the year before"),
        _ => new("没有写明是什么指标", "do not say of which indicator they are"),
    };
}
