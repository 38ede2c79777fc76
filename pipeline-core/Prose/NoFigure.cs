namespace HtzPipeline.Core.Prose;

/// <summary>Why a number in prose is no figure.</summary>
public enum NoFigure
{
    /// <summary>A time: 1-8月, 2023年.</summary>
    Period,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A length of time, or how often: 连续三个月, 两次.</summary>
    Duration,

    /// <summary>Part of a name: “1656”, 500强, 5G, 千人计划.</summary>
    Name,

    /// <summary>The bound of a group: 2000万元以上的企业.</summary>
    Threshold,

    /// <summary>A plan, target or forecast.</summary>
    Plan,

    /// <summary>The number of an item in a list, a table, a chart, a document.</summary>
    ListNumber,

    /// <summary>第二次, 第三批.</summary>
    Ordinal,

    /// <summary>A rank that ranks no figure.</summary>
    VagueRank,

    /// <summary>The size of the frame: 40个行业中.</summary>
    Frame,

    /// <summary>Nothing says what it is.</summary>
    Unknown,
}
