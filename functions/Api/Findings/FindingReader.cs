using System.Runtime.CompilerServices;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Findings;

/// <summary>
/// Reads the findings of many submissions from their reports, in the order of department, period, upload and place. Reports of submissions
/// that can have none are not read, and of others not more than a bound for each page.
/// </summary>
internal sealed class FindingReader(SubmissionStore submissions, FileStore files)
{
    private const int ReportsPerPage = 200;
    private const int ReportsAtOnce = 8;

    /// <summary>Reads a page.</summary>
    public async Task<FindingPage> ReadAsync(FindingQuery query, CancellationToken cancellation)
    {
        var found = new List<(Submission, FindingReport)>();
        var (last, reports) = (query.After, 0);
        await foreach (var some in SubmissionsAsync(query, cancellation).Where(query.Concerns).Chunk(ReportsAtOnce))
        {
            var read = await Task.WhenAll(some.Select(submission => FindingsOfAsync(submission, cancellation)));
            foreach (var (submission, findings) in some.Zip(read))
            {
                var taken = query.After?.Submission == submission.Id ? query.After.Taken : 0;
                foreach (var (number, finding) in findings.Index().Skip(taken).Where(pair => query.Means(pair.Item)))
                {
                    if (found.Count == query.Limit)
                    {
                        return new(found, last);
                    }

                    found.Add((submission, finding));
                    last = new(submission.Id, number + 1);
                }
            }

            reports += some.Length;
            if (reports >= ReportsPerPage)
            {
                return new(found, new(some[^1].Id, read[^1].Count));
            }
        }

        return new(found, Next: null);
    }

    private async Task<IReadOnlyList<FindingReport>> FindingsOfAsync(Submission submission, CancellationToken cancellation) =>
        await files.ReadReportAsync(submission.Id, "json", cancellation) is { } json ? SubmissionReport.FromJson(json).Findings : [];

    private async IAsyncEnumerable<Submission> SubmissionsAsync(FindingQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (query.After is { } after && await submissions.FindAsync(after.Submission, cancellation) is { } begun)
        {
            yield return begun;
        }

        var continuation = query.After is { } place ? SubmissionStore.ContinuationAfter(place.Submission) : null;
        do
        {
            var page = await submissions.ListAsync(new(query.Department, query.Period, query.State, PageSize: ReportsPerPage, Continuation: continuation), cancellation);
            foreach (var submission in page.Submissions)
            {
                yield return submission;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}

/// <summary>Some findings.</summary>
/// <param name="Findings">The findings, each with its submission.</param>
/// <param name="Next">Where the next ones are; null if there are none. A page may be short, or even empty, and have a next.</param>
internal sealed record FindingPage(IReadOnlyList<(Submission Submission, FindingReport Finding)> Findings, FindingPosition? Next);
