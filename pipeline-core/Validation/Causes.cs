using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation.Meaning;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// One slip, one finding: where a finding proposes what happened to a figure, those that only follow from it, at the figure or at another
/// that is held against it, are left out. An error holds something back and is never left out for a warning.
/// </summary>
internal static class Causes
{
    // What comes of an amount that is not what it should be.
    private static readonly FindingKind[] OfAmount =
    [
        MeaningFindings.UnitsDisagree, MeaningFindings.GrowthNotOverYearBefore, MeaningFindings.ChangeNotDifference, MeaningFindings.PreviousPeriodNotRatio,
        FileFindings.PartAboveTotal, FileFindings.PartsAboveTotal, FileFindings.Residual, FileFindings.PartsNotTotal, FileFindings.SumNotTotal,
        FileFindings.ShareNotPartOverTotal, FileFindings.ShareChangeUnsupported, FileFindings.RatioNotQuotient, FileFindings.CurrentNotDifference,
        FileFindings.OutOfRange, FileFindings.AreaAboveWhole, FileFindings.AreasAboveWhole, FileFindings.AreasNotWhole,
        PublishedFindings.CumulativeFalls, PublishedFindings.GrowthNotRatio, PublishedFindings.ImpliedBaseDiffers, PublishedFindings.LargeRevision,
        PublishedFindings.ClosedPeriodRevised, PublishedFindings.Outlier, PublishedFindings.YearNotDecember, PublishedFindings.YearBaseDiffers,
    ];

    // What comes of a growth that is not what it should be.
    private static readonly FindingKind[] OfGrowth =
    [
        MeaningFindings.GrowthNotOverYearBefore, FileFindings.ShareChangeUnsupported, FileFindings.OutOfRange,
        PublishedFindings.GrowthNotRatio, PublishedFindings.ImpliedBaseDiffers, PublishedFindings.GrowthIncoherent,
    ];

    private static readonly Dictionary<string, HashSet<string>> Consequences = new (FindingKind Cause, FindingKind[] Consequences)[]
    {
        (StructureFindings.IndicatorNotNamed, [MeaningFindings.MissingIndicator]),
        (MeaningFindings.UnitProbablyWrong, OfAmount),
        (MeaningFindings.SheetUnitProbablyWrong, OfAmount),
        (MeaningFindings.UnitsDisagree, OfAmount),
        (MeaningFindings.SameAsOtherPeriod, OfAmount),
        (MeaningFindings.ZeroForMissing, OfAmount),
        (MeaningFindings.ColumnOfZeros, [MeaningFindings.ZeroForMissing]),
        (MeaningFindings.SignProbablyWrong, OfGrowth),
        (MeaningFindings.PercentAsFraction, OfGrowth),
        (MeaningFindings.YearBeforeNotPublished, [MeaningFindings.GrowthNotOverYearBefore, MeaningFindings.ChangeNotDifference]),
    }.ToDictionary(pair => pair.Cause.Code, pair => pair.Consequences.Select(kind => kind.Code).ToHashSet());

    /// <summary>The findings that none of them explains, in their order.</summary>
    /// <param name="findings">All there is to say of a submission.</param>
    /// <param name="facts">The submission's facts, to know where the figures of a remark stand.</param>
    public static IReadOnlyList<Remark> WithoutConsequences(IReadOnlyList<Remark> findings, IReadOnlyList<Fact> facts)
    {
        var causes = findings.Where(remark => Consequences.ContainsKey(remark.Finding.Kind.Code)).ToList();
        if (causes.Count == 0)
        {
            return findings;
        }

        var placed = facts.ToLookup(fact => (fact.Key, fact.Measure), fact => fact.Figure.Origin!.Place);
        var causesAt = causes.SelectMany(cause => PlacesOf(cause, placed).Select(place => (place, cause.Finding))).ToLookup(pair => pair.place, pair => pair.Finding);
        return [.. findings.Where(remark => !IsExplained(remark.Finding, causesAt))];
    }

    // A table without an indicator is a matter of its sheet.
    private static IEnumerable<Place> PlacesOf(Remark cause, ILookup<(ObservationKey, Measure), Place> placed) =>
        cause.Finding.Kind == StructureFindings.IndicatorNotNamed
            ? [cause.Finding.Place with { Cell = null }]
            : cause.Figures.SelectMany(figure => placed[figure]).Append(cause.Finding.Place).Where(place => place.Cell is not null).Distinct();

    private static bool IsExplained(Finding finding, ILookup<Place, Finding> causesAt) => finding.Against
        .Concat([finding.Place, finding.Place with { Cell = null }])
        .SelectMany(place => causesAt[place])
        .Any(cause => !ReferenceEquals(cause, finding) && finding.Severity <= cause.Severity && Consequences[cause.Kind.Code].Contains(finding.Kind.Code));
}
