using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting;

/// <summary>A report in a few plain words.</summary>
/// <param name="Outcome">What became of the file.</param>
/// <param name="Steps">What to do, the first thing first.</param>
internal sealed record ReportSummary(LocalText Outcome, IReadOnlyList<LocalText> Steps)
{
    /// <summary>Sums a report up.</summary>
    public static ReportSummary Of(SubmissionReport report) => new(OutcomeOf(report), [.. StepsOf(report)]);

    private static readonly (string Releaser, LocalText Who)[] Releasers =
    [
        ("clerk", new("由您说明原因后放行", "can be let through by you, saying why")),
        ("owner", new("由指标的主管部门或有批准权限的人员放行", "can be let through by the department that owns the indicator, or by an approver")),
        ("approver", new("由有批准权限的人员放行", "can be let through by an approver")),
    ];

    private static LocalText OutcomeOf(SubmissionReport report)
    {
        var (accepted, held, errors) = (report.Accepted, report.Counts.Held, report.Counts.Errors);
        return (accepted, held, errors) switch
        {
            (0, 0, _) => new("没有采用任何数据,文件未发布。", "No figure was accepted; nothing of the file is published."),
            (0, _, _) => new(
                $"没有发布任何数据:{held} 个数据全部暂缓,放行后才发布。",
                $"Nothing of the file is published: {Figures(held)} held until somebody lets them through."),
            (_, 0, 0) => new($"采用了全部 {accepted} 个数据。", $"All {Figures(accepted)} accepted."),
            (_, 0, _) => new(
                $"采用了 {accepted} 个数据;有错误的地方没有采用。",
                $"{Figures(accepted)} accepted; what has an error was not."),
            _ => new(
                $"采用了 {accepted} 个数据,{held} 个暂缓发布。",
                $"{Figures(accepted)} accepted; {Figures(held)} held back."),
        };
    }

    private static IEnumerable<LocalText> StepsOf(SubmissionReport report)
    {
        var counts = report.Counts;
        if (counts.Errors > 0)
        {
            // That nothing could be taken is an error too, and mended by mending the others.
            var errors = report.Findings.Where(finding => finding.Severity == "error").ToList();
            var first = errors.Find(finding => finding.Cell is not null) ?? errors[0];
            yield return new(
                $"先改 {counts.Errors} 个错误,从{PlaceOf(first)}开始:{first.Advice.Zh}",
                $"First mend the {Count(counts.Errors, "error")}, beginning with {EnglishPlaceOf(first)}: {first.Advice.En}");
        }

        if (counts.Warnings > 0)
        {
            yield return new(
                $"核对 {counts.Warnings} 个警告:数据没错就说明原因,有错就改。",
                $"Look into the {Count(counts.Warnings, "warning")}: give the reason where the figure is right, mend it where it is wrong.");
        }

        if (counts.Omissions > 0)
        {
            yield return new(
                $"补报或说明比上次少的 {counts.Omissions} 个数据。",
                $"Add, or account for, the {Count(counts.Omissions, "figure")} that the last file had and this one has not.");
        }

        if (counts.Errors > 0)
        {
            yield return new("改好后把整个文件重新上传到同一位置,以最后一次为准。", "Then upload the whole file again to the same place; the last upload counts.");
        }

        foreach (var (releaser, who) in Releasers)
        {
            if (report.Held.Count(held => held.Releaser == releaser) is > 0 and var waiting)
            {
                yield return new($"暂缓的数据如属实,有 {waiting} 个可{who.Zh}。", $"If they are right, {Figures(waiting)} held {who.En}.");
            }
        }

        if (counts.Errors + counts.Warnings + counts.Omissions == 0)
        {
            yield return new("不需要做什么。", "There is nothing to do.");
        }
    }

    private static string PlaceOf(FindingReport finding) => (finding.Sheet, finding.Cell) switch
    {
        (null, null) => "整个文件",
        (null, { } cell) => $" {cell} ",
        ({ } sheet, null) => $"“{sheet}”",
        ({ } sheet, { } cell) => $"“{sheet}”{cell} ",
    };

    private static string EnglishPlaceOf(FindingReport finding) =>
        new Place(finding.Sheet, CellAddress.TryParse(finding.Cell, out var cell) ? cell : null).ToString() is { Length: > 0 } place ? place : "the file as a whole";

    private static string Figures(int count) => Count(count, "figure");

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
