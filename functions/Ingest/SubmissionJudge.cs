using System.Globalization;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Telemetry;

namespace HtzPipeline.Functions.Ingest;

/// <summary>Judges what was uploaded, and keeps the report on it and what was understood of it.</summary>
internal sealed class SubmissionJudge(
    FileStore files, SubmissionStore submissions, FileStages stages, Judge judge, CatalogueSource catalogues, UploadLimits limits, PipelineMetrics metrics)
{
    /// <summary>Takes a submission from Received to Accepted or Rejected, unless another delivery has meanwhile.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="content">The bytes that were received; null where they were too large to be kept.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Verdict> JudgeAsync(Submission submission, ReadOnlyMemory<byte>? content, CancellationToken cancellation)
    {
        var catalogue = await catalogues.CurrentAsync(cancellation);
        try
        {
            var upload = UploadRules.Check(submission, catalogue, limits);
            var bytes = content ?? throw new InvalidOperationException($"The bytes of submission {submission.Id} are not there.");
            using var stream = BinaryData.FromBytes(bytes).ToStream();
            var (bulletin, mapped) = PipelineTrace.Run(() => PipelineTrace.Step(SpanNames.Read), () =>
            {
                var read = stages.Read(stream, new(upload.FileName, upload.Period), ReadingLimits.Default, cancellation);
                return (read, stages.Map(read, catalogue, upload));
            });
            var (judged, report, windows) = await judge.JudgeAsync(stream, bulletin, mapped, catalogue, cancellation);
            var kept = new FactsDocument(submission.Id, submission.Path, catalogue.Version, [.. judged.Accepted]) { Held = [.. judged.Held] };
            if (judged.IsRejected)
            {
                // What is held can be approved of later, though all of it was.
                if (judged.Held.Count > 0)
                {
                    await files.WriteFactsAsync(kept, cancellation);
                }

                return new(await EndStepAsync(submission, SubmissionState.Rejected, report, catalogue.Version, cancellation));
            }

            var facts = await files.WriteFactsAsync(kept, cancellation);
            return new(await EndStepAsync(submission, SubmissionState.Accepted, report, catalogue.Version, cancellation), facts, windows);
        }
        catch (UnreadableFileException unreadable)
        {
            return new(await RejectAsync(submission, unreadable.Finding, catalogue, cancellation));
        }
    }

    /// <summary>Rejects a submission whose work was begun again and again and never came to an end.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="attempts">How often it was begun.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Verdict> GiveUpAsync(Submission submission, int attempts, CancellationToken cancellation) => new(await RejectAsync(
        submission,
        Finding.Of(ReaderFindings.NeverEnded, Place.File, ("found", attempts.ToString(CultureInfo.InvariantCulture))),
        await catalogues.CurrentAsync(cancellation),
        cancellation));

    private async Task<Submission> RejectAsync(Submission submission, Finding why, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var report = SubmissionReport.Unreadable(submission.Id.ToString(), why) with
        {
            FileName = submission.FileName,
            Department = submission.Id.Department,
            DepartmentName = catalogue.Department(submission.Id.Department)?.Name,
            Period = submission.Id.Period?.ToString(),
            Uploaded = submission.Id.Uploaded,
            State = "rejected",
            CatalogueVersion = catalogue.Version,
        };
        return await EndStepAsync(submission, SubmissionState.Rejected, report, catalogue.Version, cancellation);
    }

    private async Task<Submission> EndStepAsync(
        Submission submission, SubmissionState state, SubmissionReport report, string catalogueVersion, CancellationToken cancellation)
    {
        if (submission.IsOvertaken)
        {
            report = report with { Findings = [.. report.Findings, FindingReport.Of(Finding.Of(SubmissionFindings.Overtaken, Place.File))] };
        }

        await files.WriteReportAsync(submission.Id, "json", new(report.ToJson()), "application/json", cancellation);
        var ended = await submissions.TryAdvanceAsync(
            submission,
            submission with
            {
                State = state,
                Attempts = 0,
                CatalogueVersion = catalogueVersion,
                Counts = new(report.Accepted, report.Count(Severity.Error), report.Count(Severity.Warning), report.Count(Severity.Info)),
                WaitsFor = [.. report.Held.SelectMany(held => held.WaitsFor(submission.Id.Department)).Distinct().Order(StringComparer.Ordinal)],
                Message = state == SubmissionState.Rejected ? report.Findings[0].Message.Zh : null,
            },
            cancellation);
        if (ended is null)
        {
            return (await submissions.FindAsync(submission.Id, cancellation))!;
        }

        metrics.Reported(report.Findings);
        return ended;
    }
}

/// <summary>What became of a submission when it was judged, with what publishing can use of it.</summary>
/// <param name="Submission">The submission as the table has it now.</param>
/// <param name="Facts">What was kept of it, where it was accepted.</param>
/// <param name="Windows">What is published around its figures, where that was read.</param>
internal sealed record Verdict(Submission Submission, FactsDocument? Facts = null, IReadOnlyList<AreaWindow>? Windows = null);
