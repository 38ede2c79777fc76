using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>The month of the folder, of the file's name and of its tables against each other.</summary>
internal static class StatedPeriodCheck
{
    public static IEnumerable<Remark> Run(MeaningView view)
    {
        var upload = view.Submission.Upload;
        var folder = upload.Period.LastMonth;
        var name = FileNamePeriod.LastMonth(upload.FileName, folder.Year);
        var tables = view.Submission.LatestStated;
        if (name is { } named && named != folder)
        {
            // The tables have the casting vote.
            yield return Finding.Of(
                MeaningFindings.PeriodsDisagree, Place.File,
                ("found", named.ToString()), ("expected", upload.Period.ToString()),
                ("stated", tables is { } stated ? stated.ToString() : "—"),
                ("proposal", tables == named || tables == folder ? tables.Value.ToString() : new LocalText($"{folder} 或 {named}", $"{folder} or {named}")));
        }
        else if (tables is { } latest && latest < folder)
        {
            yield return Finding.Of(
                MeaningFindings.OnlyEarlierPeriods, Place.File, ("found", latest.ToString()), ("expected", upload.Period.ToString()));
        }
        else if (tables is null && name is null && view.Submission.Facts.Count > 0)
        {
            yield return Finding.Of(MeaningFindings.NoPeriodStated, Place.File, ("expected", upload.Period.ToString()));
        }
    }
}
