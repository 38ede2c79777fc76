using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Validation;

/// <summary>Finds what the rows are of in which a cell could not be read: they are in the file, and nobody must be told that they are not.</summary>
internal static class RowsNotRead
{
    /// <summary>The indicators and areas: those of the row's other figures, or the indicator that a cell of the row names.</summary>
    public static HashSet<(string Indicator, string Area)> Of(Bulletin bulletin, IReadOnlyList<Fact> facts, IndicatorCatalogue catalogue)
    {
        var rows = bulletin.Findings
            .Where(finding => finding is { Severity: Severity.Error, Place.Cell: not null })
            .Select(finding => RowOf(finding.Place))
            .ToHashSet();
        if (rows.Count == 0)
        {
            return [];
        }

        var named = facts.Where(fact => rows.Contains(RowOf(fact.Figure.Origin!.Place))).Select(fact => (fact.Key.Indicator, fact.Key.Area));
        var labelled =
            from sheet in bulletin.Grid ?? []
            from row in rows
            where row.Sheet == sheet.Name && row.Row < sheet.RowCount
            from column in Enumerable.Range(0, sheet.WidthOf(row.Row))
            let indicator = catalogue.FindIndicator(sheet[row.Row, column].Text)
            where indicator is not null
            select (indicator.Code, catalogue.RootArea.Code);
        return [.. named, .. labelled];
    }

    private static (string? Sheet, int Row) RowOf(Place place) => (place.Sheet, place.Cell!.Value.Row);
}
