using HtzPipeline.Functions.Api.Calendar;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.DryRun;

/// <summary>
/// Says what a catalogue would do, were it in force: to what readers are answered at once, and to the files of the departments, were they sent
/// again. Writes nothing. Holds a file at a time, with what is published around its figures, beside counts and what differs.
/// </summary>
internal sealed class CatalogueDryRun(
    FileStore files, SubmissionStore submissions, ObservationStore observations, FileStages stages, Judge judge, CalendarReader calendar, UploadLimits limits)
{
    /// <summary>Tries a catalogue.</summary>
    /// <param name="inForce">The catalogue in force.</param>
    /// <param name="tried">The catalogue that is tried.</param>
    /// <param name="asked">How much to go over.</param>
    /// <param name="examples">How many examples of each sort to keep.</param>
    /// <param name="progress">Is told of each file before it is read: its number from 1, of how many, its path.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<DryRunReport> RunAsync(
        IndicatorCatalogue inForce, IndicatorCatalogue tried, DryRunScope asked, int examples, Action<int, int, string> progress, CancellationToken cancellation)
    {
        var all = inForce.Version == tried.Version ? [] : await StandingFiles.ReadAsync(submissions, cancellation);
        var scope = asked.UpTo(all.Max(submission => submission.Id.Period?.LastMonth));
        var meant = all.Where(submission => scope.Has(submission.Id)).ToList();
        return new(
            inForce.Version,
            tried.Version,
            scope.Department,
            scope.First?.ToString(),
            scope.Last?.ToString(),
            [.. CatalogueComparison.Between(inForce, tried).Select(DifferenceResource.Of)],
            all.Count == 0
                ? new([], [])
                : new(await AnswersAsync(inForce, tried, scope, examples, cancellation), await CalendarAsync(inForce, tried, scope, cancellation)),
            await SentAgainAsync(new(inForce, tried, files, observations, stages, judge, limits), meant, examples, progress, cancellation));
    }

    private async Task<IReadOnlyList<AnsweredOtherwise>> AnswersAsync(
        IndicatorCatalogue inForce, IndicatorCatalogue tried, DryRunScope scope, int examples, CancellationToken cancellation)
    {
        var tally = new Tally<(AnswerEffect Effect, string Indicator), AnsweredExample>(examples);
        await foreach (var one in new AnswerComparer(inForce, tried, observations).FindAsync(scope, cancellation))
        {
            tally.Add(
                (one.Effect, one.Key.Indicator),
                () => new(one.Key.Area, one.Key.Period.ToString(), MeasureFacts.Of(one.Measure).Code, one.Before, one.After));
        }

        return [.. tally.All.OrderBy(one => one.Sort.Effect).Select(one => new AnsweredOtherwise(one.Sort.Effect, one.Sort.Indicator, one.Count, one.First))];
    }

    private async Task<IReadOnlyList<DueOtherwise>> CalendarAsync(
        IndicatorCatalogue inForce, IndicatorCatalogue tried, DryRunScope scope, CancellationToken cancellation)
    {
        var found = await new CalendarComparer(inForce, tried, observations, calendar).FindAsync(scope, cancellation).ToListAsync(cancellation);
        return
        [
            .. found.GroupBy(one => (one.Department, one.Before, one.After, Missing: string.Join(' ', one.Missing))).Select(same => new DueOtherwise(
                same.Key.Department,
                same.Key.Before,
                same.Key.After,
                same.First().Missing,
                same.Count(),
                same.First().Month.ToString(),
                same.Last().Month.ToString(),
                same.Sum(one => one.Late),
                same.Sum(one => one.NoLongerLate))),
        ];
    }

    private static async Task<DryRunSentAgain> SentAgainAsync(
        CatalogueComparer trial, List<Submission> meant, int examples, Action<int, int, string> progress, CancellationToken cancellation)
    {
        var tally = new SentAgainTally(examples);
        foreach (var (index, submission) in meant.Index())
        {
            progress(index + 1, meant.Count, submission.Path);
            tally.Add(submission, await trial.TryAsync(submission, cancellation));
        }

        return tally.Sum();
    }
}
