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
    private const long StepsPerParent = 16;

    /// <summary>Understands the figures of a file.</summary>
    /// <exception cref="UnreadableFileException">The file proves unreadable on the way, or beyond what a file may cost.</exception>
    /// <exception cref="OperationCanceledException">It is given up, by the token that the file was read with.</exception>
    public static MappedSubmission Map(Bulletin bulletin, IndicatorCatalogue catalogue, Upload upload)
    {
        var mapper = new FigureMapper(catalogue, upload);
        var facts = bulletin.Figures.TryGetNonEnumeratedCount(out var count) ? new List<Fact>(count) : [];
        var blanks = new Dictionary<(ObservationKey, Measure), int>();
        foreach (var fact in mapper.Map(Counted(bulletin)))
        {
            bulletin.Allowance.RequireFindings(mapper.Findings.Count);
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

        return new(upload, [.. bulletin.Sheets.Select(sheet => sheet.Sheet)], facts, [.. bulletin.Findings.Select(catalogue.Weigh), .. mapper.Findings])
        {
            Comparisons = mapper.Comparisons,
            LatestStated = mapper.LatestStated,
            Allowance = bulletin.Allowance,
            HasUnreadPeriod = mapper.HasUnreadPeriod,
            NotUnderstood = RowsNotRead.Of(bulletin, facts, catalogue).Union(mapper.NotUnderstood).ToHashSet(),
        };
    }

    // A figure is looked for under each name that it stands under.
    private static IEnumerable<ReportedFigure> Counted(Bulletin bulletin)
    {
        foreach (var figure in InOrderOfTrust(bulletin))
        {
            bulletin.Allowance.TakeSteps(1 + (StepsPerParent * figure.Parents.Count));
            yield return figure;
        }
    }

    /// <summary>Holds the figures against each other and against <paramref name="published"/>, and judges each.</summary>
    /// <param name="submission">What <see cref="Map"/> made of the file.</param>
    /// <param name="published">What is published; see <see cref="ArithmeticChecks"/> and <see cref="RuleReach"/> for what is needed of it.</param>
    /// <param name="catalogue">The reference data.</param>
    /// <exception cref="UnreadableFileException">The file proves beyond what a file may cost.</exception>
    /// <exception cref="OperationCanceledException">It is given up, by the token that the file was read with.</exception>
    /// <param name="confirmed">Warnings that somebody has confirmed the figures against: they are said no more, and doubt nothing.</param>
    public static CheckedSubmission Check(
        MappedSubmission submission, ObservationSet published, IndicatorCatalogue catalogue, IReadOnlySet<WarnedFigure>? confirmed = null)
    {
        List<Finding> understood = [.. submission.Findings, .. SourceRankCheck.Run(submission.Facts, published, catalogue)];
        var errors = understood.Where(finding => finding.Severity == Severity.Error).ToList();
        var byFigure = CodesBy(errors.Where(error => error is { Key: not null, Measure: not null }).Select(error => ((error.Key!.Value, error.Measure!.Value), error.Kind.Code)));
        var byPlace = CodesBy(errors.Where(error => error.Place.Cell is not null).Select(error => (error.Place, error.Kind.Code)));
        var (held, accepted) = (new List<Fact>(), new List<Fact>(submission.Facts.Count));
        foreach (var fact in errors.Count == 0 ? submission.Facts : submission.Facts.Select(Judged))
        {
            (fact.HeldFor.IsEmpty ? accepted : held).Add(fact);
        }

        var omissions = OmissionSearch.Of(submission, published, catalogue);
        var remarks = Remarks();
        IReadOnlySet<Remark> settled = new HashSet<Remark>();
        if (Hold(remarks))
        {
            // What is held is not published: what only it made look wrong is said with it, and the rest is held against what stands instead.
            var first = remarks;
            (remarks, settled) = Remark.Merge(first, Remarks());
            Hold(remarks);
        }

        var said = Causes.Fold([.. understood.Select(finding => (Remark)finding), .. remarks], submission.Facts, settled);
        if (confirmed is not null)
        {
            said = [.. said.Where(remark => WarnedFigure.Of(remark.Finding) is not { } warned || !confirmed.Contains(warned))];
        }

        var findings = said.Select(remark => remark.Finding).ToList();
        var doubted = said.Where(remark => remark.Finding.DoubtsFigure).SelectMany(remark => remark.Figures).ToHashSet();
        for (var i = 0; doubted.Count > 0 && i < accepted.Count; i++)
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
            findings.Add(Nothing(held.Count));
        }

        var waiting = held.Select(fact => (fact.Key, fact.Measure)).ToHashSet();
        return new(submission.Upload, accepted, held, FindingCap.Apply(InOrder(findings.ConvertAll(Told), submission.Sheets))) { Omissions = omissions };

        Fact Judged(Fact fact)
        {
            var (ofFigure, ofPlace) = (byFigure.GetValueOrDefault((fact.Key, fact.Measure)), byPlace.GetValueOrDefault(fact.Figure.Origin!.Place));
            return ofFigure is null && ofPlace is null ? fact : fact.HeldBy([.. ofFigure ?? [], .. ofPlace ?? []]);
        }

        IReadOnlyList<Remark> Remarks()
        {
            var figures = new FigureView(submission.Upload, accepted, published, catalogue, held, submission.NotUnderstood);
            return [.. ArithmeticChecks.Run(figures, submission.Allowance).Select(finding => (Remark)finding), .. MeaningChecks.Run(submission, figures, omissions)];
        }

        // Moves what errors are about to what is held; whether there was any.
        bool Hold(IReadOnlyList<Remark> found)
        {
            var refused = CodesBy(found.Where(remark => remark.Finding.Severity == Severity.Error)
                .SelectMany(remark => remark.Figures.Select(figure => (figure, remark.Finding.Kind.Code))));
            if (refused.Count == 0)
            {
                return false;
            }

            held.AddRange(accepted.Where(fact => refused.ContainsKey((fact.Key, fact.Measure))).Select(fact => fact.HeldBy(refused[(fact.Key, fact.Measure)])));
            return accepted.RemoveAll(fact => refused.ContainsKey((fact.Key, fact.Measure))) > 0;
        }

        Finding Told(Finding finding) => finding with
        {
            IsOfHeld = accepted.Count == 0 || (finding is { Key: { } key, Measure: { } measure } && waiting.Contains((key, measure))),
            Consequences = FindingCap.Apply(InOrder([.. finding.Consequences.Select(Told)], submission.Sheets)),
        };
    }

    // Each code once: what a file says again and again of one figure holds it no more than what it says once.
    private static Dictionary<T, HashSet<string>> CodesBy<T>(IEnumerable<(T About, string Code)> said)
        where T : notnull
    {
        var codes = new Dictionary<T, HashSet<string>>();
        foreach (var (about, code) in said)
        {
            if (!codes.TryGetValue(about, out var known))
            {
                codes.Add(about, known = new(StringComparer.Ordinal));
            }

            known.Add(code);
        }

        return codes;
    }

    private static Finding Nothing(int held) => held == 0
        ? Finding.Of(MeaningFindings.NothingToPublish, Place.File, ("found", new("文件中没有可以发布的数据", "it has no figure that can be published")), ("release", ""))
        : Finding.Of(
            MeaningFindings.NothingToPublish, Place.File,
            ("found", new($"读出的 {held} 个数据全部暂缓,放行后才发布", $"all figures read of it ({held}) are held until somebody lets them through")),
            ("release", new(",或由有权放行的人员说明理由后放行", ", or have them let through by whoever may, saying why")));


    // What a document's table says is taken before what its prose says of the same.
    private static IEnumerable<ReportedFigure> InOrderOfTrust(Bulletin bulletin) =>
        bulletin.IsDocument ? bulletin.Figures.OrderBy(figure => figure.Prose is not null) : bulletin.Figures;


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
