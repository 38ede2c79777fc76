using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation.Arithmetic;
using HtzPipeline.Core.Validation.Meaning;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// Judges a submission in two steps: <see cref="Map"/> understands its figures, <see cref="Check"/> holds them against each
/// other and against what is published, which can be looked up in between.
/// </summary>
public static class SubmissionCheck
{
    /// <summary>Understands the figures of a file.</summary>
    /// <exception cref="UnreadableFileException">The file proves unreadable on the way.</exception>
    public static MappedSubmission Map(Bulletin bulletin, IndicatorCatalogue catalogue, Upload upload)
    {
        var mapper = new FigureMapper(catalogue, upload);
        var facts = new List<Fact>();
        var blanks = new Dictionary<(ObservationKey, Measure), int>();
        foreach (var fact in mapper.Map(InOrderOfTrust(bulletin)))
        {
            if (blanks.Count > 0 && blanks.Remove((fact.Key, fact.Measure), out var blank))
            {
                facts[blank] = fact;
                continue;
            }

            if (fact.Figure.Number is null)
            {
                blanks.Add((fact.Key, fact.Measure), facts.Count);
            }

            facts.Add(fact);
        }

        return new(upload, [.. bulletin.Sheets.Select(sheet => sheet.Sheet)], facts, [.. bulletin.Findings, .. mapper.Findings])
        {
            Comparisons = mapper.Comparisons,
            LatestStated = mapper.LatestStated,
        };
    }

    /// <summary>Holds the figures against each other and against <paramref name="published"/>, and judges each.</summary>
    /// <param name="submission">What <see cref="Map"/> made of the file.</param>
    /// <param name="published">What is published; see <see cref="ArithmeticChecks"/> and <see cref="RuleReach"/> for what is needed of it.</param>
    /// <param name="catalogue">The reference data.</param>
    /// <param name="confirmed">Warnings that somebody has confirmed the figures against: they are said no more, and doubt nothing.</param>
    public static CheckedSubmission Check(
        MappedSubmission submission, ObservationSet published, IndicatorCatalogue catalogue, IReadOnlySet<WarnedFigure>? confirmed = null)
    {
        var errors = submission.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        var byFigure = ByFigure(errors);
        var byPlace = errors.Where(error => error.Place.Cell is not null).ToLookup(error => error.Place, error => error.Kind.Code);
        var facts = submission.Facts
            .Select(fact => fact.HeldBy(byFigure[(fact.Key, fact.Measure)].Concat(byPlace[fact.Figure.Origin!.Place])))
            .ToLookup(fact => !fact.HeldFor.IsEmpty);
        var (held, accepted) = (facts[true].ToList(), facts[false].ToList());

        var figures = new FigureView(submission.Upload, accepted, published, catalogue);
        var arithmetic = ArithmeticChecks.Run(figures);
        var omissions = OmissionSearch.Of(submission, published, catalogue);
        var remarks = MeaningChecks.Run(submission, figures, omissions);
        var refused = arithmetic.Select(finding => (Remark)finding).Concat(remarks)
            .Where(remark => remark.Finding.Severity == Severity.Error)
            .SelectMany(remark => remark.Figures.Select(figure => (figure, remark.Finding.Kind.Code)))
            .ToLookup(pair => pair.figure, pair => pair.Code);
        held.AddRange(accepted.Where(fact => refused.Contains((fact.Key, fact.Measure))).Select(fact => fact.HeldBy(refused[(fact.Key, fact.Measure)])));
        accepted.RemoveAll(fact => refused.Contains((fact.Key, fact.Measure)));

        var said = Causes.WithoutConsequences([.. submission.Findings.Concat(arithmetic).Select(finding => (Remark)finding), .. remarks], submission.Facts);
        if (confirmed is not null)
        {
            said = [.. said.Where(remark => WarnedFigure.Of(remark.Finding) is not { } warned || !confirmed.Contains(warned))];
        }

        var findings = said.Select(remark => remark.Finding).ToList();
        var doubted = said.Where(remark => remark.Finding.DoubtsFigure).SelectMany(remark => remark.Figures).ToHashSet();
        for (var i = 0; i < accepted.Count; i++)
        {
            if (accepted[i] is { Figure.Status.IsSound: true } fact && doubted.Contains((fact.Key, fact.Measure)))
            {
                accepted[i] = fact with { Figure = fact.Figure with { Status = ObservationStatus.Questionable } };
            }
        }

        if (Refusal(submission.Upload, findings, catalogue) is { } refusal)
        {
            // A file that is refused is one of which everything is held back.
            findings.Add(refusal);
            held = [.. held.Concat(accepted.Select(fact => fact.HeldBy([refusal.Kind.Code])))];
            accepted = [];
        }
        else if (accepted.Count == 0)
        {
            findings.Add(Finding.Of(MeaningFindings.NothingToPublish, Place.File));
        }

        return new(submission.Upload, accepted, held, FindingCap.Apply(InOrder(findings, submission.Sheets))) { Omissions = omissions };
    }

    // What a document's table says is taken before what its prose says of the same.
    private static IEnumerable<ReportedFigure> InOrderOfTrust(Bulletin bulletin) =>
        bulletin.IsDocument ? bulletin.Figures.OrderBy(figure => figure.Prose is not null) : bulletin.Figures;

    // The codes of findings by the figures that they are about; one about a place or the file as a whole is about none.
    private static ILookup<(ObservationKey Key, Measure Measure), string> ByFigure(IEnumerable<Finding> findings) => findings
        .Where(finding => finding is { Key: not null, Measure: not null })
        .ToLookup(finding => (finding.Key!.Value, finding.Measure!.Value), finding => finding.Kind.Code);

    private static Finding? Refusal(Upload upload, List<Finding> findings, IndicatorCatalogue catalogue)
    {
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        return errors > 0 && catalogue.Department(upload.Department) is { OnError: OnError.Reject, Name: var name }
            ? Finding.Of(
                MeaningFindings.RefusedForErrors, Place.File,
                ("count", errors.ToString(CultureInfo.InvariantCulture)), ("department", name), ("found", errors.ToString(CultureInfo.InvariantCulture)), ("expected", "0"))
            : null;
    }

    private static List<Finding> InOrder(List<Finding> findings, IReadOnlyList<string?> sheets) =>
    [
        .. findings
            .OrderBy(finding => finding.Place.Sheet is { } name ? sheets.IndexOf(name) : -1)
            .ThenBy(finding => finding.Place.Cell is { } cell ? cell.Row : -1)
            .ThenBy(finding => finding.Place.Cell is { } cell ? cell.Column : -1)
            .ThenBy(finding => finding.Kind.Code, StringComparer.Ordinal),
    ];

    private static int IndexOf(this IReadOnlyList<string?> sheets, string name)
    {
        var index = 0;
        while (index < sheets.Count && sheets[index] != name)
        {
            index++;
        }

        return index;
    }
}
