using HtzPipeline.Core.Reporting;

namespace HtzPipeline.Functions.Api.Checks;

/// <summary>A file as the program understands it: all that a page needs to draw it.</summary>
/// <param name="Report">What was found, with the places.</param>
/// <param name="Sheets">The sheets' cells and what their parts were taken for; none of a file that cannot be read.</param>
/// <param name="Paragraphs">A document's text, with the words marked that figures and findings are about; none of a file of tables.</param>
/// <param name="Figures">Which cell or words gave which figure, in the order of the file; those held back after those accepted.</param>
internal sealed record CheckResource(SubmissionReport Report, IReadOnlyList<SheetGrid> Sheets, IReadOnlyList<MarkedParagraph> Paragraphs, IReadOnlyList<CellFigureResource> Figures)
{
    public static CheckResource Of(
        SubmissionReport report, FileGrid grid, IEnumerable<Fact> accepted, IEnumerable<Fact> held, IndicatorCatalogue catalogue)
    {
        var sheets = SheetGrid.Of(report, grid);
        var shown = sheets.SelectMany(sheet => sheet.Rows.Select(row => (sheet.Sheet, row.Row))).ToHashSet();
        var paragraphs = MarkedParagraph.Of(report, grid);
        var marked = paragraphs.SelectMany(paragraph => paragraph.Pieces).Select(piece => piece.Place).OfType<string>().ToHashSet();
        return new(report, sheets, paragraphs,
        [
            .. accepted.Where(IsShown).Select(fact => CellFigureResource.Of(fact, isHeld: false, catalogue)),
            .. held.Where(IsShown).Select(fact => CellFigureResource.Of(fact, isHeld: true, catalogue)),
        ]);

        // A tidy file may have a hundred thousand figures; of what is not drawn no cell can be pointed at.
        bool IsShown(Fact fact) => fact.Figure.Origin!.Place is var place
            && (place.Cell is { } cell ? shown.Contains((place.Sheet, cell.Row + 1)) : marked.Contains(place.ToString()));
    }
}

/// <summary>A figure that a cell, or some words of a text, gave, as printed there.</summary>
/// <param name="Sheet">The sheet; null for a CSV file.</param>
/// <param name="Cell">The cell; null for words of a text.</param>
/// <param name="Place">The place within the file: <c>累计!C5</c>, or of words in a text <c>p3¶12:34-41</c>.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="IndicatorName">Its names.</param>
/// <param name="Area">The area's code.</param>
/// <param name="AreaName">Its names.</param>
/// <param name="Period">The period.</param>
/// <param name="Measure">The measure's code.</param>
/// <param name="MeasureName">Its names.</param>
/// <param name="Value">The value; null where missing, <paramref name="Status"/> saying how.</param>
/// <param name="Decimals">The decimals printed; null where missing.</param>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Status">The SDMX observation status.</param>
/// <param name="Held">Whether an error holds it back.</param>
internal sealed record CellFigureResource(
    string? Sheet, string? Cell, string Place, string Indicator, LocalText? IndicatorName, string Area, LocalText? AreaName, string Period, string Measure,
    LocalText MeasureName, decimal? Value, int? Decimals, string Unit, char Status, bool Held)
{
    public static CellFigureResource Of(Fact fact, bool isHeld, IndicatorCatalogue catalogue)
    {
        var (key, figure, measure) = (fact.Key, fact.Figure, MeasureFacts.Of(fact.Measure));
        return new(
            figure.Origin!.Place.Sheet,
            figure.Origin.Place.Cell?.ToString(),
            figure.Origin.Place.ToString(),
            key.Indicator,
            catalogue.Indicator(key.Indicator)?.Name,
            key.Area,
            catalogue.Area(key.Area)?.Name,
            key.Period.ToString(),
            measure.Code,
            measure.Name,
            figure.Number?.Value,
            figure.Number?.Decimals,
            figure.Unit,
            figure.Status.Code,
            isHeld);
    }
}
