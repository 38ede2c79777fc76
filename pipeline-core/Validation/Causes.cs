using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation.Meaning;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// One slip, one finding: where a finding proposes what happened to a figure, or holds it, those that only follow from it, at the figure or at
/// another that is held against it, are told under it. An error holds something back and is never told under a warning.
/// </summary>
internal static class Causes
{
    // A figure that is reported again and again stands nowhere in particular, and only what a finding names counts.
    private const int MostPlaces = 16;

    // What is only unusual, or worth knowing, may well come of such a slip. What contradicts is a fault in its own right, whatever else may be wrong.
    private static readonly FindingKind[] Unusual =
    [
        MeaningFindings.UnitsDisagree, FileFindings.Residual, PublishedFindings.ImpliedBaseDiffers, PublishedFindings.LargeRevision,
        PublishedFindings.Outlier, PublishedFindings.YearBaseDiffers,
    ];

    // These three say what would make the very contradiction go away.
    private static readonly FindingKind[] ByUnit = [FileFindings.CurrentNotDifference, PublishedFindings.GrowthNotRatio, FileFindings.ShareNotPartOverTotal, FileFindings.PartAboveTotal, FileFindings.PartsAboveTotal, FileFindings.PartsNotTotal];
    private static readonly FindingKind[] ByGrowth = [MeaningFindings.FractionForPercent, MeaningFindings.IndexForPercent, MeaningFindings.GrowthNotOverYearBefore, PublishedFindings.GrowthNotRatio, PublishedFindings.ImpliedBaseDiffers];

    private static readonly FindingKind[] ByCumulative = [FileFindings.CurrentNotDifference];

    private static readonly Dictionary<string, HashSet<string>> Consequences = new (FindingKind Cause, FindingKind[] Consequences)[]
    {
        (StructureFindings.IndicatorNotNamed, [MeaningFindings.MissingIndicator]),
        (MeaningFindings.UnitProbablyWrong, Unusual),
        (MeaningFindings.SheetUnitProbablyWrong, Unusual),
        (MeaningFindings.UnitsDisagree, ByUnit),
        (MeaningFindings.SameAsOtherPeriod, Unusual),
        (MeaningFindings.ZeroForMissing, Unusual),
        (MeaningFindings.ColumnOfZeros, [MeaningFindings.ZeroForMissing]),
        (MeaningFindings.SignProbablyWrong, ByGrowth),
        (MeaningFindings.PercentAsFraction, ByGrowth),
        (FileFindings.CurrentAboveCumulative, ByCumulative),
        (FileFindings.ColumnsSwapped, ByCumulative),
    }.ToDictionary(pair => pair.Cause.Code, pair => pair.Consequences.Select(kind => kind.Code).ToHashSet());

    /// <summary>The findings that none of them explains, in their order, each with those that it does.</summary>
    /// <param name="findings">All there is to say of a submission.</param>
    /// <param name="facts">The submission's facts, to know where the figures of a remark stand.</param>
    /// <param name="settled">Those that are true no more once the figures are held that errors are about.</param>
    public static IReadOnlyList<Remark> Fold(IReadOnlyList<Remark> findings, IReadOnlyList<Fact> facts, IReadOnlySet<Remark> settled)
    {
        var causes = findings.Where(remark => Consequences.ContainsKey(remark.Finding.Kind.Code) || Holds(remark)).ToList();
        if (causes.Count == 0)
        {
            return findings;
        }

        var placed = facts.ToLookup(fact => (fact.Key, fact.Measure), fact => fact.Figure.Origin!.Place);
        var causesAt = causes.SelectMany(cause => PlacesOf(cause, placed).Select(place => (place, cause))).ToLookup(pair => pair.place, pair => pair.cause);
        var causeOf = new Dictionary<Remark, Remark>(ReferenceEqualityComparer.Instance);
        foreach (var remark in findings)
        {
            if (CauseOf(remark, causesAt, settled) is { } cause && !ReferenceEquals(RootOf(cause, causeOf), remark))
            {
                causeOf.Add(remark, cause);
            }
        }

        var following = causeOf.Keys.ToLookup(remark => RootOf(remark, causeOf), remark => remark.Finding, ReferenceEqualityComparer.Instance);
        return
        [
            .. findings.Where(remark => !causeOf.ContainsKey(remark))
                .Select(remark => following.Contains(remark) ? remark with { Finding = remark.Finding with { Consequences = [.. following[remark]] } } : remark),
        ];
    }

    private static bool Holds(Remark remark) => remark is { Finding.Severity: Severity.Error, Figures.Count: > 0 };

    // A table without an indicator is a matter of its sheet.
    private static IEnumerable<Place> PlacesOf(Remark cause, ILookup<(ObservationKey, Measure), Place> placed) =>
        cause.Finding.Kind == StructureFindings.IndicatorNotNamed
            ? [cause.Finding.Place with { Cell = null }]
            : cause.Figures.SelectMany(figure => placed[figure] is var places && places.Count() <= MostPlaces ? places : []).Append(cause.Finding.Place).Where(place => place.Cell is not null).Distinct();

    private static Remark? CauseOf(Remark remark, ILookup<Place, Remark> causesAt, IReadOnlySet<Remark> settled)
    {
        var finding = remark.Finding;
        return finding.Against
            .Concat([finding.Place, finding.Place with { Cell = null }])
            .SelectMany(place => causesAt[place])
            .FirstOrDefault(cause => !ReferenceEquals(cause, remark) && finding.Severity <= cause.Finding.Severity
                && ((Consequences.TryGetValue(cause.Finding.Kind.Code, out var codes) && codes.Contains(finding.Kind.Code))
                    || (Holds(cause) && settled.Contains(remark))));
    }

    private static Remark RootOf(Remark remark, Dictionary<Remark, Remark> causeOf)
    {
        while (causeOf.TryGetValue(remark, out var cause))
        {
            remark = cause;
        }

        return remark;
    }
}
