using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Functions.DryRun;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.CatalogueFile;

/// <summary>
/// Finds the names in files that no indicator has. Each file that had an error is read once more, by the catalogue in force now: what somebody has
/// answered meanwhile is not asked again. Names in words of articles come after those of tables, since most of what they name is nobody's indicator.
/// </summary>
internal sealed class UnknownNameReader(SubmissionStore submissions, FileStore files, FileStages stages, UploadLimits limits)
{
    private const int MostFiles = 200;
    private const int MostValues = 4;

    // A name that only words have is no error of theirs.
    private static readonly string[] Texts = [".docx", ".txt", ".pdf", ".html", ".htm", ".md"];

    /// <summary>Reads the names, those of the latest files first.</summary>
    /// <param name="catalogue">The catalogue in force.</param>
    /// <param name="asked">Whose files, and of which months.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<UnknownNamesResource> ReadAsync(IndicatorCatalogue catalogue, DryRunScope asked, CancellationToken cancellation)
    {
        var all = await StandingFiles.ReadAsync(submissions, cancellation);
        var scope = asked.UpTo(all.Max(submission => submission.Id.Period?.LastMonth));
        var meant = all.Where(submission => scope.Has(submission.Id) && (submission.Counts.Errors > 0 || MayHaveProse(submission))).Reverse().ToList();
        var names = new OrderedDictionary<(string Department, string Key), UnknownNameResource>();
        foreach (var submission in meant.Take(MostFiles))
        {
            foreach (var one in await ReadAsync(submission, catalogue, cancellation))
            {
                var key = (one.Department, NameKey.Of(one.Name));
                var seen = names.GetValueOrDefault(key);
                var shown = seen is null || (seen.Sentence is not null && one.Sentence is null) ? one : seen;
                names[key] = shown with { Files = 1 + (seen?.Files ?? 0), Figures = one.Figures + (seen?.Figures ?? 0) };
            }
        }

        return new(catalogue.Version, scope.First?.ToString(), scope.Last?.ToString(), meant.Count - Math.Min(meant.Count, MostFiles), [.. names.Values.OrderBy(name => name.Sentence is not null)]);
    }

    private static bool MayHaveProse(Submission submission) =>
        submission.Counts.Infos > 0 && Texts.Contains(Path.GetExtension(submission.FileName), StringComparer.OrdinalIgnoreCase);

    private async Task<IReadOnlyList<UnknownNameResource>> ReadAsync(Submission submission, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        if (await files.ReadReceivedAsync(submission, cancellation) is not { } content)
        {
            return [];
        }

        try
        {
            using var stream = content.ToStream();
            var bulletin = stages.ReadWhole(stream, new(submission.FileName, submission.Id.Period), cancellation);
            var mapped = stages.Map(bulletin, catalogue, UploadRules.Check(submission, catalogue, limits));
            var unknown = mapped.Findings.Where(finding => finding.Kind == MeaningFindings.UnknownIndicator || finding.Kind == MeaningFindings.ProseNotInCatalogue)
                .OrderBy(finding => finding.Kind == MeaningFindings.ProseNotInCatalogue).DistinctBy(finding => finding.Found).ToList();
            return [.. unknown.Select(finding => Of(finding, submission, bulletin, catalogue))];
        }
        catch (UnreadableFileException)
        {
            // It says so itself, to whoever sent it.
            return [];
        }
    }

    private static UnknownNameResource Of(Finding finding, Submission submission, Bulletin bulletin, IndicatorCatalogue catalogue)
    {
        var first = bulletin.Figures.First(figure => figure.Place == finding.Place);
        var same = bulletin.Figures.Where(figure => (figure.Prose is null) == (first.Prose is null) && figure.Indicator == first.Indicator).ToList();
        return new(
            finding.Found!,
            string.Join(" / ", first.Parents),
            submission.Id.Department,
            catalogue.Department(submission.Id.Department)?.Name,
            submission.Id.ToString(),
            submission.Path,
            submission.Id.Period?.ToString(),
            finding.Place.ToString(),
            SentenceOf(finding.Place, bulletin),
            same.Count,
            1,
            [.. same.Select(figure => figure.Unit).OfType<string>().Distinct()],
            [.. same.Take(MostValues).Select(figure => new SeenValueResource(figure.Place.ToString(), figure.Text, figure.Unit))],
            [.. NearestNames.Of(catalogue, finding.Found!).Select(name => catalogue.FindIndicator(name)).OfType<Indicator>().Select(one => new NearIndicatorResource(one.Code, one.Name))]);
    }

    private static string? SentenceOf(Place place, Bulletin bulletin) => place.Passage is { } passage
        ? bulletin.Paragraphs.FirstOrDefault(paragraph => paragraph.Number == passage.Paragraph)?.SentenceOf(passage)
        : null;
}
