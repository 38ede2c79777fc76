using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.Meaning.MeaningExample;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

public class RepeatedPeriodCheckTests
{
    private static readonly string[] Names = ["规模以上工业总产值", "高新技术产业产值", "利润总额", "新登记市场主体"];

    [Fact]
    public void Last_months_figures_again_are_one_finding_that_names_the_month_and_the_submission()
    {
        var judged = Judge(File("51.20", "34.20", "5.21", "1955"), Published());

        var finding = Assert.Single(judged.Of(MeaningFindings.SameAsOtherPeriod));
        Assert.Equal(("2019-09", "2019-08", "old", "4"), (finding.Arguments["period"], finding.Arguments["other"], finding.Arguments["submission"], finding.Arguments["equal"]));
        Assert.Equal(Place.File, finding.Place);
        Assert.Equal((0, 4), (judged.Accepted.Count, judged.Held.Count));
        Assert.All(judged.Held, fact => Assert.Equal(["HTZ2221"], fact.HeldFor));
    }

    [Fact]
    public void All_that_the_file_has_for_the_month_is_held_and_what_it_has_for_others_is_not()
    {
        var judged = Judge(
            [
                .. File("51.20", "34.20", "5.21", "1955"),
                Reported("规模以上工业总产值", "3.5", "2019-01/2019-09", aspect: MeasureAspect.Growth, cell: "D5"),
                Reported("规模以上工业总产值", "45.00", "2019-01/2019-07", cell: "E5"),
            ],
            Published());

        Assert.Equal(5, judged.Held.Count);
        Assert.Equal("2019-07", Assert.Single(judged.Accepted).Key.Period.ToString());
    }

    [Fact]
    public void The_catalogue_can_have_it_doubted_only()
    {
        var judged = Judge(File("51.20", "34.20", "5.21", "1955"), Published(), catalogue: ExampleCatalogue.Weighing("HTZ2221"));

        Assert.Equal((0, 4), (judged.Held.Count, judged.Questionable()));
    }

    [Theory]
    [InlineData("58.33", "38.26", "6.10", "2176")]
    [InlineData("58.33", "34.20", "5.21", "1955")]
    [InlineData("51.21", "34.20", "5.21", "1955")]
    public void Figures_of_which_one_moved_on_are_none(params string[] numbers) =>
        Assert.Empty(Judge(File(numbers), Published()).Of(MeaningFindings.SameAsOtherPeriod));

    [Fact]
    public void Three_figures_may_be_equal_by_chance() =>
        Assert.Empty(Judge([.. File("51.20", "34.20", "5.21", "1955").Take(3)], Published()).Of(MeaningFindings.SameAsOtherPeriod));

    [Fact]
    public void What_stood_still_before_says_nothing_by_standing_still()
    {
        string[] numbers = ["51.20", "34.20", "5.21", "1955"];

        Assert.Empty(Judge(File(numbers), Published(numbers)).Of(MeaningFindings.SameAsOtherPeriod));
    }

    [Fact]
    public void A_table_that_stands_in_a_file_under_two_periods_is_a_finding()
    {
        string[] numbers = ["51.20", "34.20", "5.21", "1955"];
        var twice = Judge([.. File(numbers), .. File(numbers).Select((figure, index) => figure with { Period = Span("2019-01/2019-08"), Place = Cell($"D{index + 5}") })]);

        var finding = Assert.Single(twice.Of(MeaningFindings.PeriodsAlike));
        Assert.Equal(("2019-09", "2019-08"), (finding.Arguments["period"], finding.Arguments["other"]));
    }

    private static List<ReportedFigure> File(params string[] numbers) =>
        [.. numbers.Select((number, index) => Reported(Names[index], number, "2019-01/2019-09", cell: $"C{index + 5}"))];

    private static ObservationSet Published(params string[] july)
    {
        july = july.Length > 0 ? july : ["44.90", "29.90", "4.80", "1710"];
        return MeaningExample.Published(
            Series(ExampleCatalogue.Output, Measure.Cumulative, "2019-07", july[0], "51.20"),
            Series(ExampleCatalogue.HighTech, Measure.Cumulative, "2019-07", july[1], "34.20"),
            Series(ExampleCatalogue.Profit, Measure.Cumulative, "2019-07", july[2], "5.21"),
            Series(ExampleCatalogue.Market, Measure.Cumulative, "2019-07", july[3], "1955"));
    }
}
