using System.Globalization;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Reporting;

namespace HtzPipeline.Functions.Commands.Files;

/// <summary>Writes what was read of a file for people: aligned columns, each line as it is read.</summary>
internal sealed class BulletinText(TextWriter output)
{
    private static readonly (string Heading, int Width, Func<ReportedFigure, string?> Text)[] Columns =
    [
        ("位置", 14, figure => figure.Place.ToString()),
        ("指标", 44, figure => string.Join(" / ", figure.Parents.Append(figure.Indicator))),
        ("区域", 12, figure => figure.Area),
        ("时期", 15, figure => figure.LabelledPeriod?.ToString() ?? figure.PeriodText),
        ("口径", 18, figure => MeasureText.Of(figure.Measure)),
        ("数值", 20, figure => figure.Number?.Value.ToString(CultureInfo.InvariantCulture) ?? $"({figure.Status.Code})"),
        ("单位", 0, figure => figure.Unit),
    ];

    private bool _begun;

    /// <summary>A figure.</summary>
    public void Write(ReportedFigure figure)
    {
        if (!_begun)
        {
            WriteLine(Columns.Select(column => column.Heading));
            _begun = true;
        }

        WriteLine(Columns.Select(column => column.Text(figure) ?? ""));
    }

    /// <summary>How a sheet was understood.</summary>
    public void Write(SheetReport report)
    {
        output.WriteLine();
        output.WriteLine($"工作表 Sheet: {report.Sheet ?? "-"}  {report.Layout ?? "?"}");
        foreach (var range in report.Ranges)
        {
            output.WriteLine($"  {Padded(range.Role, 8)} {Padded($"{range.From}:{range.To}", 14)} {range.Why.Zh} {range.Why.En}");
        }
    }

    /// <summary>A finding, with what to do.</summary>
    public void Write(FindingReport finding)
    {
        var place = finding is { Row: { } row, Column: { } column } ? new Place(finding.Sheet, new(row - 1, column - 1)) : new Place(finding.Sheet, null);
        output.WriteLine();
        output.WriteLine($"{finding.Code} {Severities[finding.Severity]} {place}".TrimEnd());
        foreach (var text in (LocalText[])[finding.Message, finding.Advice])
        {
            output.WriteLine($"  {text.Zh}");
            output.WriteLine($"  {text.En}");
        }

        foreach (var following in finding.Consequences ?? [])
        {
            output.WriteLine($"  ↳ {following.Code} {following.Sheet}{(following.Sheet is null || following.Cell is null ? "" : "!")}{following.Cell} {following.Message.Zh}");
        }
    }

    /// <summary>How many figures were taken, and how many findings there are.</summary>
    public void WriteCounts(SubmissionReport report)
    {
        var counts = report.Counts;
        output.WriteLine();
        output.WriteLine($"接受 {counts.Accepted} 个数据,暂缓 {counts.Held} 个;错误 {counts.Errors},警告 {counts.Warnings},提示 {counts.Infos}。");
        output.WriteLine($"{counts.Accepted} figures accepted, {counts.Held} held; {counts.Errors} errors, {counts.Warnings} warnings, {counts.Infos} notes.");
    }

    private static readonly Dictionary<string, string> Severities = new() { ["info"] = "提示 info", ["warning"] = "警告 warning", ["error"] = "错误 error" };

    private void WriteLine(IEnumerable<string> texts) =>
        output.WriteLine(string.Join(' ', texts.Zip(Columns, (text, column) => Padded(text, column.Width))).TrimEnd());

    // A Chinese character is as wide as two letters; a text that is too long pushes the rest of its line.
    private static string Padded(string text, int width) =>
        text + new string(' ', Math.Max(0, width - text.Sum(character => character >= '\u2E80' ? 2 : 1)));
}
