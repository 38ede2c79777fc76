using System.Collections.Frozen;
using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class OutlierCheckTests
{
    // Growth of 4 to 8 % a year, 6 % usual; half of the months are within one point of it.
    private static readonly decimal[] Growths = [0.06m, 0.05m, 0.07m, 0.04m, 0.08m, 0.06m, 0.05m, 0.07m, 0.06m, 0.05m, 0.07m, 0.06m];

    [Theory]
    [InlineData("116.00", null)]
    [InlineData("130.00", null)] // Far beyond what was usual in deviations, but not by 30 per cent: 1.06 × 1.3 = 1.378.
    [InlineData("137.00", null)]
    [InlineData("138.00", "HTZ4401")]
    [InlineData("1060.00", "HTZ4401")]
    [InlineData("82.00", null)] // 1.06 / 1.3 = 0.815.
    [InlineData("81.00", "HTZ4401")]
    [InlineData("10.60", "HTZ4401")]
    public void A_flow_that_grows_as_it_never_has_is_questionable(string now, string? code)
    {
        var found = Arithmetic([Fact(ExampleCatalogue.Output, "2019-09", Measure.Current, now)], Published([.. History(12)]), Catalogue());

        Assert.Equal(code is null ? [] : [code], found.Select(finding => finding.Kind.Code));
        Assert.All(found, finding => Assert.True(finding.DoubtsFigure));
        Assert.All(found, finding => Assert.Equal(("12", "6.0%"), (finding.Arguments["count"], finding.Arguments["usual"])));
    }

    [Fact]
    public void With_too_short_a_history_nothing_is_said() =>
        Assert.Empty(Arithmetic([Fact(ExampleCatalogue.Output, "2019-09", Measure.Current, "1060.00")], Published([.. History(11)]), Catalogue()));

    [Fact]
    public void What_the_score_allows_is_no_outlier() => Assert.Empty(Arithmetic(
        [Fact(ExampleCatalogue.Output, "2019-09", Measure.Current, "138.00")], Published([.. History(12)]), Catalogue(score: 50)));

    [Theory]
    [InlineData("41", 0)] // 31 × 1.04, as is usual, × 1.3 is 41.9.
    [InlineData("42", 1)]
    public void A_stock_is_compared_with_the_month_before(string now, int findings)
    {
        int[] levels = [20, 21, 21, 22, 24, 23, 25, 26, 26, 27, 29, 28, 30, 31];
        var history = levels.Select((level, month) => Fact(
            ExampleCatalogue.Firms, Period.Month(2018, 7).Plus(month).ToString(), Measure.Level, level.ToString(CultureInfo.InvariantCulture)));

        Assert.Equal(findings, Arithmetic([Fact(ExampleCatalogue.Firms, "2019-09", Measure.Level, now)], Published([.. history]), Catalogue()).Count);
    }

    [Fact]
    public void Of_an_exact_level_that_never_changed_nothing_can_be_said()
    {
        var history = Enumerable.Range(1, 14).Select(back =>
            Fact(ExampleCatalogue.Firms, Period.Month(2019, 9).Plus(-back).ToString(), Measure.Level, "10"));

        Assert.Empty(Arithmetic([Fact(ExampleCatalogue.Firms, "2019-09", Measure.Level, "11")], Published([.. history]), Catalogue()));
    }

    [Fact]
    public void What_rounding_leaves_open_is_no_outlier() => Assert.Empty(Arithmetic(
        [Fact(ExampleCatalogue.Output, "2019-09", Measure.Current, "2")],
        Published([
            .. History(12).Where(fact => fact.Key.Period != Period.Month(2018, 9)),
            Fact(ExampleCatalogue.Output, "2018-09", Measure.Current, "1"),
        ]),
        Catalogue()));

    // So many months, up to twelve, that have grown as above on a year before; September 2018 is 100.
    private static IEnumerable<Fact> History(int months)
    {
        for (var back = 1; back <= 12 + months; back++)
        {
            var value = back switch
            {
                < 12 => 100 * (1 + Growths[back - 1]),
                < 24 => 100,
                _ => 100 / (1 + Growths[11]),
            };
            yield return Fact(
                ExampleCatalogue.Output, Period.Month(2019, 9).Plus(-back).ToString(), Measure.Current, value.ToString("0.00", CultureInfo.InvariantCulture));
        }
    }

    private static IndicatorCatalogue Catalogue(int score = 4) => RuleExample.Catalogue(new OutlierRule
    {
        Code = "OUTLIER",
        Kind = RuleKind.Outlier,
        Indicators = FrozenSet.Create("OUTPUT", "FIRMS"),
        Months = 36,
        Points = 12,
        Score = score,
        AtLeast = 30,
    });
}
