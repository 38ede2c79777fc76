using CsCheck;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>True values that agree raise no finding, however coarsely each is rounded for print, and in whichever unit.</summary>
public class RoundedTruthTests
{
    private static readonly Gen<Fraction> Amount = Gen.Long[1, 1_000_000_000].Select(value => Fraction.Of(value, 10_007));
    private static readonly Gen<int> Decimals = Gen.Int[0, 4];

    // How a file may print an amount.
    private static readonly Gen<(Unit Unit, int Decimals)> Style =
        Gen.Select(Gen.OneOf(Gen.Const(ExampleCatalogue.YiYuan), Gen.Const(ExampleCatalogue.WanYuan)), Decimals);

    [Fact]
    public void Parts_and_their_total()
    {
        var total = ExampleCatalogue.Flow("TOTAL", "总计", ExampleCatalogue.YiYuan) with { Parts = Parts.Exhaustive };
        var first = ExampleCatalogue.Flow("FIRST", "分项一", ExampleCatalogue.YiYuan) with { Parent = "TOTAL" };
        var second = ExampleCatalogue.Flow("SECOND", "分项二", ExampleCatalogue.YiYuan) with { Parent = "TOTAL" };
        var catalogue = ExampleCatalogue.Of(total, first, second);

        Gen.Select(Amount, Amount, Style, Style, Style).Sample((a, b, sa, sb, st) => Assert.Empty(Arithmetic(
            [
                Print(total, "2019-08", Measure.Cumulative, a + b, st),
                Print(first, "2019-08", Measure.Cumulative, a, sa),
                Print(second, "2019-08", Measure.Cumulative, b, sb),
            ],
            catalogue: catalogue)));
    }

    [Fact]
    public void Shares_and_their_change() => Gen.Select(Gen.Select(Amount, Amount, Amount, Amount), Style, Style, Decimals).Sample((amounts, sp, st, ds) =>
    {
        var (part, rest, partBefore, restBefore) = amounts;
        var (total, totalBefore) = (part + rest, partBefore + restBefore);
        var (share, shareBefore) = (part / total * 100, partBefore / totalBefore * 100);
        Fact[] facts =
        [
            Print(ExampleCatalogue.HighTech, "2019-08", Measure.Cumulative, part, sp),
            Print(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, total, st),
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
            Print(ExampleCatalogue.HighTech, "2018-08", Measure.Cumulative, partBefore, st),
            Print(ExampleCatalogue.Output, "2018-08", Measure.Cumulative, totalBefore, sp),
        ];

        Assert.Empty(Arithmetic([.. facts, .. growths]));
        Assert.Empty(Arithmetic([.. facts, .. growths], Published(before)));
        Assert.Empty(Arithmetic(facts, Published([.. before, Print(ExampleCatalogue.HighTech, "2018-08", Measure.Share, shareBefore, ds)])));
    });

    [Fact]
    public void Months_and_their_cumulative_figures() => Gen.Select(Amount, Style, Style).Array[12].Sample(months =>
    {
        var cumulative = Fraction.Zero;
        var facts = new List<Fact>();
        for (var month = 1; month <= 12; month++)
        {
            var (current, styleOfCurrent, styleOfCumulative) = months[month - 1];
            cumulative += current;
            var period = Period.Month(2019, month).ToString();
            facts.Add(Print(ExampleCatalogue.Output, period, Measure.Current, current, styleOfCurrent));
            facts.Add(Print(ExampleCatalogue.Output, period, Measure.Cumulative, cumulative, styleOfCumulative));
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
    public void Growth_and_its_base() => Gen.Select(Amount, Amount, Style, Style, Decimals).Sample((now, before, sn, sb, dg) => Assert.Empty(Arithmetic(
        [
            Print(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, now, sn),
            Print(ExampleCatalogue.Output, "2019-08", Measure.CumulativeGrowth, ((now / before) - 1) * 100, dg),
        ],
        Published(Print(ExampleCatalogue.Output, "2018-08", Measure.Cumulative, before, sb)))));

    private static Fact Print(Indicator indicator, string period, Measure measure, Fraction value, (Unit Unit, int Decimals) style)
    {
        var fact = Print(indicator, period, measure, value * indicator.Unit.FactorTo(style.Unit), style.Decimals);
        return fact with { Figure = fact.Figure with { Unit = style.Unit.Code } };
    }

    private static Fact Print(Indicator indicator, string period, Measure measure, Fraction value, int decimals) =>
        Fact(indicator, period, measure, value.ToDecimal(decimals).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
