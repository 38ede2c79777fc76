namespace HtzPipeline.Core.Layout;

/// <summary>What of the indicator a figure is, as its header says.</summary>
public enum MeasureAspect
{
    /// <summary>绝对值, 总量, or nothing: the amount itself.</summary>
    Amount,

    /// <summary>同比增长, 增速, 比上年同期增长: growth on a year before.</summary>
    Growth,

    /// <summary>占比, 比重: share of the parent.</summary>
    Share,

    /// <summary>占比增减, 比重变化: change of the share on a year before, in points.</summary>
    ShareChange,

    /// <summary>环比增长: growth on the previous period. Read, and not published.</summary>
    PreviousPeriodGrowth,

    /// <summary>上年同期, 去年同期: the amount a year before. Read, and held against what is published.</summary>
    YearBefore,

    /// <summary>增减额, 比上年同期增减: absolute change on a year before. Read, and held against what is published.</summary>
    Change,

    /// <summary>位次, 排名: the rank among areas. Read, and not published.</summary>
    Rank,

    /// <summary>上月, 上期: the amount of the period before. Read, and held against what is published.</summary>
    PreviousPeriod,

    /// <summary>年初数, 上年末: the level at the beginning of the year. Read, and held against what is published.</summary>
    YearStart,

    /// <summary>比上月增减: absolute change on the period before. Read, and held against what is published.</summary>
    ChangeOnPreviousPeriod,

    /// <summary>比年初增减, 比年初: absolute change since the beginning of the year. Read, and held against what is published.</summary>
    ChangeSinceYearStart,

    /// <summary>比年初增长: growth since the beginning of the year. Read, and not published.</summary>
    GrowthSinceYearStart,

    /// <summary>进度, 完成率, 占预算%: per cent of a plan. Read, and not published.</summary>
    Progress,

    /// <summary>计划, 目标, 任务, 预算: what is planned. No figure of any period, so held.</summary>
    Plan,

    /// <summary>预计, 预测: what is expected. Held.</summary>
    Forecast,

    /// <summary>全市平均, 月均: an average, of others or over time. Held.</summary>
    Average,

    /// <summary>高于全市1.6个百分点, 比1-7月回落0.3个百分点: points of growth above another. Read, and held against what is known.</summary>
    GrowthGap,

    /// <summary>拉动, 贡献率: part of a growth. Read, and not published.</summary>
    Contribution,

    /// <summary>快于序时进度: ahead of or behind a plan. Read, and not published.</summary>
    ProgressGap,

    /// <summary>Change of a rate in points. Read, and not published.</summary>
    RateChange,

    /// <summary>位次前移: ranks gained or lost. Read, and not published.</summary>
    RankChange,

    /// <summary>日均: a mean. Read, and not published.</summary>
    Mean,

    /// <summary>27 of 40 industries. Read, and not published.</summary>
    UnitCount,
}
