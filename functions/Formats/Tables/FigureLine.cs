using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Tables;

/// <summary>A figure with all that is known of it: a line of a table.</summary>
/// <param name="Series">The series that it is of.</param>
/// <param name="Cell">The figure, with its period.</param>
/// <param name="Catalogue">The catalogue that names are taken from.</param>
/// <param name="Language">The language of names.</param>
internal sealed record FigureLine(CubeSeries Series, CubeFigure Cell, IndicatorCatalogue Catalogue, Language Language)
{
    /// <summary>The figure.</summary>
    public FigureResource Figure => Cell.Figure;

    /// <summary>The name of the figure's unit.</summary>
    public string UnitName => In(Catalogue.Unit(Figure.Unit)?.Name);

    /// <summary>The lines of a cube.</summary>
    public static IEnumerable<FigureLine> Of(Cube cube, Language language) => cube.Lines.Select(line => new FigureLine(line.Series, line.Figure, cube.Catalogue, language));

    /// <summary>A name in the line's language; nothing where there is no name.</summary>
    public string In(LocalText? text) => text?.In(Language) ?? "";
}
