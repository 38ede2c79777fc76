namespace HtzPipeline.Core.Proofs;

/// <summary>What a draft claims with a number.</summary>
internal enum ClaimKind
{
    /// <summary>A figure that the catalogue has a measure for.</summary>
    Figure,

    /// <summary>The share of a total that is not the catalogue's.</summary>
    ShareOfOther,

    /// <summary>Points of growth above or below another.</summary>
    GrowthGap,

    /// <summary>A change of an amount on a year before.</summary>
    Change,

    /// <summary>A change of a rate on a year before, in points.</summary>
    RateChange,

    /// <summary>What nothing published tells: a rank, a contribution, a plan fulfilled.</summary>
    Untold,

    /// <summary>An indicator or an area that the catalogue does not have.</summary>
    Unknown,
}
