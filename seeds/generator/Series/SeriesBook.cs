using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Seeds.Series;

/// <summary>
/// The figures of every indicator and month, as the departments would print them: the scale of each number is its printed
/// decimals. A published figure is given as published; all others agree with it, since they are rounded from one set of amounts.
/// </summary>
internal sealed class SeriesBook(IndicatorCatalogue catalogue, PublishedFigures published)
{
    private static readonly Period FirstMonth = Period.Month(2018, 1);

    private readonly Dictionary<string, FlowRow> _flows = Invented.Flows.ToDictionary(row => row.Code);
    private readonly Dictionary<string, StockRow> _stocks = Invented.Stocks.ToDictionary(row => row.Code);

    public IndicatorCatalogue Catalogue => catalogue;

    public PublishedFigures Published => published;

    public Indicator Indicator(string code) => catalogue.Indicator(code)!;

    /// <summary>The amount from January to the end of a month. A total is the sum of its parts and of a rest that has a season of its own.</summary>
    public decimal Cumulative(string code, Period month)
    {
        var parts = catalogue.PartsOf(code).ToList();
        var rest = AtAnchor(code, month.Year) - parts.Sum(part => AtAnchor(part.Code, month.Year));
        return SpreadOverYear(code, rest, month) + parts.Sum(part => Cumulative(part.Code, month));
    }

    /// <summary>The amount of a month alone.</summary>
    public decimal Current(string code, Period month) => month.Number == 1
        ? Cumulative(code, month)
        : Cumulative(code, month) - Cumulative(code, month.Previous);

    /// <summary>The level at the end of a month, 2018-01 or later.</summary>
    public decimal Level(string code, Period month)
    {
        var last = published.Of(code);
        var first = _stocks[code].First;
        return first + Math.Floor((last.Value!.Value - first) * month.Minus(FirstMonth) / last.Month.Minus(FirstMonth));
    }

    /// <summary>Growth on a year before, in percent with the decimals that the published growth has; null where none was published.</summary>
    public decimal? CumulativeGrowth(string code, Period month) => published.Of(code) is { Growth: { } growth } figure
        ? figure.Month == month ? growth : Growth(Cumulative(code, month), Cumulative(code, month.YearBefore), growth.Scale)
        : null;

    /// <summary>Growth of the month alone on the same month a year before, as <see cref="CumulativeGrowth"/>.</summary>
    public decimal? CurrentGrowth(string code, Period month) => published.Of(code).Growth is { } growth
        ? Growth(Current(code, month), Current(code, month.YearBefore), growth.Scale)
        : null;

    /// <summary>The cumulative's share of the parent's, in percent; null where none was published.</summary>
    public decimal? Share(string code, Period month) => published.Of(code) is { Share: { } share } figure
        ? figure.Month == month ? share : ExactShare(code, month).ToDecimal(share.Scale)
        : null;

    /// <summary>The change of the share on a year before, in points; null where none was published.</summary>
    public decimal? ShareChange(string code, Period month) => published.Of(code) is { ShareChange: { } change } figure
        ? figure.Month == month ? change : (ExactShare(code, month) - ExactShare(code, month.YearBefore)).ToDecimal(change.Scale)
        : null;

    /// <summary>A sub-district's part of the zone's cumulative: whole, and rounded down, so that they never exceed it together.</summary>
    public decimal Part(string code, Period month, int percent) => Math.Floor(Cumulative(code, month) * percent / 100);

    /// <summary>The unit as it is printed: the source's own at a published figure, the catalogue's elsewhere.</summary>
    public string Unit(string code, Period month) => published.Of(code) is var figure && figure.Month == month
        ? figure.Unit
        : Indicator(code).Unit.Name.Zh;

    /// <summary>The name as tables print it: a part after 其中.</summary>
    public string Label(string code) => Indicator(code) is { Parent: null } ? Indicator(code).Name.Zh : $"  其中：{Indicator(code).Name.Zh}";

    /// <summary>The name with its unit in brackets.</summary>
    public string LabelWithUnit(string code, Period month) => $"{Label(code)}（{Unit(code, month)}）";

    private Fraction ExactShare(string code, Period month) =>
        (Fraction)Cumulative(code, month) / Cumulative(Indicator(code).Parent!, month) * 100;

    private static decimal Growth(decimal value, decimal yearBefore, int decimals) =>
        (((Fraction)value / yearBefore - 1) * 100).ToDecimal(decimals);

    private decimal AtAnchor(string code, int year) => year switch
    {
        2019 => _flows[code].In2019 ?? published.Of(code).Value!.Value,
        2018 => _flows[code].In2018,
        2017 => _flows[code].In2017,
        _ => throw new ArgumentOutOfRangeException(nameof(year), year, "The series run from 2017 to 2019."),
    };

    private decimal SpreadOverYear(string code, decimal amount, Period month)
    {
        var season = _flows[code].Season;
        var until = season.WeightUntil(month.Number, code, month.Year);
        var whole = season.WeightUntil(published.Of(code).Month.Number, code, month.Year);
        return ((Fraction)amount * until / whole).ToDecimal(Indicator(code).Decimals);
    }
}
