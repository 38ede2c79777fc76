using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using static HtzPipeline.Core.Figures.Measure;

namespace HtzPipeline.Core.Tests.Aggregation;

public class SeriesBreakTests
{
    private static readonly Unit Money = new("CNY_100M", new("亿元", "100 million yuan"), [], "money", Fraction.PowerOfTen(8));

    [Fact]
    public void Growth_and_rolling_years_are_not_formed_over_a_break()
    {
        var observations = Derived("2019-03");

        // Just before, all is as ever.
        Assert.NotNull(Figure(observations, "2019-02", CumulativeNominalGrowth));
        Assert.NotNull(Figure(observations, "2019-02", PreviousPeriodGrowth));
        Assert.NotNull(Figure(observations, "2019-02", RollingYear));

        Assert.Null(Figure(observations, "2019-03", CurrentNominalGrowth));
        Assert.Null(Figure(observations, "2019-03", PreviousPeriodGrowth));
        Assert.Null(Figure(observations, "2019-03", RollingYear));
        Assert.Null(Figure(observations, "2019-Q2", PreviousPeriodGrowth));
        Assert.NotNull(Figure(observations, "2019-04", PreviousPeriodGrowth));
    }

    [Fact]
    public void A_year_after_the_break_months_compare_again_and_cumulative_amounts_once_both_years_are_whole()
    {
        var observations = Derived("2019-03");

        Assert.NotNull(Figure(observations, "2020-03", CurrentNominalGrowth));
        Assert.NotNull(Figure(observations, "2020-03", RollingYear));
        Assert.Null(Figure(observations, "2020-03", CumulativeNominalGrowth));
        Assert.NotNull(Figure(Derived("2019-01"), "2020-03", CumulativeNominalGrowth));
    }

    [Fact]
    public void Breaks_are_read_from_the_catalogue_and_their_faults_told()
    {
        var good = CatalogueLoader.Load(File("breaks: [{ from: 2019-01, zh: 改为营业收入, en: Now all revenue }]"), "c.yaml");
        var indicator = good.Catalogue!.Indicators[0];
        Assert.Equal([new SeriesBreak(Period.Month(2019, 1), new("改为营业收入", "Now all revenue"))], indicator.Breaks);

        var bad = CatalogueLoader.Load(File("breaks: [{ from: 13-2019, zh: 甲, en: A, why: b }]"), "c.yaml");
        Assert.Contains(bad.Faults, fault => fault.ToString().Contains("no period", StringComparison.Ordinal));
        Assert.Contains(bad.Faults, fault => fault.ToString().Contains("'why'", StringComparison.Ordinal));
    }

    private static ObservationSet Derived(string breakFrom)
    {
        var catalogue = new IndicatorCatalogue("0123456789ab", [], [], [Money],
        [
            new()
            {
                Code = "REVENUE",
                Name = new("营业收入", "Revenue"),
                Unit = Money,
                Kind = IndicatorKind.Flow,
                Owner = "economy",
                Calendar = new("monthly", new("月报", "monthly"), Frequency.Month, HasJanuary: true, DueDay: 15),
                Group = new("", ""),
                Breaks = [new(Period.Parse(breakFrom), new("口径变化", "New definition"))],
            },
        ]);
        var observations = new ObservationSet();
        for (var month = Period.Month(2018, 1); month <= Period.Month(2020, 12); month = month.Next)
        {
            var key = new ObservationKey("REVENUE", "Z", month);
            var figure = new Figure(new PrintedNumber(month.Number * 10m), ObservationStatus.Normal, "CNY_100M", new("s", DateTimeOffset.UnixEpoch, Place.File, ""));
            observations.Put(Observation.Empty(key) with { Figures = Observation.Empty(key).Figures.Add(Cumulative, figure) });
        }

        Derivation.Recompute(observations, [.. observations.All.Select(o => o.Key)], catalogue);
        return observations;
    }

    private static Figure? Figure(ObservationSet observations, string period, Measure measure) =>
        observations[new("REVENUE", "Z", Period.Parse(period)), measure];

    private static string File(string more) => $$"""
        areas: [{ code: Z, zh: 区, en: Zone }]
        departments: [{ code: economy, zh: 经发局, en: Bureau }]
        units: [{ code: CNY, zh: 元, en: yuan, dimension: money, factor: 1 }]
        calendars: [{ code: monthly, zh: 月报, en: Monthly, frequency: month, january: true, dueDay: 10 }]
        groups: [{ code: g, zh: 组, en: Group }]
        indicators:
          - { code: REVENUE, zh: 营业收入, en: Revenue, unit: CNY, kind: flow, decimals: 2, owner: economy, calendar: monthly, group: g, {{more}} }
        """;
}
