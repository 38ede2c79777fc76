namespace HtzPipeline.Core.Prose;

/// <summary>What a figure of prose measures.</summary>
internal enum ProseMeasure
{
    /// <summary>An amount of the period itself: 当月.</summary>
    Current,

    /// <summary>An amount from January on.</summary>
    Cumulative,

    /// <summary>A level at the end of the period.</summary>
    Level,

    /// <summary>Growth of an amount of the period itself, or of a level.</summary>
    Growth,

    /// <summary>Growth of a cumulative amount.</summary>
    CumulativeGrowth,

    /// <summary>占比.</summary>
    Share,

    /// <summary>Change of a share, in points.</summary>
    ShareChange,

    /// <summary>Points of growth above or below that of another time, area or indicator.</summary>
    GrowthGap,

    /// <summary>拉动, 贡献率.</summary>
    Contribution,

    /// <summary>位次.</summary>
    Rank,

    /// <summary>Change of an amount.</summary>
    Change,

    /// <summary>Part of a plan that is reached, in percent.</summary>
    Progress,

    /// <summary>How far ahead of or behind a plan.</summary>
    ProgressGap,

    /// <summary>Change of a rate in points.</summary>
    RateChange,

    /// <summary>Places gained or lost.</summary>
    RankChange,

    /// <summary>A mean: 日均.</summary>
    Mean,

    /// <summary>How many of a set do something: 40个行业中27个增长.</summary>
    UnitCount,
}
