using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Tables;

namespace HtzPipeline.Functions.Api.Findings;

/// <summary>The CSV answers of <c>GET /api/v1/findings</c> and <c>/kinds</c>: a line for each.</summary>
internal static class FindingsCsv
{
    private static readonly CsvTable<SubmissionFindingResource> Findings = new(
        ("submission", item => item.Submission),
        ("path", item => item.Path),
        ("department", item => item.Department),
        ("submissionPeriod", item => item.Period),
        ("uploaded", item => item.Uploaded.ToIsoText()),
        ("state", item => item.State),
        ("code", item => item.Finding.Code),
        ("severity", item => item.Finding.Severity),
        ("sheet", item => item.Finding.Sheet),
        ("cell", item => item.Finding.Cell),
        ("indicator", item => item.Finding.Indicator),
        ("area", item => item.Finding.Area),
        ("period", item => item.Finding.Period),
        ("measure", item => item.Finding.Measure),
        ("found", item => item.Finding.Found),
        ("expected", item => item.Finding.Expected),
        ("message", item => item.Finding.Message.Zh),
        ("messageEn", item => item.Finding.Message.En),
        ("advice", item => item.Finding.Advice.Zh),
        ("adviceEn", item => item.Finding.Advice.En),
        ("rule", item => item.Finding.Rule),
        ("place", item => item.Finding.Place));

    private static readonly CsvTable<FindingKindResource> Kinds = new(
        ("code", kind => kind.Code),
        ("severity", kind => kind.Severity),
        ("doubtsFigure", kind => kind.DoubtsFigure ? "true" : "false"),
        ("message", kind => kind.Message.Zh),
        ("messageEn", kind => kind.Message.En),
        ("advice", kind => kind.Advice.Zh),
        ("adviceEn", kind => kind.Advice.En));

    /// <summary>Findings as a table.</summary>
    public static TextTable Of(IEnumerable<SubmissionFindingResource> findings) => Findings.Of(findings);

    /// <summary>Kinds of findings as a table.</summary>
    public static TextTable Of(IEnumerable<FindingKindResource> kinds) => Kinds.Of(kinds);
}
