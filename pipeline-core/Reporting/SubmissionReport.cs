using System.Text.Json;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Reporting;

/// <summary>What became of a file: how it was read, what was found, which figures were taken and which held back.</summary>
public sealed record SubmissionReport
{
    /// <summary>The id of the submission.</summary>
    public required string Submission { get; init; }

    /// <summary>The format found; null for a file that could not be read.</summary>
    public string? Format { get; init; }

    /// <summary>The text encoding found; null for a workbook.</summary>
    public string? Encoding { get; init; }

    /// <summary>The number of figures accepted.</summary>
    public int Accepted { get; init; }

    /// <summary>The figures held back.</summary>
    public IReadOnlyList<HeldFigure> Held { get; init; } = [];

    /// <summary>All findings, in the order of the file.</summary>
    public required IReadOnlyList<FindingReport> Findings { get; init; }

    /// <summary>How each sheet was understood.</summary>
    public IReadOnlyList<SheetUnderstanding> Sheets { get; init; } = [];

    /// <summary>The report on a file that was rejected before it could be read.</summary>
    public static SubmissionReport Unreadable(string submission, Finding finding) =>
        new() { Submission = submission, Findings = [FindingReport.Of(finding)] };

    /// <summary>A report with what reading has to say already filled in.</summary>
    public static SubmissionReport Of(string submission, Bulletin bulletin, IEnumerable<Finding> findings) => new()
    {
        Submission = submission,
        Format = bulletin.Format,
        Encoding = bulletin.Encoding,
        Findings = [.. findings.Select(FindingReport.Of)],
        Sheets = [.. bulletin.Sheets.Select(SheetUnderstanding.Of)],
    };

    /// <summary>The number of findings of a severity.</summary>
    public int Count(Severity severity)
    {
        var name = severity.ToString().ToLowerInvariant();
        return Findings.Count(f => f.Severity == name);
    }

    /// <summary>The report as UTF-8 JSON, camelCase.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ReportJson.Readable.SubmissionReport);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is not such a report.</exception>
    public static SubmissionReport FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ReportJson.Readable.SubmissionReport) ?? throw new JsonException("The report is null.");
}
