using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// The checks that hold figures against each other by the rules of the catalogue. Every printed figure stands for an interval of true
/// values, so each check asks whether any true values agree; only where none do is there something to say. No tolerances.
/// </summary>
public static class ArithmeticChecks
{
    // Each with the kinds of rules that it asks the catalogue for; where there are none of them it has nothing to look at. Some have nothing to look
    // at either where the submission has none of a few measures.
    private static readonly (Func<FigureView, IEnumerable<Finding>> Run, RuleKind[] Kinds, IReadOnlyList<Measure>? Measures)[] All =
    [
        (RangeCheck.Run, [RuleKind.Range], null),
        (NotNegativeCheck.Run, [RuleKind.NotNegative], null),
        (PartsCheck.Run, [RuleKind.Parts, RuleKind.Disjoint, RuleKind.Exhaustive], null),
        (SumCheck.Run, [RuleKind.Sum], null),
        (RatioCheck.Run, [RuleKind.Ratio], null),
        (AreasCheck.Run, [RuleKind.Areas], null),
        (ShareCheck.Run, [RuleKind.Share], [Measure.Share]),
        (ShareChangeCheck.Run, [RuleKind.ShareChange], [Measure.ShareChange]),
        (CurrentCheck.Run, [RuleKind.Cumulative], null),
        (CumulativeCheck.Run, [RuleKind.Cumulative], [Measure.Cumulative]),
        (GrowthCheck.Run, [RuleKind.Growth], MeasureFacts.Growth),
        (GrowthCoherenceCheck.Run, [RuleKind.GrowthCoherence], [Measure.CumulativeGrowth, Measure.CurrentGrowth]),
        (RevisionCheck.Run, [RuleKind.Revision], null),
        (OutlierCheck.Run, [RuleKind.Outlier], null),
        (RequiredCheck.Run, [RuleKind.Required], null),
        (CalendarCheck.Run, [RuleKind.Calendar], null),
        (YearEndCheck.Run, [RuleKind.YearEnd], null),
    ];

    /// <summary>Everything there is to say of a submission's facts, check by check.</summary>
    /// <param name="upload">The upload that the facts are from.</param>
    /// <param name="facts">The facts of the submission, one for a key and measure.</param>
    /// <param name="published">What is published; of it is needed what <see cref="RuleReach"/> says.</param>
    /// <param name="catalogue">The reference data, with the rules.</param>
    public static IReadOnlyList<Finding> Run(Upload upload, IReadOnlyList<Fact> facts, ObservationSet published, IndicatorCatalogue catalogue) =>
        Run(new(upload, facts, published, catalogue), new(ReadingLimits.Default, 0));

    /// <summary>Everything there is to say of a submission's figures, check by check.</summary>
    internal static IReadOnlyList<Finding> Run(FigureView figures, Allowance allowance)
    {
        var findings = new List<Finding>();
        foreach (var check in All.Where(check => check.Kinds.Any(kind => figures.Catalogue.Rules.Of(kind).Any())))
        {
            allowance.TakeSteps(figures.Facts.Count);
            if (check.Measures is { } measures && !figures.HasAny(measures))
            {
                continue;
            }

            foreach (var finding in check.Run(figures))
            {
                findings.Add(finding);
                allowance.RequireFindings(findings.Count);
            }
        }

        return findings;
    }
}
