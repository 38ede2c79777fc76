using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// The checks that hold figures against each other by the rules of the catalogue. Every printed figure stands for an interval of true
/// values, so each check asks whether any true values agree; only where none do is there something to say. No tolerances.
/// </summary>
public static class ArithmeticChecks
{
    // Each asks the catalogue for the rules of its kinds.
    private static readonly Func<FigureView, IEnumerable<Finding>>[] All =
    [
        RangeCheck.Run,
        NotNegativeCheck.Run,
        PartsCheck.Run,
        SumCheck.Run,
        RatioCheck.Run,
        AreasCheck.Run,
        ShareCheck.Run,
        ShareChangeCheck.Run,
        CurrentCheck.Run,
        CumulativeCheck.Run,
        GrowthCheck.Run,
        GrowthCoherenceCheck.Run,
        RevisionCheck.Run,
        OutlierCheck.Run,
        RequiredCheck.Run,
        CalendarCheck.Run,
        YearEndCheck.Run,
    ];

    /// <summary>Everything there is to say of a submission's facts, check by check.</summary>
    /// <param name="upload">The upload that the facts are from.</param>
    /// <param name="facts">The facts of the submission, one for a key and measure.</param>
    /// <param name="published">What is published; of it is needed what <see cref="RuleReach"/> says.</param>
    /// <param name="catalogue">The reference data, with the rules.</param>
    public static IReadOnlyList<Finding> Run(Upload upload, IReadOnlyList<Fact> facts, ObservationSet published, IndicatorCatalogue catalogue)
    {
        var figures = new FigureView(upload, facts, published, catalogue);
        return [.. All.SelectMany(check => check(figures))];
    }
}
