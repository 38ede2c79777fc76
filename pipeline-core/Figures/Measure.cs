namespace HtzPipeline.Core.Figures;

/// <summary>
/// What an indicator's figure measures for its period (口径). The first group is reported by departments (and derived where
/// it follows from what they report); the second is only ever computed here and never stands in for a reported one.
/// </summary>
public enum Measure
{
    /// <summary>本期: the period's own amount. Kinds: flow, rate.</summary>
    Current,

    /// <summary>累计: January to the end of the period. Kinds: flow, rate.</summary>
    Cumulative,

    /// <summary>期末数: the level at the end of the period. Kinds: stock, rate.</summary>
    Level,

    /// <summary>本期同比增长: growth of <see cref="Current"/> on a year before, in percent.</summary>
    CurrentGrowth,

    /// <summary>累计同比增长: growth of <see cref="Cumulative"/> on a year before, in percent.</summary>
    CumulativeGrowth,

    /// <summary>期末同比增长: growth of <see cref="Level"/> on a year before, in percent.</summary>
    LevelGrowth,

    /// <summary>占比: share of the parent, in percent; of the cumulative for a flow, of the level for a stock.</summary>
    Share,

    /// <summary>占比比上年同期增减: change of <see cref="Share"/> on a year before, in percentage points.</summary>
    ShareChange,

    /// <summary>本期名义增长: (v / base - 1) × 100 from the published figures for <see cref="Current"/>, in percent.</summary>
    CurrentNominalGrowth,

    /// <summary>累计名义增长: (v / base - 1) × 100 from the published figures for <see cref="Cumulative"/>, in percent.</summary>
    CumulativeNominalGrowth,

    /// <summary>期末名义增长: (v / base - 1) × 100 from the published figures for <see cref="Level"/>, in percent.</summary>
    LevelNominalGrowth,

    /// <summary>环比: growth on the period just before, of the current amount for a flow, of the level for a stock; percent, not seasonally adjusted.</summary>
    PreviousPeriodGrowth,

    /// <summary>近十二个月: the sum of the twelve months (four quarters) that end with the period. Flows only.</summary>
    RollingYear,

    /// <summary>推算占比: part / parent × 100 from the published figures, in percent.</summary>
    ComputedShare,

    /// <summary>可比基数: v / (1 + r), the base that a reported real or comparable growth implies, in the indicator's unit.</summary>
    ImpliedBase,
}
