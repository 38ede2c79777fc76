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
    // Each with the kinds of rules that it asks the catalogue for; where there are none of them it has nothing to look at.
    private static readonly (Func<FigureView, IEnumerable<Finding>> Run, RuleKind[] Kinds)[] All =
    [
        (RangeCheck.Run, [RuleKind.Range]),
        (NotNegativeCheck.Run, [RuleKind.NotNegative]),
        (PartsCheck.Run, [RuleKind.Parts, RuleKind.Disjoint, RuleKind.Exhaustive]),
        (SumCheck.Run, [RuleKind.Sum]),
        (RatioCheck.Run, [RuleKind.Ratio]),
        (AreasCheck.Run, [RuleKind.Areas]),
        (ShareCheck.Run, [RuleKind.Share]),
        (ShareChangeCheck.Run, [RuleKind.ShareChange]),
        (CurrentCheck.Run, [RuleKind.Cumulative]),
        (CumulativeCheck.Run, [RuleKind.Cumulative]),
        (GrowthCheck.Run, [RuleKind.Growth]),
        (GrowthCoherenceCheck.Run, [RuleKind.GrowthCoherence]),
        (RevisionCheck.Run, [RuleKind.Revision]),
        (OutlierCheck.Run, [RuleKind.Outlier]),
        (RequiredCheck.Run, [RuleKind.Required]),
        (CalendarCheck.Run, [RuleKind.Calendar]),
        (YearEndCheck.Run, [RuleKind.YearEnd]),
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
            foreach (var finding in check.Run(figures))
            {
                findings.Add(finding);
                allowance.RequireFindings(findings.Count);
            }
        }

        return findings;
    }
}
