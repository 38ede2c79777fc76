using System.Text.Json;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Reporting;

/// <summary>What became of a file: how it was read, what was found, which figures were taken and which held back.</summary>
public sealed record SubmissionReport
{
    /// <summary>
    /// The most findings of one code and severity that are listed; the last of them says how many more there are. Not so warnings, which are
    /// confirmed one by one.
    /// </summary>
    public const int MostAlike = 1000;

    private const int MostPassages = 2000;

    // China has one time all year.
    private static readonly TimeSpan ZoneOffset = TimeSpan.FromHours(8);

    /// <summary>The id of the submission.</summary>
    public required string Submission { get; init; }

    /// <summary>The file's name, without its folders.</summary>
    public string? FileName { get; init; }

    /// <summary>The code of the department that uploaded it.</summary>
    public string? Department { get; init; }

    /// <summary>The department's names; null if there is none of that code.</summary>
    public LocalText? DepartmentName { get; init; }

    /// <summary>The period it was uploaded for; null if its path has none.</summary>
    public string? Period { get; init; }

    /// <summary>When it was uploaded, +08:00.</summary>
    public DateTimeOffset? Uploaded { get; init => field = value?.ToOffset(ZoneOffset); }

    /// <summary>What became of it: <c>accepted</c>, <c>rejected</c>, later <c>published</c> and so on.</summary>
    public string? State { get; init; }

    /// <summary>The version of the catalogue it was read with.</summary>
    public string? CatalogueVersion { get; init; }

    /// <summary>The format found; null for a file that could not be read.</summary>
    public string? Format { get; init; }

    /// <summary>The text encoding found; null for a workbook.</summary>
    public string? Encoding { get; init; }

    /// <summary>The number of figures accepted.</summary>
    public int Accepted { get; init; }

    /// <summary>How many there are of each.</summary>
    public ReportCounts Counts => new(
        Accepted, Held.Count, Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info), Omissions.Count);

    /// <summary>The figures held back.</summary>
    public IReadOnlyList<HeldFigure> Held { get; init; } = [];

    /// <summary>All findings, in the order of the file; what only follows from one stands in it.</summary>
    public required IReadOnlyList<FindingReport> Findings { get; init; }

    /// <summary>What the file leaves out that the last one had.</summary>
    public IReadOnlyList<OmittedFigure> Omissions { get; init; } = [];

    /// <summary>The rows that gave no figure; at most <see cref="SilentRows.Most"/>.</summary>
    public IReadOnlyList<RowWithoutFigure> RowsWithoutFigure { get; init; } = [];

    /// <summary>What words of a document's text were read as, in its order, where the catalogue has the indicator; at most 2,000.</summary>
    public IReadOnlyList<PassageReading> Passages { get; init; } = [];

    /// <summary>How each sheet was understood.</summary>
    public IReadOnlyList<SheetUnderstanding> Sheets { get; init; } = [];

    /// <summary>The report on a file that was rejected before it could be read.</summary>
    public static SubmissionReport Unreadable(string submission, Finding finding) =>
        new() { Submission = submission, Findings = [FindingReport.Of(finding)] };

    /// <summary>The report on a file that was read and judged.</summary>
    /// <param name="bulletin">The file as it was read.</param>
    /// <param name="judged">What came of it.</param>
    /// <param name="catalogue">The catalogue it was judged by.</param>
    /// <param name="rows">The rows that gave no figure; see <see cref="SilentRows.Find"/>.</param>
    public static SubmissionReport Of(
        Bulletin bulletin,
        CheckedSubmission judged,
        IndicatorCatalogue catalogue,
        IReadOnlyList<RowWithoutFigure> rows) => new()
        {
            Submission = judged.Upload.Submission,
            FileName = judged.Upload.FileName,
            Department = judged.Upload.Department,
            DepartmentName = catalogue.Department(judged.Upload.Department)?.Name,
            Period = judged.Upload.Period.ToString(),
            Uploaded = judged.Upload.Uploaded,
            State = judged.IsRejected ? "rejected" : "accepted",
            CatalogueVersion = catalogue.Version,
            Format = bulletin.Format,
            Encoding = bulletin.Encoding,
            Accepted = judged.Accepted.Count,
            Held = [.. judged.Held.Select(fact => HeldFigure.Of(fact, catalogue))],
            Findings = Listed(judged.Findings),
            Omissions = [.. judged.Omissions.Select(omission => OmittedFigure.Of(omission, catalogue))],
            RowsWithoutFigure = rows,
            Passages = [.. PassagesOf(bulletin, judged).Take(MostPassages)],
            Sheets = [.. bulletin.Sheets.Select(SheetUnderstanding.Of)],
        };

    private static IEnumerable<PassageReading> PassagesOf(Bulletin bulletin, CheckedSubmission judged)
    {
        if (!bulletin.IsDocument)
        {
            return [];
        }

        var taken = judged.Accepted.Concat(judged.Held).Select(fact => fact.Figure.Origin!.Place).ToHashSet();
        return bulletin.Figures.Where(figure => taken.Contains(figure.Place)).Select(PassageReading.Of).OfType<PassageReading>();
    }

    /// <summary>The number of findings of a severity.</summary>
    public int Count(Severity severity)
    {
        var name = severity.ToString().ToLowerInvariant();
        return Findings.Where(f => f.Severity == name).Sum(f => 1 + (f.More ?? 0));
    }

    /// <summary>The report as UTF-8 JSON, camelCase.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ReportJson.Readable.SubmissionReport);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is not such a report.</exception>
    public static SubmissionReport FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ReportJson.Readable.SubmissionReport) ?? throw new JsonException("The report is null.");

    private static List<FindingReport> Listed(IEnumerable<Finding> findings)
    {
        var listed = new List<FindingReport>();
        var alike = new Dictionary<(string Code, Severity Severity), (int Count, int Last)>();
        foreach (var finding in findings)
        {
            var kind = (finding.Kind.Code, finding.Severity);
            var (count, last) = alike.GetValueOrDefault(kind);
            if (finding.Severity == Severity.Warning || count < MostAlike)
            {
                last = listed.Count;
                listed.Add(FindingReport.Of(finding));
            }

            alike[kind] = (count + 1, last);
        }

        foreach (var (_, (count, last)) in alike.Where(one => one.Key.Severity != Severity.Warning && one.Value.Count > MostAlike))
        {
            listed[last] = listed[last].AndMore(count - MostAlike);
        }

        return listed;
    }
}
