using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Reporting;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.Meaning.MeaningExample;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

public class UnitCheckTests
{
    private const string Output = "规模以上工业总产值";

    private static readonly IEnumerable<Fact> Past =
        Series(ExampleCatalogue.Output, Measure.Cumulative, "2019-03", "15.10", "21.80", "28.40", "36.00", "44.90", "51.20");

    [Theory]
    [InlineData("583300", "亿元", "10000", "万元")]
    [InlineData("0.0058", "亿元", "1/10000", "可能计量单位")]
    [InlineData("58.33", "万元", "1/10000", "亿元")]
    [InlineData("583.3", "亿元", "10", "小数点")]
    public void A_figure_a_power_of_ten_off_from_its_past_is_a_finding_that_proposes_the_factor(string number, string unit, string factor, string proposal)
    {
        var judged = Judge([Cumulative(Output, number, unit)], MeaningExample.Published(Past));

        var finding = Assert.Single(judged.Of(MeaningFindings.UnitProbablyWrong));
        Assert.Equal(factor, finding.Arguments["factor"]);
        Assert.Contains(proposal, finding.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(number, Assert.Single(judged.Accepted).Figure.Number.ToString());
        Assert.Equal(1, judged.Questionable());
    }

    [Theory]
    [InlineData("58.33", "亿元")]
    [InlineData("583312", "万元")]
    [InlineData("150.00", "亿元")]
    [InlineData("5833", "亿元")]
    public void A_figure_of_a_plausible_size_or_off_by_no_usual_factor_is_none(string number, string unit) =>
        Assert.Empty(Judge([Cumulative(Output, number, unit)], MeaningExample.Published(Past)).Of(MeaningFindings.UnitProbablyWrong));

    [Fact]
    public void A_young_series_proves_nothing() => Assert.Empty(
        Judge([Cumulative(Output, "583300")], MeaningExample.Published(Past.Take(3))).Of(MeaningFindings.UnitProbablyWrong));

    [Fact]
    public void A_series_that_varies_by_more_than_the_factor_proves_nothing()
    {
        var past = Series(ExampleCatalogue.Output, Measure.Current, "2019-03", "2.0", "9.0", "0.5", "30.0", "4.0");

        Assert.Empty(Judge([Reported(Output, "300.0", basis: MeasureBasis.Current)], MeaningExample.Published(past)).Of(MeaningFindings.UnitProbablyWrong));
    }

    [Fact]
    public void A_sheet_all_of_whose_figures_are_off_alike_is_one_finding()
    {
        var judged = Judge(OffSheet("583300", "382600", "61000"), PastOfThree());

        var finding = Assert.Single(judged.Findings, finding => finding.Kind == MeaningFindings.SheetUnitProbablyWrong);
        Assert.Equal(("3", "10000", "月报"), (finding.Arguments["count"], finding.Arguments["factor"], finding.Place.ToString()));
        Assert.Empty(judged.Of(MeaningFindings.UnitProbablyWrong));
        Assert.Equal(["HTZ2112"], judged.Held.SelectMany(fact => fact.HeldFor).Distinct());
        Assert.Equal((0, 3), (judged.Accepted.Count, judged.Held.Count));
        Assert.Contains("暂缓发布", finding.Message.Zh, StringComparison.Ordinal);
        Assert.NotNull(FindingReport.Of(finding).ProposedUnit);
    }

    [Fact]
    public void Two_figures_of_a_sheet_that_units_set_apart_alike_are_no_accident() =>
        Assert.Equal(2, Judge([.. OffSheet("583300", "382600", "61000").Take(2)], PastOfThree()).Held.Count);

    [Fact]
    public void By_ten_a_sheet_is_doubted_and_not_held()
    {
        var judged = Judge(OffSheet("583.3", "382.6", "61.0"), PastOfThree());

        Assert.Equal(Severity.Warning, Assert.Single(judged.Of(MeaningFindings.SheetUnitProbablyWrong)).Severity);
        Assert.Equal((0, 3), (judged.Held.Count, judged.Questionable()));
    }

    [Fact]
    public void What_has_no_past_is_held_with_those_of_its_unit_and_what_has_another_unit_is_not()
    {
        var judged = Judge(
            [.. OffSheet("583300", "382600", "61000"), Cumulative("固定资产投资", "120000", cell: "C8"), Reported("新登记市场主体", "12", "2019-01/2019-09", unit: "家", cell: "C9")],
            PastOfThree());

        Assert.Equal(["OUTPUT", "HIGH_TECH", "PROFIT", "INVESTMENT"], judged.Held.Select(fact => fact.Key.Indicator));
        Assert.Equal("MARKET", Assert.Single(judged.Accepted).Key.Indicator);
    }

    [Fact]
    public void The_catalogue_can_have_it_doubted_only()
    {
        var judged = Judge(OffSheet("583300", "382600", "61000"), PastOfThree(), catalogue: ExampleCatalogue.Weighing("HTZ2112"));

        Assert.Equal((0, 3), (judged.Held.Count, judged.Questionable()));
        Assert.Contains("按原样发布,标为存疑", Assert.Single(judged.Of(MeaningFindings.SheetUnitProbablyWrong)).Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_of_which_one_figure_is_right_has_a_finding_for_each_of_the_others()
    {
        var judged = Judge(OffSheet("583300", "382600", "6.10"), PastOfThree());

        Assert.Empty(judged.Of(MeaningFindings.SheetUnitProbablyWrong));
        Assert.Equal(2, judged.Of(MeaningFindings.UnitProbablyWrong).Count);
    }

    [Theory]
    [InlineData("2019-05")]
    [InlineData("2019-08")]
    public void A_wrong_unit_that_was_let_through_once_is_a_finding_again_and_is_named(string letThrough)
    {
        var judged = Judge(OffSheet("583300", "382600", "61000"), PastOfThree(letThrough));

        var finding = Assert.Single(judged.Of(MeaningFindings.SheetUnitProbablyWrong));
        Assert.Equal(3, judged.Held.Count);
        Assert.Matches($@"相差悬殊的 [\d.]+亿元\({letThrough}\) 不计", finding.Message.Zh);
    }

    [Fact]
    public void The_right_unit_after_a_wrong_one_that_was_let_through_is_no_finding() =>
        Assert.Empty(Judge(OffSheet("58.33", "38.26", "6.10"), PastOfThree("2019-08")).Of(MeaningFindings.SheetUnitProbablyWrong));

    [Fact]
    public void A_size_that_figures_have_had_four_times_is_usual()
    {
        var past = Series(ExampleCatalogue.Output, Measure.Cumulative, "2019-01", "5.10", "10.30", "15.10", "21.80", "284000", "360000", "449000", "512000");

        Assert.Empty(Judge([Cumulative(Output, "583300")], MeaningExample.Published(past)).Of(MeaningFindings.UnitProbablyWrong));
    }

    private static List<ReportedFigure> OffSheet(string output, string highTech, string profit) =>
        [Cumulative(Output, output), Cumulative("高新技术产业产值", highTech, cell: "C6"), Cumulative("利润总额", profit, cell: "C7")];

    /// <summary>What is published of the three indicators, in 亿元; of one month 10,000 times too large, if it was let through so.</summary>
    private static ObservationSet PastOfThree(string? letThrough = null) => MeaningExample.Published(
        OffIn(letThrough, Past),
        OffIn(letThrough, Series(ExampleCatalogue.HighTech, Measure.Cumulative, "2019-03", "10.10", "14.80", "18.40", "24.00", "29.90", "34.20")),
        OffIn(letThrough, Series(ExampleCatalogue.Profit, Measure.Cumulative, "2019-03", "2.10", "2.80", "3.40", "4.00", "4.90", "5.20")));

    private static IEnumerable<Fact> OffIn(string? month, IEnumerable<Fact> facts) => facts.Select(fact =>
        month is not null && fact.Key.Period == Period.Parse(month)
            ? fact with { Figure = fact.Figure with { Number = new PrintedNumber(fact.Figure.Number!.Value.Value * 10000, Precision.Rounded) } }
            : fact);

    private static ReportedFigure Cumulative(string indicator, string number, string unit = "亿元", string cell = "C5") =>
        Reported(indicator, number, "2019-01/2019-09", unit: unit, cell: cell);
}
