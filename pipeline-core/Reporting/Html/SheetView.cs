using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reporting.Html;

/// <summary>A sheet drawn as a grid: what its parts were taken for, and the findings pinned to their cells.</summary>
internal sealed class SheetView
{
    private const int LongestText = 120;

    private static readonly Dictionary<string, (string Mark, LocalText Name)> Roles = new()
    {
        ["title"] = ("题", new("标题", "title")),
        ["unit"] = ("位", new("单位", "unit")),
        ["header"] = ("头", new("表头", "header")),
        ["data"] = ("数", new("数据", "figures")),
        ["note"] = ("注", new("注释", "note")),
        ["unknown"] = ("?", new("未识别", "not understood")),
    };

    private readonly HtmlWriter _html;
    private readonly SheetOnPage _page;
    private readonly Reading.Sheet _sheet;
    private readonly ShownRows _shown;
    private readonly ILookup<CellAddress, (int Number, FindingReport Finding)> _findings;
    private readonly SheetRoles _roles;

    private SheetView(HtmlWriter html, SheetOnPage page, Reading.Sheet sheet, ShownRows shown)
    {
        (_html, _page, _sheet, _shown) = (html, page, sheet, shown);
        _findings = page.Findings
            .Where(pair => pair.Finding.Cell is not null)
            .ToLookup(pair => CellAddress.TryParse(pair.Finding.Cell, out var cell) ? cell : default);
        _roles = new(page.Understanding);
    }

    /// <summary>The name of a role.</summary>
    public static LocalText NameOf(string role) => Roles.TryGetValue(role, out var known) ? known.Name : role;

    /// <summary>Draws a sheet, if there is anything to draw.</summary>
    public static void Write(HtmlWriter html, SheetOnPage page)
    {
        if (page is not { Grid: { RowCount: > 0 } sheet, Shown: { } shown })
        {
            return;
        }

        if (shown.InOrder.Count == 0)
        {
            html.Element("p", new LocalText("(表太多,此处不画)", "(Not drawn: there are too many sheets.)"));
            return;
        }

        new SheetView(html, page, sheet, shown).Write();
    }

    private void Write()
    {
        using var scroll = _html.Open(
            "div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", $"{_page.Title.Zh}:表格 grid"));
        using var table = _html.Open("table", ("class", "grid"));
        using (_html.Open("thead"))
        using (_html.Open("tr"))
        {
            _html.Element("td", "");
            for (var column = 0; column < _shown.Columns; column++)
            {
                _html.Element("th", new CellAddress(0, column).ToString().TrimEnd('1'), ("scope", "col"));
            }
        }

        using var body = _html.Open("tbody");
        var next = 0;
        for (var i = 0; i < _shown.InOrder.Count; i++)
        {
            WriteGap(next, _shown.InOrder[i]);
            WriteRow(i);
            next = _shown.InOrder[i] + 1;
        }

        WriteGap(next, _sheet.RowCount);
    }

    private void WriteGap(int from, int to)
    {
        if (from < to)
        {
            using var row = _html.Open("tr", ("class", "gap"));
            _html.Element("td", new LocalText($"第 {from + 1} 至 {to} 行略", $"rows {from + 1} to {to} left out"), ("colspan", Text(_shown.Columns + 1)));
        }
    }

    private void WriteRow(int index)
    {
        var row = _shown.InOrder[index];
        var role = _roles.Of(row);
        using var element = _html.Open("tr", ("class", role));
        using (_html.Open("th", ("scope", "row")))
        {
            _html.Text(Text(row + 1));
            if (role is not null && Roles.TryGetValue(role, out var known))
            {
                _html.Element("small", known.Mark, ("title", $"{known.Name.Zh} {known.Name.En}"));
            }
        }

        for (var column = 0; column < _shown.Columns; column++)
        {
            WriteCell(index, row, column);
        }
    }

    private void WriteCell(int index, int row, int column)
    {
        var origin = _sheet.Origin(row, column);
        var isTop = index == 0 || _shown.InOrder[index - 1] != row - 1 || _sheet.Origin(row - 1, column) != origin;
        var isLeft = column == 0 || _sheet.Origin(row, column - 1) != origin;
        if (!isTop || !isLeft)
        {
            return;
        }

        var (width, height) = (1, 1);
        while (column + width < _shown.Columns && _sheet.Origin(row, column + width) == origin)
        {
            width++;
        }

        while (index + height < _shown.InOrder.Count && _shown.InOrder[index + height] == row + height && _sheet.Origin(row + height, column) == origin)
        {
            height++;
        }

        var cell = _sheet[origin.Row, origin.Column];
        var found = Found(row, column, width, height);
        var severity = found.Count == 0 ? (Severity?)null : found.Max(pair => SeverityName.Of(pair.Finding).Severity);
        var classes = string.Join(' ', new[] { IsNumber(cell) ? "number" : null, severity is { } worst ? $"found {SeverityName.All.First(n => n.Severity == worst).Code}" : null }.OfType<string>());
        using var element = _html.Open(
            "td",
            ("id", found.Count > 0 ? _page.AnchorOf(new(row, column)) : null),
            ("class", classes.Length > 0 ? classes : null),
            ("colspan", width > 1 ? Text(width) : null),
            ("rowspan", height > 1 ? Text(height) : null));
        _html.Text(ReportText.Cut(cell.Text, LongestText));
        foreach (var (number, finding) in found)
        {
            var name = SeverityName.Of(finding);
            _html.Element(
                "a", $"{name.Sign}{number}", ("class", "pin"), ("href", $"#f{number}"), ("title", finding.Message.Zh), ("aria-label", $"{name.Name.Zh} {number}"));
        }
    }

    private List<(int Number, FindingReport Finding)> Found(int row, int column, int width, int height)
    {
        var found = new List<(int, FindingReport)>();
        for (var i = 0; i < height; i++)
        {
            for (var j = 0; j < width; j++)
            {
                found.AddRange(_findings[new(row + i, column + j)]);
            }
        }

        return found;
    }

    private static bool IsNumber(Reading.Cell cell) =>
        cell.Number is not null || decimal.TryParse(cell.Text.AsSpan().TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
