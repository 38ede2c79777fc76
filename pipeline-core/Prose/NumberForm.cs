namespace HtzPipeline.Core.Prose;

/// <summary>How a number is written in prose.</summary>
internal enum NumberForm
{
    /// <summary>Digits with or without a unit: 58.33亿元, 9.62%.</summary>
    Plain,

    /// <summary>第三位, 第二名, 第一, 首位.</summary>
    Rank,

    /// <summary>持平: a growth or gap of nothing.</summary>
    Unchanged,

    /// <summary>One of several numbers with a colon between them: 13.0:44.0:43.0.</summary>
    Ratio,
}
