namespace HtzPipeline.Core.Aggregation;

/// <summary>What another catalogue does to a derived figure.</summary>
public enum DerivedEffect
{
    /// <summary>Nothing: both make the same of it.</summary>
    None,

    /// <summary>It is derived, and was not before.</summary>
    Appears,

    /// <summary>It is not derived any more.</summary>
    Vanishes,

    /// <summary>It is another amount, or has other decimals.</summary>
    OtherAmount,

    /// <summary>It is the same amount in another unit.</summary>
    OtherUnit,
}
