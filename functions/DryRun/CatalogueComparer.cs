using System.Globalization;
using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation;
using HtzPipeline.Core.Validation.Arithmetic;
using HtzPipeline.Core.Validation.Differences;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.DryRun;

/// <summary>
/// Reads files of published submissions once more, in the order of upload, and judges each by the catalogue in force and by another. By the one it
/// is held against what was published just before it, as it was; by the other against the same with whatever the files before it would have
/// changed. What was withdrawn, approved of or superseded meanwhile stands in both as it stood. Confirmed warnings are quiet in both. Only reads.
/// </summary>
internal sealed class CatalogueComparer(
    IndicatorCatalogue inForce, IndicatorCatalogue other, FileStore files, ObservationStore observations, FileStages stages, Judge judge, UploadLimits limits)
{
    private readonly Counterfactual _counterfactual = new();

    /// <summary>Judges a file by both.</summary>
    /// <returns>Null where its bytes are not there any more.</returns>
    public async Task<FileDifferences?> TryAsync(Submission submission, CancellationToken cancellation)
    {
        if (await files.ReadReceivedAsync(submission, cancellation) is not { } content)
        {
            return null;
        }

        using var stream = content.ToStream();
        var bulletin = Read(stream, submission, cancellation);
        var (old, own) = (Understand(submission, bulletin, inForce), Understand(submission, bulletin, other));
        var reaches = ReachOf([.. old.Mapped.Facts.Concat(own.Mapped.Facts).Select(fact => fact.Key).Distinct()]);
        var was = await ReadPublishedAsync(submission, reaches, cancellation);
        var otherwise = _counterfactual.InPlaceOf(was, reaches);
        var before = await JudgeAsync(old, was, inForce, cancellation);
        var after = await JudgeAsync(own, otherwise, other, cancellation);

        var changed = before.Judged.Accepted.Concat(after.Judged.Accepted).Select(fact => (fact.Key, fact.Measure)).Distinct().ToList();
        Counterfactual.Publish(before.Judged.Accepted, was);
        Counterfactual.Publish(after.Judged.Accepted, otherwise);
        _counterfactual.Take(changed, was, otherwise);
        return new(
            JudgementComparison.OfFigures(before, after),
            JudgementComparison.OfFindings(before, after),
            [.. DerivedComparison.Between(was, inForce, otherwise, other, [.. changed.Select(one => one.Key).Distinct()])]);
    }

    // Kept, since it is understood twice.
    private Bulletin? Read(Stream stream, Submission submission, CancellationToken cancellation)
    {
        try
        {
            return stages.ReadWhole(stream, new(submission.FileName, submission.Id.Period), cancellation);
        }
        catch (UnreadableFileException)
        {
            // Whatever the catalogue says.
            return null;
        }
    }

    private Understood Understand(Submission submission, Bulletin? bulletin, IndicatorCatalogue catalogue)
    {
        try
        {
            var upload = UploadRules.Check(submission, catalogue, limits);
            return new(bulletin is null ? Nothing(upload) : stages.Map(bulletin, catalogue, upload), null);
        }
        catch (UnreadableFileException refused)
        {
            var nobody = new Upload(submission.Id.ToString(), submission.Id.Uploaded, submission.Id.Department, submission.Id.Period ?? default, submission.FileName) { Order = submission.Order };
            return new(Nothing(nobody), refused.Finding);
        }
    }

    private static MappedSubmission Nothing(Upload upload) => new(upload, [], [], []);

    private async Task<CataloguedJudgement> JudgeAsync(
        Understood file, ObservationSet published, IndicatorCatalogue catalogue, CancellationToken cancellation) => new(
            file.Refusal is { } refusal
                ? new(file.Mapped.Upload, [], [], [refusal])
                : await judge.CheckAsync(file.Mapped, published, catalogue, cancellation),
            catalogue);

    // What the rules look at, and what is derived anew, by either catalogue.
    private List<AreaReach> ReachOf(IReadOnlyList<ObservationKey> keys)
    {
        IEnumerable<AreaReach> reaches =
        [
            .. RuleReach.Of(keys, inForce),
            .. RuleReach.Of(keys, other),
            .. from ofArea in keys.GroupBy(key => key.Area)
               from window in new[] { Derivation.Window(ofArea, inForce), Derivation.Window(ofArea, other) }
               select new AreaReach(ofArea.Key, window.First, window.Last),
        ];
        return [.. reaches.GroupBy(reach => reach.Area).Select(ofArea => new AreaReach(ofArea.Key, ofArea.Min(one => one.First), ofArea.Max(one => one.Last)))];
    }

    private async Task<ObservationSet> ReadPublishedAsync(Submission submission, List<AreaReach> reaches, CancellationToken cancellation)
    {
        var logs = new Dictionary<ObservationKey, ObservationRow>();
        var published = new ObservationSet
        {
            FirstUploads = (key, measure) => logs.TryGetValue(key, out var row) ? new ReportedFigures(row, measure).FirstUpload : null,
        };
        foreach (var (area, first, last) in reaches)
        {
            var view = await observations.ViewAsync(area, JustBefore(submission, area), cancellation);
            foreach (var row in await view.ReadWindowAsync(first, last, cancellation))
            {
                published.Put(row.Observation);
                logs[row.Key] = row;
            }
        }

        return published;
    }

    // The release before its own; where it made none, whatever there was when it was received.
    private static AsOf JustBefore(Submission submission, string area)
    {
        var prefix = $"{area}:";
        return submission.Releases.FirstOrDefault(id => id.StartsWith(prefix, StringComparison.Ordinal)) is { } own
            ? AsOf.At(long.Parse(own.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture) - 1)
            : AsOf.At(submission.Received);
    }

    /// <summary>A file as it was understood.</summary>
    /// <param name="Mapped">What was understood of it.</param>
    /// <param name="Refusal">Why it is not even looked at; null where it is.</param>
    private sealed record Understood(MappedSubmission Mapped, Finding? Refusal);
}

/// <summary>What another catalogue makes of a file.</summary>
/// <param name="Figures">The figures that differ.</param>
/// <param name="Findings">The findings that differ.</param>
/// <param name="Derived">All derived figures that it reaches, those that do not differ too.</param>
internal sealed record FileDifferences(
    IReadOnlyList<FigureDifference> Figures, IReadOnlyList<FindingDifference> Findings, IReadOnlyList<DerivedDifference> Derived);
