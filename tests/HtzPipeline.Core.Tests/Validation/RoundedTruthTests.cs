using CsCheck;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>True values that agree raise no finding, however coarsely each is rounded for print.</summary>
public class RoundedTruthTests
{
    private static readonly Gen<Fraction> Amount = Gen.Long[1, 1_000_000_000].Select(value => Fraction.Of(value, 10_007));
    private static readonly Gen<int> Decimals = Gen.Int[0, 4];

    [Fact]
    public void Parts_and_their_total()
    {
        var total = ExampleCatalogue.Flow("TOTAL", "总计", ExampleCatalogue.YiYuan) with { Parts = Parts.Exhaustive };
        var first = ExampleCatalogue.Flow("FIRST", "分项一", ExampleCatalogue.YiYuan) with { Parent = "TOTAL" };
        var second = ExampleCatalogue.Flow("SECOND", "分项二", ExampleCatalogue.YiYuan) with { Parent = "TOTAL" };
        var catalogue = ExampleCatalogue.Of(total, first, second);

        Gen.Select(Amount, Amount, Decimals, Decimals, Decimals).Sample((a, b, da, db, dt) => Assert.Empty(Arithmetic(
            [
                Print(total, "2019-08", Measure.Cumulative, a + b, dt),
                Print(first, "2019-08", Measure.Cumulative, a, da),
                Print(second, "2019-08", Measure.Cumulative, b, db),
            ],
            catalogue: catalogue)));
    }

    [Fact]
    public void Shares_and_their_change() => Gen.Select(Gen.Select(Amount, Amount, Amount, Amount), Decimals, Decimals).Sample((amounts, da, ds) =>
    {
        var (part, rest, partBefore, restBefore) = amounts;
        var (total, totalBefore) = (part + rest, partBefore + restBefore);
        var (share, shareBefore) = (part / total * 100, partBefore / totalBefore * 100);
        Fact[] facts =
        [
            Print(ExampleCatalogue.HighTech, "2019-08", Measure.Cumulative, part, da),
            Print(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, total, da),
            Print(ExampleCatalogue.HighTech, "2019-08", Measure.Share, share, ds),
            Print(ExampleCatalogue.HighTech, "2019-08", Measure.ShareChange, share - shareBefore, ds),
        ];
        Fact[] growths =
        [
            Print(ExampleCatalogue.HighTech, "2019-08", Measure.CumulativeGrowth, ((part / partBefore) - 1) * 100, ds),
            Print(ExampleCatalogue.Output, "2019-08", Measure.CumulativeGrowth, ((total / totalBefore) - 1) * 100, ds),
        ];
        Fact[] before =
        [
            Print(ExampleCatalogue.HighTech, "2018-08", Measure.Cumulative, partBefore, da),
            Print(ExampleCatalogue.Output, "2018-08", Measure.Cumulative, totalBefore, da),
        ];

        Assert.Empty(Arithmetic([.. facts, .. growths]));
        Assert.Empty(Arithmetic([.. facts, .. growths], Published(before)));
        Assert.Empty(Arithmetic(facts, Published([.. before, Print(ExampleCatalogue.HighTech, "2018-08", Measure.Share, shareBefore, ds)])));
    });

    [Fact]
    public void Months_and_their_cumulative_figures() => Gen.Select(Amount.Array[12], Decimals, Decimals).Sample((months, dm, dc) =>
    {
        var cumulative = Fraction.Zero;
        var facts = new List<Fact>();
        for (var month = 1; month <= 12; month++)
        {
            cumulative += months[month - 1];
            var period = Period.Month(2019, month).ToString();
            facts.Add(Print(ExampleCatalogue.Output, period, Measure.Current, months[month - 1], dm));
            facts.Add(Print(ExampleCatalogue.Output, period, Measure.Cumulative, cumulative, dc));
        }

        Assert.Empty(Arithmetic(facts));
    });

    [Fact]
    public void A_months_figure_off_by_more_than_the_roundings_is_always_found() => Gen.Select(Amount, Amount, Decimals).Sample((before, current, d) =>
    {
        // Three figures, each printed up to half a unit off and standing for half a unit to either side.
        var wrong = current + (Fraction.PowerOfTen(-d) * Fraction.Of(31, 10));

        Assert.NotEmpty(Arithmetic(
        [
            Print(ExampleCatalogue.Output, "2019-07", Measure.Cumulative, before, d),
            Print(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, before + current, d),
            Print(ExampleCatalogue.Output, "2019-08", Measure.Current, wrong, d),
        ]));
    });

    [Fact]
    public void Growth_and_its_base() => Gen.Select(Amount, Amount, Decimals, Decimals, Decimals).Sample((now, before, dn, db, dg) => Assert.Empty(Arithmetic(
        [
            Print(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, now, dn),
            Print(ExampleCatalogue.Output, "2019-08", Measure.CumulativeGrowth, ((now / before) - 1) * 100, dg),
        ],
        Published(Print(ExampleCatalogue.Output, "2018-08", Measure.Cumulative, before, db)))));

    private static Fact Print(Indicator indicator, string period, Measure measure, Fraction value, int decimals) =>
        Fact(indicator, period, measure, value.ToDecimal(decimals).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
