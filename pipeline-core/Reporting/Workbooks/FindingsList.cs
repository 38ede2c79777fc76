using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Bulletins;

namespace HtzPipeline.Core.Reporting.Workbooks;

/// <summary>The sheet 问题清单 Findings: all findings with links to their cells, and below what else a report lists.</summary>
internal sealed class FindingsList
{
    private const int HeaderRow = 3;
    private const int Most = 50_000;
    private const int MostLines = 20;

    // Of what only follows from the finding above.
    private const string FollowsFrom = "↳ ";

    // In points.
    private const double LineHeight = 15;

    private static readonly (string Heading, double Width, Func<FindingReport, string?> Value)[] Columns =
    [
        ("级别 Severity", 14, finding => $"{SeverityName.Of(finding).Sign} {SeverityName.Of(finding).Name.Zh} {SeverityName.Of(finding).Name.En}"),
        ("工作表 Sheet", 14, finding => finding.Sheet),
        ("单元格 Cell", 11, finding => finding.Cell ?? (finding.Sheet is null ? finding.Place : null)),
        ("问题 Problem", 52, finding => Both(finding.Message)),
        ("怎么办 What to do", 52, finding => Both(finding.Advice)),
        ("发现 Found", 14, finding => finding.Found),
        ("应为 Expected", 14, finding => finding.Expected),
        ("代码 Code", 10, finding => finding.Code),
        ("指标 Indicator", 16, finding => finding.Indicator),
        ("区域 Area", 13, finding => finding.Area),
        ("时期 Period", 10, finding => finding.Period),
        ("口径 Measure", 13, finding => finding.Measure),
        ("规则 Rule", 13, finding => finding.Rule),
    ];

    private readonly SubmissionReport _report;
    private readonly IReadOnlyDictionary<string, string> _sheets;
    private readonly SheetWriter _sheet;
    private readonly uint _title;
    private readonly uint _plain;
    private readonly uint _header;
    private readonly uint _text;
    private readonly uint _link;
    private readonly Dictionary<Severity, uint> _severities;
    private int _row;

    private FindingsList(SubmissionReport report, IReadOnlyDictionary<string, string> sheets, WorkbookStyles styles, SheetWriter sheet)
    {
        (_report, _sheets, _sheet) = (report, sheets, sheet);
        _title = styles.List(bold: true, wrap: false);
        _plain = styles.List(wrap: false);
        _header = styles.List(bold: true, severity: Severity.Info);
        _text = styles.List();
        _link = styles.List(link: true);
        _severities = SeverityName.All.ToDictionary(name => name.Severity, name => styles.List(severity: name.Severity));
    }

    /// <summary>Adds the sheet as the last; one of an earlier report goes.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="report">The report.</param>
    /// <param name="sheets">The workbook's sheets by their names in the report, the empty one for a file without sheets.</param>
    /// <param name="styles">The workbook's styles.</param>
    public static void Add(WorkbookPart workbook, SubmissionReport report, IReadOnlyDictionary<string, string> sheets, WorkbookStyles styles)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var content = new MemoryStream())
        {
            using (var sheet = new SheetWriter(content, [.. Columns.Select(column => column.Width)], HeaderRow, "FFC00000"))
            {
                new FindingsList(report, sheets, styles, sheet).Write();
            }

            content.Position = 0;
            part.FeedData(content);
        }

        var list = workbook.Workbook!.Sheets ??= new();
        list.Append(new Sheet
        {
            Name = BulletinReader.FindingsSheet,
            SheetId = list.Elements<Sheet>().Select(sheet => sheet.SheetId?.Value ?? 0).DefaultIfEmpty().Max() + 1,
            Id = workbook.GetIdOfPart(part),
        });
    }

    private void Write()
    {
        var summary = ReportSummary.Of(_report);
        Say(0, _title, Shown($"{_report.FileName} {summary.Outcome.Zh}"));
        Say(1, _plain, Shown(summary.Outcome.En));
        for (var column = 0; column < Columns.Length; column++)
        {
            _sheet.Text(HeaderRow - 1, column, Columns[column].Heading, _header);
        }

        _row = HeaderRow;
        var lines = _report.Findings.SelectMany(finding => (finding.Consequences ?? []).Select(following => (following, Mark: FollowsFrom)).Prepend((finding, Mark: ""))).ToList();
        foreach (var (finding, mark) in lines.Take(Most))
        {
            Write(finding, mark);
        }

        var filter = $"A{HeaderRow}:{new CellAddress(Math.Max(_row, HeaderRow + 1) - 1, Columns.Length - 1)}";
        if (lines.Count > Most)
        {
            Say(_row++, _title, $"另有 {lines.Count - Most} 个问题,见 JSON 报告。 {lines.Count - Most} more are in the JSON report.");
        }

        WriteOthers();
        _sheet.End([], filter);
    }

    private void Write(FindingReport finding, string mark)
    {
        // Spreadsheet programs fit the height of a row only once it is edited.
        var lines = Columns.Max(column => Lines(column.Value(finding) ?? "", column.Width));
        _sheet.NextRow(_row, Math.Min(lines, MostLines) * LineHeight);
        for (var column = 0; column < Columns.Length; column++)
        {
            var text = Shown(Columns[column].Value(finding) ?? "");
            if (column == 0)
            {
                _sheet.Text(_row, column, mark + text, _severities[SeverityName.Of(finding).Severity]);
            }
            else if (Columns[column].Heading.EndsWith("Cell", StringComparison.Ordinal))
            {
                WritePlace(column, new(finding.Sheet, CellAddress.TryParse(finding.Cell, out var cell) ? cell : null), text);
            }
            else
            {
                _sheet.Text(_row, column, text, _text);
            }
        }

        _row++;
    }

    private void WriteOthers()
    {
        WriteTable(
            "暂缓发布的数据 Figures held back", _report.Held, held => Place.Parse(held.Place),
            held => [Both(held.IndicatorName ?? held.Indicator), Both(held.MeasureName ?? held.Measure), held.Text, held.Period, "", (held.AreaName ?? held.Area).Zh]);
        WriteTable(
            "正文读作 What the text was read as", _report.Passages, reading => Place.Parse(reading.Place), reading => [reading.InFull, reading.Words]);
        WriteTable(
            "没有给出数据的行 Rows that gave no figure", _report.RowsWithoutFigure, row => new(row.Sheet, new(row.Row - 1, 0)),
            row => [row.Text, Both(row.Why)]);
        WriteTable(
            "比上次少报的数据 Left out that the last file had", _report.Omissions, _ => Place.File,
            figure => [Both(figure.IndicatorName), Both(figure.MeasureName), figure.Value.Zh, figure.Period, "", figure.AreaName.Zh]);
    }

    private void WriteTable<T>(string heading, IReadOnlyList<T> items, Func<T, Place> place, Func<T, IReadOnlyList<string>> texts)
    {
        if (items.Count == 0)
        {
            return;
        }

        Say(++_row, _title, heading);
        foreach (var item in items)
        {
            _row++;
            var (at, cells) = (place(item), texts(item));
            _sheet.NextRow(_row, cells.Max(text => Math.Min(Lines(text, Columns[3].Width), MostLines)) * LineHeight);
            _sheet.Text(_row, 1, Shown(at.Sheet ?? ""), _text);
            WritePlace(2, at, at.Cell?.ToString() ?? at.Passage?.ToString() ?? "");
            for (var i = 0; i < cells.Count; i++)
            {
                _sheet.Text(_row, 3 + i, Shown(cells[i]), _text);
            }
        }

        _row++;
    }

    private void WritePlace(int column, Place place, string text)
    {
        if (place.Cell is { } cell && _sheets.TryGetValue(place.Sheet ?? "", out var sheet))
        {
            _sheet.Link(_row, column, text, $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cell}", _link);
        }
        else
        {
            _sheet.Text(_row, column, text, _text);
        }
    }

    private void Say(int row, uint style, string text) => _sheet.Text(row, 0, text, style);

    private static string Both(LocalText text) => text.En == text.Zh ? text.Zh : $"{text.Zh}\n{text.En}";

    // A Chinese character is as wide as two Latin ones.
    private static int Lines(string text, double width) => text.Split('\n').Sum(line => 1 + (int)(line.Sum(c => c < 0x2E80 ? 1 : 2) / width));

    private static string Shown(string text) => ReportText.Visible(text);
}
