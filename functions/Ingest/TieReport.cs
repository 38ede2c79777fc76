using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Tells of two uploads that give figures differently where nobody can tell which is the later: in the reports on both, since either may be the one
/// that should stand. Whoever publishes second finds the other; telling twice changes nothing.
/// </summary>
internal sealed class TieReport(FileStore files, SubmissionStore submissions, CatalogueSource catalogues)
{
    // A file may differ in hundreds.
    private const int MostFigures = 5;

    /// <summary>Adds what is to be told to the reports on a submission that was published and on those it is tied with.</summary>
    /// <param name="submission">The submission, still Accepted.</param>
    /// <param name="tied">The figures.</param>
    /// <param name="cancellation">Gives up; telling again goes on from there.</param>
    /// <returns>The submission as the table has it.</returns>
    public async Task<Submission> AddAsync(Submission submission, IEnumerable<TiedFigure> tied, CancellationToken cancellation)
    {
        foreach (var figures in tied.GroupBy(figure => figure.Other))
        {
            if (await submissions.FindAsync(SubmissionId.Parse(figures.Key), cancellation) is { } other && IsUnclear(submission, other))
            {
                await AddAsync(other, submission, figures, cancellation);
                submission = await AddAsync(submission, other, figures, cancellation);
            }
        }

        return submission;
    }

    // At one path it is known which came later, unless they stand at one place; and what is decided about an upload is no other.
    private static bool IsUnclear(Submission one, Submission other) =>
        one.Path != other.Path || (one.Order == other.Order && one.BlobETag != other.BlobETag);

    private async Task<Submission> AddAsync(Submission submission, Submission other, IEnumerable<TiedFigure> figures, CancellationToken cancellation)
    {
        if (await files.ReadReportAsync(submission.Id, "json", cancellation) is not { } json)
        {
            return submission;
        }

        var report = SubmissionReport.FromJson(json);
        var finding = FindingReport.Of(Finding.Of(
            SubmissionFindings.Tied, Place.File, ("found", other.Path), ("other", other.Id.ToString()), ("figures", TextOf(figures, await catalogues.CurrentAsync(cancellation)))));
        if (!report.Findings.Any(known => known.Code == finding.Code && known.Message == finding.Message))
        {
            report = report with { Findings = [.. report.Findings, finding] };
            await files.WriteReportAsync(submission.Id, "json", new(report.ToJson()), "application/json", cancellation);
        }

        return await CountAsync(submission, report.Count(Severity.Warning), cancellation);
    }

    private async Task<Submission> CountAsync(Submission submission, int warnings, CancellationToken cancellation)
    {
        while (submission.Counts.Warnings != warnings)
        {
            submission = await submissions.AdvanceAsync(submission, submission with { Counts = submission.Counts with { Warnings = warnings } }, cancellation);
        }

        return submission;
    }

    private static LocalText TextOf(IEnumerable<TiedFigure> figures, IndicatorCatalogue catalogue)
    {
        var all = figures.Select(figure => NameOf(figure, catalogue)).ToList();
        var shown = LocalText.Join(", ", [.. all.Take(MostFigures)]);
        return all.Count > MostFigures ? shown.With(text => $"{text} … ({all.Count})") : shown;
    }

    // A catalogue put in force since may know it no more: then its code is its name.
    private static LocalText NameOf(TiedFigure figure, IndicatorCatalogue catalogue) => LocalText.Join(
        " ",
        [
            catalogue.Indicator(figure.Key.Indicator)?.Name ?? figure.Key.Indicator,
            catalogue.Area(figure.Key.Area)?.Name ?? figure.Key.Area,
            figure.Key.Period.ToString(),
            MeasureFacts.Of(figure.Measure).Name,
        ]);
}
