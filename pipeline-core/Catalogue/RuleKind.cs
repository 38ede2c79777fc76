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

    /// <summary>A file that has some of the figures that are due together has all of them.</summary>
    Required,

    /// <summary>Nothing is reported that the calendar does not have, and no period is passed over.</summary>
    Calendar,

    /// <summary>A yearly indicator is what another one came to by December.</summary>
    YearEnd,
}
