namespace HtzPipeline.Core.Prose;

/// <summary>What the words before a number say that it is.</summary>
internal enum LeadKind
{
    /// <summary>An amount.</summary>
    Amount,

    /// <summary>A growth rate.</summary>
    Growth,

    /// <summary>A share.</summary>
    Share,

    /// <summary>A rate with a name of its own: 覆盖率.</summary>
    Rate,

    /// <summary>Points or percent of contribution.</summary>
    Contribution,

    /// <summary>Points of difference, of whatever was given before.</summary>
    Gap,

    /// <summary>Points of difference of a share.</summary>
    ShareGap,

    /// <summary>How much of a plan is reached.</summary>
    Progress,

    /// <summary>How far ahead of or behind a plan.</summary>
    ProgressGap,

    /// <summary>A change of an amount.</summary>
    Change,

    /// <summary>A rank.</summary>
    Rank,

    /// <summary>Ranks gained or lost.</summary>
    RankChange,

    /// <summary>The plan itself.</summary>
    Plan,
}
