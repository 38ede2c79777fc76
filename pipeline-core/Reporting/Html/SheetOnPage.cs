using HtzPipeline.Core.Figures;
using Grid = HtzPipeline.Core.Reading.Sheet;

namespace HtzPipeline.Core.Reporting.Html;

/// <summary>A sheet as a page shows it.</summary>
/// <param name="Number">Its number, from 1; 0 for the file as a whole.</param>
/// <param name="Name">Its name; null for a CSV file or the file as a whole.</param>
/// <param name="Grid">Its cells; null where they are not there to be shown.</param>
/// <param name="Shown">Which of them are shown.</param>
/// <param name="Understanding">How it was understood.</param>
/// <param name="Findings">What was found on it, with numbers that go through the whole page.</param>
internal sealed record SheetOnPage(
    int Number,
    string? Name,
    Grid? Grid,
    ShownRows? Shown,
    SheetUnderstanding? Understanding,
    IReadOnlyList<(int Number, FindingReport Finding)> Findings)
{
    private const int MostFindings = 500;
    private const int MostCells = 40_000;

    /// <summary>What a person calls it.</summary>
    public LocalText Title => (Number, Name) switch
    {
        (0, _) => new LocalText("整个文件", "The file as a whole"),
        (_, null) => new LocalText("数据表", "The table"),
        (_, { } name) => name,
    };

    /// <summary>The anchor of a cell; null if it is not shown.</summary>
    public string? AnchorOf(CellAddress cell) => Shown?.Has(cell) == true ? $"s{Number}-{cell}" : null;

    /// <summary>The file as a whole and its sheets, in their order.</summary>
    public static IReadOnlyList<SheetOnPage> Of(SubmissionReport report, FileGrid grid)
    {
        var numbered = report.Findings.Take(MostFindings).Select((finding, index) => (Number: index + 1, Finding: finding)).ToList();
        var bySheet = numbered.ToLookup(pair => (pair.Finding.Sheet, IsPlaced: pair.Finding.Sheet is not null || pair.Finding.Cell is not null));
        var names = grid.Sheets.Select(sheet => sheet.Name).Concat(report.Sheets.Select(sheet => sheet.Sheet)).Concat(bySheet.Where(group => group.Key.IsPlaced).Select(group => group.Key.Sheet));
        var pages = new List<SheetOnPage> { new(0, null, null, null, null, [.. bySheet[(null, false)]]) };
        var left = MostCells;
        foreach (var name in names.Distinct())
        {
            var (sheet, findings) = (grid.Sheets.FirstOrDefault(sheet => sheet.Name == name), bySheet[(name, true)].ToList());
            var shown = sheet is null
                ? null
                : new ShownRows(sheet, findings.Select(pair => CellAddress.TryParse(pair.Finding.Cell, out var cell) ? cell : default), left);
            left -= shown?.Cells ?? 0;
            pages.Add(new(pages.Count, name, sheet, shown, report.Sheets.FirstOrDefault(s => s.Sheet == name), findings));
        }

        return pages;
    }
}
