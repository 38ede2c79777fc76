using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>
/// The checks on what a file says of itself, and for probable slips of unit, sign and month. A slip is proposed with the factor
/// or the month that would explain it, and never put right here.
/// </summary>
internal static class MeaningChecks
{
    private static readonly Func<MeaningView, IEnumerable<Remark>>[] All =
    [
        StatedPeriodCheck.Run,
        RepeatedPeriodCheck.Run,
        UnitCheck.Run,
        UnitAgreementCheck.Run,
        GrowthSlipCheck.Run,
        PercentCheck.Run,
        CumulativeBelowCheck.Run,
        YearBeforeCheck.Run,
        EarlierFigureCheck.Run,
        ChangeCheck.Run,
        PreviousPeriodCheck.Run,
        GrowthGapCheck.Run,
        RankCheck.Run,
        ZeroCheck.Run,
        ZeroColumnCheck.Run,
        LeftOutCheck.Run,
    ];

    /// <summary>Everything there is to say of a submission, check by check.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="figures">Those of its facts that are not held back, over what is published; the more of the indicators' past the better.</param>
    /// <param name="omissions">What it leaves out.</param>
    public static IReadOnlyList<Remark> Run(MappedSubmission submission, FigureView figures, IReadOnlyList<Omission> omissions)
    {
        var view = new MeaningView(submission, figures) { Omissions = omissions };
        var remarks = new List<Remark>();
        foreach (var check in All)
        {
            submission.Allowance.TakeSteps(submission.Facts.Count);
            foreach (var remark in check(view))
            {
                remarks.Add(remark with { Finding = view.Catalogue.Weigh(remark.Finding) });
                submission.Allowance.RequireFindings(remarks.Count);
            }
        }

        return remarks;
    }
}
