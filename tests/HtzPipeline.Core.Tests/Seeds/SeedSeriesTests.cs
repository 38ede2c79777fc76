using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Seeds.Series;

namespace HtzPipeline.Core.Tests.Seeds;

/// <summary>The invented figures and the published ones, held against each other by plain arithmetic.</summary>
public class SeedSeriesTests
{
    private static readonly SeriesBook Book = SeedFolder.Book;
    private static readonly IReadOnlyList<Indicator> Flows = [.. Book.Catalogue.Indicators.Where(i => i.Kind == IndicatorKind.Flow)];
    private static readonly IReadOnlyList<Indicator> Stocks = [.. Book.Catalogue.Indicators.Where(i => i.Kind == IndicatorKind.Stock)];
    private static readonly Period August = Period.Month(2019, 8);

    [Fact]
    public void Published_figures_are_given_as_published() => Assert.All(Book.Published.All, figure =>
    {
        var code = figure.Indicator.Code;
        var value = figure.Indicator.Kind == IndicatorKind.Flow ? Book.Cumulative(code, figure.Month) : Book.Level(code, figure.Month);
        Assert.Equal(figure.Value ?? value, value);
        Assert.Equal((figure.Value ?? value).Scale, value.Scale);
        if (figure.Indicator.Kind == IndicatorKind.Flow)
        {
            Assert.Equal(figure.Growth, Book.CumulativeGrowth(code, figure.Month));
            Assert.Equal(figure.Share, Book.Share(code, figure.Month));
            Assert.Equal(figure.ShareChange, Book.ShareChange(code, figure.Month));
        }
    });

    [Fact]
    public void Cumulatives_never_fall_within_a_year() => ForEach(Flows, (code, month) => Assert.True(Book.Current(code, month) >= 0));

    [Fact]
    public void Printed_decimals_are_those_of_the_indicator() => ForEach(Flows, (code, month) =>
    {
        Assert.Equal(Book.Indicator(code).Decimals, Book.Cumulative(code, month).Scale);
        Assert.Equal(Book.Indicator(code).Decimals, Book.Current(code, month).Scale);
    });

    [Fact]
    public void A_month_is_the_difference_of_two_cumulatives() => ForEach(Flows, (code, month) => Assert.Equal(
        Book.Cumulative(code, month),
        Enumerable.Range(1, month.Number).Sum(m => Book.Current(code, Period.Month(month.Year, m)))));

    [Fact]
    public void No_part_exceeds_its_total() => ForEach([.. Flows.Where(i => i.Parent is not null)], (code, month) =>
    {
        var total = Book.Indicator(code).Parent!;
        Assert.True(Book.Cumulative(code, month) <= Book.Cumulative(total, month));
        Assert.True(Book.Current(code, month) <= Book.Current(total, month));
    });

    [Fact]
    public void The_parts_of_market_entities_leave_one_over_only_where_published() => ForEach([Book.Indicator("NEW_ENTITIES")], (code, month) =>
        Assert.Equal(
            month == Period.Month(2019, 9) ? 1 : 0,
            Book.Cumulative(code, month) - Book.Catalogue.PartsOf(code).Sum(part => Book.Cumulative(part.Code, month))));

    [Fact]
    public void Growth_agrees_with_the_amounts_within_their_printed_decimals() => ForEach(
        [.. Flows.Where(i => Book.Published.Of(i.Code).Growth is not null)],
        (code, month) =>
        {
            AssertGrowth(Book.CumulativeGrowth(code, month)!.Value, Book.Cumulative(code, month), Book.Cumulative(code, month.YearBefore));
            AssertGrowth(Book.CurrentGrowth(code, month)!.Value, Book.Current(code, month), Book.Current(code, month.YearBefore));
        });

    [Theory]
    [InlineData("IND_OUTPUT", 9.62)]
    [InlineData("NEW_ENTERPRISES", 100.45)]
    [InlineData("NEW_SOLE_TRADERS", 47.86)]
    [InlineData("NEW_ENTERPRISES_CAPITAL", 27.9)]
    public void The_year_before_is_the_one_that_a_published_nominal_growth_implies(string code, double growth)
    {
        var month = Book.Published.Of(code).Month;
        var ratio = Book.Cumulative(code, month) / Book.Cumulative(code, month.YearBefore);

        Assert.Equal((decimal)growth, Math.Round((ratio - 1) * 100, Book.Published.Of(code).Growth!.Value.Scale));
    }

    [Fact]
    public void The_share_is_part_over_total() => ForEach([Book.Indicator("HT_OUTPUT")], (code, month) =>
        Assert.Equal(Book.Share(code, month), Math.Round(100 * Book.Cumulative(code, month) / Book.Cumulative("IND_OUTPUT", month), 2)));

    [Fact]
    public void The_change_of_the_share_agrees_with_the_shares_but_for_the_published_one() => ForEach([Book.Indicator("HT_OUTPUT")], (code, month) =>
    {
        var gap = Math.Abs(Book.ShareChange(code, month)!.Value - (Book.Share(code, month)!.Value - Book.Share(code, month.YearBefore)!.Value));
        Assert.Equal(month == August, gap > 0.015m);
    });

    [Fact]
    public void Stocks_rise_to_the_published_level() => Assert.All(Stocks, stock =>
    {
        var levels = ReportMonth.All.Select(month => Book.Level(stock.Code, month)).ToList();
        Assert.Equal(levels.Order(), levels);
        Assert.Equal(Book.Published.Of(stock.Code).Value, levels[^1]);
        Assert.All(ReportMonth.All, month => Assert.True(stock.Parent is null || Book.Level(stock.Code, month) <= Book.Level(stock.Parent, month)));
    });

    [Fact]
    public void Sub_districts_never_exceed_the_zone_together() => ForEach(
        [Book.Indicator("NEW_ENTERPRISES"), Book.Indicator("NEW_SOLE_TRADERS")],
        (code, month) => Assert.InRange(Invented.SubDistricts.Sum(area => Book.Part(code, month, area.Percent)), 0, Book.Cumulative(code, month)));

    [Fact]
    public void Something_changes_in_every_department_every_month() => Assert.All(Book.Catalogue.Departments, department =>
        Assert.All(ReportMonth.All.Skip(1), month => Assert.Contains(
            Book.Catalogue.Indicators.Where(i => i.Owner == department.Code),
            i => i.Kind == IndicatorKind.Flow
                ? Book.Cumulative(i.Code, month) != Book.Cumulative(i.Code, month.Previous)
                : Book.Level(i.Code, month) != Book.Level(i.Code, month.Previous))));

    private static void ForEach(IReadOnlyList<Indicator> indicators, Action<string, Period> check) =>
        Assert.All(indicators, indicator => Assert.All(ReportMonth.All, month => check(indicator.Code, month)));

    // The growth of some true values that print as these lies within half a unit of the printed growth.
    private static void AssertGrowth(decimal growth, decimal value, decimal yearBefore)
    {
        // Counts are exact.
        var half = value.Scale == 0 ? 0 : HalfUnit(value);
        Assert.True(growth - HalfUnit(growth) <= 100 * (((value + half) / (yearBefore - half)) - 1));
        Assert.True(growth + HalfUnit(growth) >= 100 * (((value - half) / (yearBefore + half)) - 1));
    }

    // Half a unit of the last printed decimal: 0.005 for 58.33.
    private static decimal HalfUnit(decimal printed) => new(5, 0, 0, false, (byte)(printed.Scale + 1));
}
