using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>The month of the folder, of the file's name and of its tables against each other.</summary>
internal static class StatedPeriodCheck
{
    public static IEnumerable<Remark> Run(MeaningView view)
    {
        // That they contradict each other was said while reading, with both readings of each figure.
        if (view.Submission.Findings.Any(finding => finding.Kind == MeaningFindings.PeriodsContradict))
        {
            yield break;
        }

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
        else if (view.Submission.HasUnreadPeriod)
        {
            // A period that was not read may be any; that is said where it stands.
            yield break;
        }
        else if (tables is { } latest && latest < folder)
        {
            var earlier = Finding.Of(
                MeaningFindings.OnlyEarlierPeriods, Place.File, ("found", latest.ToString()), ("expected", upload.Period.ToString()));

            // The same month of another year is more likely a title that was not brought up to date than a restatement.
            yield return latest.Number == folder.Number
                ? new Remark(earlier with { Severity = Severity.Error }, [.. view.Figures.Facts.Select(fact => (fact.Key, fact.Measure))])
                : earlier;
        }
        else if (tables is null && name is null && view.Submission.Facts.Count > 0)
        {
            yield return Finding.Of(MeaningFindings.NoPeriodStated, Place.File, ("expected", upload.Period.ToString()));
        }
    }
}
