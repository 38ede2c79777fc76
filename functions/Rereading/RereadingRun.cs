using HtzPipeline.Functions.DryRun;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Rereading;

/// <summary>
/// Goes over the files that were read by another catalogue than the one in force, in the order of upload, some at a time: what a file says may be held
/// against what one before it brings.
/// </summary>
internal sealed class RereadingRun(SubmissionStore submissions, CatalogueSource catalogues, Rereader rereader)
{
    /// <summary>Reads the next files, and publishes what is new in them if somebody asks for it.</summary>
    /// <param name="scope">Whose files, and of which months.</param>
    /// <param name="after">The submission after which to go on; null for the beginning.</param>
    /// <param name="most">The most files to read.</param>
    /// <param name="asked">Who asks for it and why; null only to look.</param>
    /// <param name="cancellation">Gives up; the same once more goes on from there.</param>
    public async Task<RereadFiles> RunAsync(DryRunScope scope, SubmissionId? after, int most, RereadingOrder? asked, CancellationToken cancellation)
    {
        var catalogue = await catalogues.CurrentAsync(cancellation);
        var all = await StandingFiles.ReadAsync(submissions, cancellation);
        var months = scope.UpTo(all.Max(submission => submission.Id.Period?.LastMonth));
        var meant = all.Where(submission => months.Has(submission.Id) && submission.CatalogueVersion != catalogue.Version).ToList();
        var first = after is null ? 0 : meant.FindIndex(submission => submission.Id == after) + 1;
        var read = new List<(RereadFile, Submission?)>();
        foreach (var submission in meant.Skip(first).Take(most))
        {
            var file = await rereader.ReadAsync(submission, catalogue, cancellation);
            if (file.IsAffected)
            {
                read.Add((file, asked is not null && file.HasNew ? await rereader.PublishAsync(file, asked.Reason, asked.By, cancellation) : null));
            }
        }

        var end = Math.Min(first + most, meant.Count);
        return new(catalogue, months, meant.Count, end, end < meant.Count ? meant[end - 1].Id : null, read);
    }
}

/// <summary>Who asks for files to be read anew, and why.</summary>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
internal sealed record RereadingOrder(string Reason, string By);

/// <summary>Some files that were read anew.</summary>
/// <param name="Catalogue">The catalogue in force.</param>
/// <param name="Scope">Of which months they are.</param>
/// <param name="Count">How many files there are to read, these and those before and after.</param>
/// <param name="Done">How many have been read with these.</param>
/// <param name="Next">After which to go on; null where these were the last.</param>
/// <param name="Files">Those in which anything differs, with the submission that was made of each.</param>
internal sealed record RereadFiles(
    IndicatorCatalogue Catalogue, DryRunScope Scope, int Count, int Done, SubmissionId? Next, IReadOnlyList<(RereadFile File, Submission? Made)> Files);
