using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Seeds.Series;

/// <summary>The zone's real figures, by indicator: one for each.</summary>
internal sealed class PublishedFigures
{
    private readonly Dictionary<string, PublishedFigure> _figures;

    private PublishedFigures(Dictionary<string, PublishedFigure> figures) => _figures = figures;

    public IEnumerable<PublishedFigure> All => _figures.Values;

    public PublishedFigure Of(string code) => _figures[code];

    /// <summary>Reads <c>published-2019.csv</c>, whose fields have neither quotes nor commas within.</summary>
    /// <exception cref="FormatException">A line names an indicator that the catalogue does not have, or a number is none.</exception>
    public static PublishedFigures Read(string csv, IndicatorCatalogue catalogue)
    {
        var figures = new Dictionary<string, PublishedFigure>();
        foreach (var line in csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var field = line.TrimEnd('\r').Split(',');
            var indicator = catalogue.FindIndicator(field[0]) ?? throw new FormatException($"The catalogue has no indicator '{field[0]}'.");
            figures.Add(indicator.Code, new(
                indicator, Period.Parse(field[2]).LastMonth, Number(field[4]), field[5], Number(field[6]), Number(field[8]), Number(field[9])));
        }

        return new(figures);
    }

    private static decimal? Number(string field) => field.Length == 0 ? null : decimal.Parse(field, CultureInfo.InvariantCulture);
}
