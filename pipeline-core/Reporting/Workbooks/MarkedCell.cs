using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reporting.Workbooks;

/// <summary>A cell to be marked.</summary>
/// <param name="Severity">The gravest of what is found at it.</param>
/// <param name="Note">What its note says.</param>
internal sealed record MarkedCell(Severity Severity, string Note)
{
    /// <summary>The most cells of a sheet that are marked; all findings are on the sheet of findings.</summary>
    private const int MostOfSheet = 1000;

    private const int LongestNote = 2000;

    /// <summary>The cells of a sheet to be marked, row by row.</summary>
    public static SortedDictionary<CellAddress, MarkedCell> Of(IEnumerable<FindingReport> findings)
    {
        var cells = new SortedDictionary<CellAddress, MarkedCell>(Comparer<CellAddress>.Create(
            (a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column)));
        var placed = findings
            .Select(finding => (Finding: finding, Cell: CellAddress.TryParse(finding.Cell, out var cell) ? cell : (CellAddress?)null))
            .Where(pair => pair.Cell is not null)
            .GroupBy(pair => pair.Cell!.Value, pair => pair.Finding)
            .Select(group => (Cell: group.Key, Mark: Of([.. group])))
            .OrderByDescending(pair => pair.Mark.Severity);
        foreach (var (cell, mark) in placed.Take(MostOfSheet))
        {
            cells.Add(cell, mark);
        }

        return cells;
    }

    private static MarkedCell Of(IReadOnlyList<FindingReport> findings) => new(
        findings.Max(finding => SeverityName.Of(finding).Severity),
        ReportText.Cut(ReportText.Visible(string.Join("\n\n", findings.Select(Say))), LongestNote));

    private static string Say(FindingReport finding)
    {
        var name = SeverityName.Of(finding).Name;
        return $"【{name.Zh} {name.En}】{finding.Code}\n{finding.Message.Zh}\n{finding.Advice.Zh}\n{finding.Message.En}\n{finding.Advice.En}";
    }
}
