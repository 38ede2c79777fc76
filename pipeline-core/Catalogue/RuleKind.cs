namespace HtzPipeline.Core.Catalogue;

/// <summary>What a rule demands. Each kind is checked by code of its own; which figures it is demanded of is data. See <see cref="RuleKindFacts"/>.</summary>
public enum RuleKind
{
    /// <summary>Each part (其中) is at most its total.</summary>
    Parts,

    /// <summary>The parts of a total that says <c>parts: disjoint</c> come to at most the total.</summary>
    Disjoint,

    /// <summary>The parts of a total that says <c>parts: exhaustive</c> come to just the total.</summary>
    Exhaustive,

    /// <summary>A total is the sum of named indicators, some of them subtracted (利润 = 收入 - 成本).</summary>
    Sum,

    /// <summary>An indicator is a factor times one indicator over another.</summary>
    Ratio,

    /// <summary>A share is the part over the total.</summary>
    Share,

    /// <summary>A change of share is the share now less the share a year before.</summary>
    ShareChange,

    /// <summary>Months and cumulative figures agree, and the cumulative ones never fall.</summary>
    Cumulative,

    /// <summary>A growth is the ratio to the figure a year before, by the indicator's basis of growth.</summary>
    Growth,

    /// <summary>The growth of a cumulative figure lies between that up to the period before and that of the period.</summary>
    GrowthCoherence,

    /// <summary>A measure is within limits.</summary>
    Range,

    /// <summary>No amount is below zero, unless the indicator says <c>negative: true</c>.</summary>
    NotNegative,

    /// <summary>The figures of the areas within an area against the area's own.</summary>
    Areas,

    /// <summary>A published figure is not changed by much, nor after its year is closed, without a reason.</summary>
    Revision,

    /// <summary>A figure grows as the indicator has grown before.</summary>
    Outlier,

    /// <summary>A file has the figures that its department owes for its period.</summary>
    Required,

    /// <summary>What is reported for a period is what is due for it.</summary>
    Calendar,

    /// <summary>The cumulative figure of December is the figure of the year.</summary>
    YearEnd,
}
