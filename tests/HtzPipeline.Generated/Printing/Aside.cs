namespace HtzPipeline.Generated.Printing;

/// <summary>What a table gives beside an amount, for comparison only: none of it is a figure of the month.</summary>
public enum Aside
{
    /// <summary>上年同期: the amount a year before.</summary>
    YearBefore,

    /// <summary>增减额: the amount less that of a year before.</summary>
    Change,

    /// <summary>环比: growth on the month before, in percent.</summary>
    MonthBefore,

    /// <summary>位次: the rank among the sub-districts, the largest first.</summary>
    Rank,

    /// <summary>年度计划: what the year is to come to.</summary>
    Plan,
}
