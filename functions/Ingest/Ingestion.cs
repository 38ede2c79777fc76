using Azure;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Validation;
using HtzPipeline.Functions.Storage;
using HtzPipeline.Functions.Telemetry;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Takes an upload from Received to Published or Rejected. Whatever is done twice changes nothing, so it can die at any
/// point and be started again from the beginning. A passing fault of the storage is an exception, for the host to
/// deliver again; a bad file is a rejected submission, at once.
/// </summary>
internal sealed class Ingestion(
    FileStore files,
    SubmissionStore submissions,
    Judging judging,
    Publisher publisher,
    Publications publications,
    Succession succession,
    CatalogueSource catalogues,
    UploadLimits limits,
    PublicationBell bell,
    PipelineMetrics metrics,
    ILogger<Ingestion> logger)
{
    private const string GoneUnread =
        "文件在系统能够读取之前已被删除或替换,其中的数值没有入库。 The file was deleted or replaced before it could be read; nothing of it was taken.";

    /// <summary>Ingests the upload as it is now.</summary>
    /// <param name="path">The blob's name in the uploads container.</param>
    /// <param name="version">The version wanted; null for whichever there is. One that has been overtaken is left to its successor.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The submission; null if the upload is gone or overtaken.</returns>
    public async Task<Submission?> IngestAsync(string path, ETag? version, CancellationToken cancellation)
    {
        if (await files.ReadUploadAsync(path, limits.MaxBytes, version, cancellation) is not { } file)
        {
            return null;
        }

        return await TraceAsync(file.Submission, file.Trace, async () =>
        {
            if (file.Content is { } content)
            {
                await files.WriteReceivedAsync(file.Submission, content, cancellation);
            }

            return await FinishAsync(await submissions.ReceiveAsync(file, cancellation), file.Content, cancellation);
        });
    }

    /// <summary>Finishes a submission from wherever it stopped, from the bytes that were received.</summary>
    public async Task<Submission> FinishAsync(Submission submission, CancellationToken cancellation)
    {
        if (submission is { State: SubmissionState.Received, IsUnread: true } && submission.Size <= limits.MaxBytes)
        {
            return await ReadAtLastAsync(submission, cancellation);
        }

        return !submission.IsUnfinished ? submission : await TraceAsync(submission.Id, submission.Trace, async () =>
        {
            var received = submission.State == SubmissionState.Received ? await files.ReadReceivedAsync(submission.Id, cancellation) : null;
            return await FinishAsync(submission, received?.ToMemory(), cancellation);
        });
    }

    // All that is told of the work meanwhile names the submission.
    private Task<Submission> TraceAsync(SubmissionId id, string? traceparent, Func<Task<Submission>> work) =>
        PipelineTrace.RunAsync(() => PipelineTrace.Ingest(id, traceparent), async span =>
        {
            using var scope = logger.Within(id);
            var submission = await work();
            span?.SetTag(AttributeNames.Kind, submission.Kind).SetTag(AttributeNames.State, submission.State.ToString().ToLowerInvariant());
            return submission;
        });

    // An entry that only says that the upload could not be read gives way to the real one.
    private async Task<Submission> ReadAtLastAsync(Submission entry, CancellationToken cancellation)
    {
        if (await IngestAsync(entry.Path, version: null, cancellation) is { } read && read.BlobETag == entry.BlobETag)
        {
            await submissions.RemoveAsync(entry, cancellation);
            return read;
        }

        return await submissions.AdvanceAsync(entry, entry with { State = SubmissionState.Rejected, Message = GoneUnread }, cancellation);
    }

    private async Task<Submission> FinishAsync(Submission submission, ReadOnlyMemory<byte>? content, CancellationToken cancellation)
    {
        var before = submission.State;
        Verdict? verdict = null;

        // Another delivery may have left a note on it meanwhile, and it is still as it was.
        while (submission.State == SubmissionState.Received)
        {
            verdict = await JudgeAsync(submission, content, cancellation);
            submission = verdict.Submission;
        }

        if (submission.State == SubmissionState.Accepted)
        {
            submission = await PublishAsync(submission, verdict, cancellation);
            bell.Ring();
        }

        if (submission.State != before)
        {
            if (submission.Decision is null)
            {
                logger.Settled(submission.Id, submission.Id.Department, submission.State);
            }
            else
            {
                logger.Decided(submission.Id, submission.State);
            }
        }

        return submission;
    }

    private async Task<Verdict> JudgeAsync(Submission submission, ReadOnlyMemory<byte>? content, CancellationToken cancellation)
    {
        var catalogue = await catalogues.CurrentAsync(cancellation);
        try
        {
            var upload = UploadRules.Check(submission, catalogue, limits);
            var bytes = content ?? throw new InvalidOperationException($"The bytes of submission {submission.Id} are not there.");
            using var stream = BinaryData.FromBytes(bytes).ToStream();
            var (bulletin, mapped) = PipelineTrace.Run(() => PipelineTrace.Step(SpanNames.Read), () =>
            {
                var read = BulletinReader.Read(stream, ReadingLimits.Default);
                return (read, SubmissionCheck.Map(read, catalogue, upload));
            });
            var (judged, report, windows) = await judging.JudgeAsync(stream, bulletin, mapped, catalogue, cancellation);
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
            var report = SubmissionReport.Unreadable(submission.Id.ToString(), unreadable.Finding) with
            {
                FileName = submission.FileName,
                Department = submission.Id.Department,
                DepartmentName = catalogue.Department(submission.Id.Department)?.Name,
                Period = submission.Id.Period?.ToString(),
                Uploaded = submission.Id.Uploaded,
                State = "rejected",
                CatalogueVersion = catalogue.Version,
            };
            return new(await EndStepAsync(submission, SubmissionState.Rejected, report, catalogue.Version, cancellation));
        }
    }

    private async Task<Submission> PublishAsync(Submission submission, Verdict? verdict, CancellationToken cancellation)
    {
        var facts = verdict?.Facts ?? await publications.FactsAsync(submission.Id, cancellation);
        while (submission.State == SubmissionState.Accepted)
        {
            var areas = new List<PublishedArea>();
            foreach (var area in facts.Areas)
            {
                var publication = await publications.OfAsync(facts, area, cancellation);
                var window = verdict?.Windows.FirstOrDefault(w => w.Head.Area == area);
                areas.Add(await publisher.PublishAsync(publication, window, cancellation));
            }

            submission = await succession.EndAsync(submission, facts, areas, cancellation);
            verdict = null;
        }

        return submission;
    }

    private async Task<Submission> EndStepAsync(
        Submission submission, SubmissionState state, SubmissionReport report, string catalogueVersion, CancellationToken cancellation)
    {
        await files.WriteReportAsync(submission.Id, "json", new(report.ToJson()), "application/json", cancellation);
        var ended = await submissions.TryAdvanceAsync(
            submission,
            submission with
            {
                State = state,
                CatalogueVersion = catalogueVersion,
                Counts = new(report.Accepted, report.Count(Severity.Error), report.Count(Severity.Warning), report.Count(Severity.Info)),
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

    /// <summary>What became of a submission when it was judged, with what publishing can use of it.</summary>
    private sealed record Verdict(Submission Submission, FactsDocument? Facts = null, IReadOnlyList<AreaWindow>? Read = null)
    {
        public IReadOnlyList<AreaWindow> Windows => Read ?? [];
    }
}
