using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Validation;
using HtzPipeline.Core.Validation.Arithmetic;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Telemetry;

namespace HtzPipeline.Functions.Ingest;

/// <summary>Judges a file against what is published and what was confirmed: the same whether it is to be stored or only looked at.</summary>
internal sealed class Judge(FileStages stages, ObservationStore observations, ConfirmationStore confirmations)
{
    /// <summary>Judges a file.</summary>
    /// <param name="file">The file, seekable.</param>
    /// <param name="bulletin">What was read of it.</param>
    /// <param name="mapped">What was understood of it.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<JudgedFile> JudgeAsync(
        Stream file, Bulletin bulletin, MappedSubmission mapped, IndicatorCatalogue catalogue, CancellationToken cancellation) =>
        PipelineTrace.RunAsync(() => PipelineTrace.Step(SpanNames.Check), async span =>
        {
            var judged = await CheckAsync(file, bulletin, mapped, catalogue, cancellation);
            span?.SetTag(AttributeNames.Accepted, judged.Report.Accepted)
                .SetTag(AttributeNames.Held, judged.Judged.Held.Count)
                .SetTag(AttributeNames.Findings, judged.Report.Findings.Count);
            return judged;
        });

    private async Task<JudgedFile> CheckAsync(
        Stream file, Bulletin bulletin, MappedSubmission mapped, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var windows = await ReadWindowsAsync(mapped.Facts, catalogue, cancellation);
        var published = new ObservationSet(windows.SelectMany(w => w.Observations.All))
        {
            FirstUploads = (key, measure) => windows.FirstOrDefault(window => window.Head.Area == key.Area) is { } window
                ? new ReportedFigures(window.WithWholeLog(key), measure).FirstUpload
                : null,
        };
        var judged = await CheckAsync(mapped, published, catalogue, cancellation);
        return new(judged, stages.Report(bulletin, file, judged, catalogue), windows);
    }

    /// <summary>Holds a file against <paramref name="published"/>, less the warnings that somebody has confirmed its figures against.</summary>
    public async Task<CheckedSubmission> CheckAsync(
        MappedSubmission mapped, ObservationSet published, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var judged = stages.Check(mapped, published, catalogue);

        // Only what is warned of has to be looked up, and few files have any.
        var confirmed = await confirmations.AmongAsync(judged.Findings.Select(WarnedFigure.Of).OfType<WarnedFigure>(), judged.Accepted, cancellation);
        return confirmed.Count == 0 ? judged : stages.Check(mapped, published, catalogue, confirmed);
    }

    // What the checks must know of is, but for what rules look further back for and for other areas, what publishing will have to read: one
    // read of each area serves both.
    private async Task<IReadOnlyList<AreaWindow>> ReadWindowsAsync(
        IReadOnlyList<Fact> facts, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var keys = facts.Select(fact => fact.Key).Distinct().ToList();
        var ofArea = keys.ToLookup(key => key.Area);
        return await Task.WhenAll(RuleReach.Of(keys, catalogue).Select(async reach =>
        {
            var (area, first, last) = reach;
            var derived = ofArea.Contains(area) ? Core.Aggregation.Derivation.Window(ofArea[area], catalogue) : (First: first, Last: last);
            var window = await observations.ReadWindowAsync(
                area, first < derived.First ? first : derived.First, last > derived.Last ? last : derived.Last, cancellation);

            // When a figure was first published decides whether it may still be changed.
            foreach (var row in ofArea[area].Select(window.Published).Where(row => row.Versions.Spills > 0))
            {
                window.Keep(await observations.Rows(area).WithWholeLogAsync(row, cancellation));
            }

            return window;
        }));
    }
}

/// <summary>A file as it was judged.</summary>
/// <param name="Judged">What came of it.</param>
/// <param name="Report">The report on it.</param>
/// <param name="Windows">What is published around its figures.</param>
internal sealed record JudgedFile(CheckedSubmission Judged, SubmissionReport Report, IReadOnlyList<AreaWindow> Windows);
