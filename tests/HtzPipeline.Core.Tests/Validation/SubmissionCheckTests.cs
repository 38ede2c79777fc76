using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class SubmissionCheckTests
{
    [Fact]
    public void A_file_with_nothing_to_publish_is_rejected_and_says_so()
    {
        var result = Check([Reported("没有的指标")]);

        Assert.True(result.IsRejected);
        Assert.Equal([MeaningFindings.NothingToPublish, MeaningFindings.UnknownIndicator], result.Findings.Select(finding => finding.Kind));
        Assert.All(result.Findings, AssertFilled);
    }

    [Fact]
    public void A_file_whose_one_figure_contradicts_itself_is_rejected() =>
        Assert.True(Check([Reported("规模以上工业总产值", "1"), Reported("规模以上工业总产值", "2")]).IsRejected);

    [Fact]
    public void A_figure_with_one_error_does_not_hold_back_the_others() =>
        Assert.False(Check([Reported("没有的指标", cell: "C5"), Reported("规模以上工业总产值", cell: "C6")]).IsRejected);

    [Fact]
    public void A_warning_that_doubts_a_figure_makes_it_questionable_and_no_other()
    {
        var result = Check(
        [
            Reported("规模以上工业总产值", "58.33", cell: "C5"),
            Reported("规模以上工业总产值", "96.2", aspect: MeasureAspect.Growth, cell: "D5"),
            Reported("规模以上工业总产值", "53.21", "2018-09", cell: "E5"),
        ]);

        Assert.Equal(
            [ObservationStatus.Normal, ObservationStatus.Questionable, ObservationStatus.Normal], result.Accepted.Select(fact => fact.Figure.Status));
    }

    [Fact]
    public void Information_doubts_nothing()
    {
        var result = Check([Reported("新登记市场主体", "2176"), Reported("新登记企业", "1347"), Reported("新登记个体工商户", "828")]);

        Assert.Equal(FileFindings.Residual, Assert.Single(result.Findings).Kind);
        Assert.All(result.Accepted, fact => Assert.True(fact.Figure.Status.IsSound));
    }

    [Fact]
    public void Held_figures_take_no_part_in_checks()
    {
        var result = Check(
        [
            Reported("规模以上工业总产值", "1.00", cell: "C5"), Reported("规模以上工业总产值", "2.00", cell: "C9"), Reported("高新技术产业产值", "38.26", cell: "C6"),
        ]);

        Assert.Equal(FileFindings.Contradictory, Assert.Single(result.Findings).Kind);
    }

    [Fact]
    public void An_error_of_reading_holds_the_figure_at_its_place()
    {
        var bulletin = new Bulletin
        {
            Format = "xlsx",
            Sheets = [],
            Figures = [Reported("规模以上工业总产值", cell: "C5"), Reported("高新技术产业产值", cell: "C6")],
            Findings = [Finding.Of(new("TEST", Severity.Error, new("", ""), new("", "")), Cell("C5"))],
        };

        var result = Core.Validation.SubmissionCheck.Check(
            Core.Validation.SubmissionCheck.Map(bulletin, ExampleCatalogue.Instance, Upload()), new(), ExampleCatalogue.Instance);

        Assert.Equal("OUTPUT", Assert.Single(result.Held).Key.Indicator);
        Assert.Equal("HIGH_TECH", Assert.Single(result.Accepted).Key.Indicator);
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_file()
    {
        var bulletin = new Bulletin
        {
            Format = "xlsx",
            Sheets = [new("乙", null, []), new("甲", null, [])],
            Figures =
            [
                Reported("甲的指标") with { Place = new("甲", new(1, 1)) },
                Reported("乙的指标二") with { Place = new("乙", new(10, 1)) },
                Reported("乙的指标一") with { Place = new("乙", new(2, 3)) },
                Reported("乙的指标零") with { Place = new("乙", new(2, 1)) },
                Reported("规模以上工业总产值"),
            ],
            Findings = [],
        };

        var result = Core.Validation.SubmissionCheck.Check(
            Core.Validation.SubmissionCheck.Map(bulletin, ExampleCatalogue.Instance, Upload()), new(), ExampleCatalogue.Instance);

        Assert.Equal(["乙的指标零", "乙的指标一", "乙的指标二", "甲的指标"], result.Findings.Select(finding => finding.Found));
    }
}
