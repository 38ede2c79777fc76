using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>How far a published figure may be changed without a reason. At least one of the limits is there.</summary>
public sealed record RevisionRule : Rule
{
    /// <summary>For amounts: the greatest change, in percent of the published figure; null for no limit.</summary>
    public Fraction? Percent { get; init; }

    /// <summary>For growth, shares and rates: the greatest change, in percentage points; null for no limit.</summary>
    public Fraction? Points { get; init; }

    /// <summary>
    /// The months after December with which a year is closed: 6 closes 2018 for files uploaded in July 2019 and later; null if no year is. A
    /// figure that was first uploaded after that stays open for as many months from then on.
    /// </summary>
    public int? ClosedAfter { get; init; }
}
