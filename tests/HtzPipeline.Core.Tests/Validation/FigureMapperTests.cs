using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class FigureMapperTests
{
    [Fact]
    public void A_figure_becomes_a_fact_with_its_origin()
    {
        var (facts, findings) = Map(Reported("规模以上工业总产值", "58.33", "2019-01/2019-08", unit: "亿元", cell: "B7"));

        Assert.Empty(findings);
        var fact = Assert.Single(facts);
        Assert.Equal(new("OUTPUT", "370400-HTZ", Period.Month(2019, 8)), fact.Key);
        Assert.Equal(Measure.Cumulative, fact.Measure);
        Assert.Equal(
            new Figure(new(58.33m), ObservationStatus.Normal, "CNY_1E8", new("new", Upload().Uploaded, Cell("B7"), "58.33")), fact.Figure);
    }

    [Fact]
    public void Figures_are_mapped_as_they_are_asked_for()
    {
        IEnumerable<ReportedFigure> Endless()
        {
            for (var row = 0; ; row++)
            {
                yield return Reported("规模以上工业总产值", "1", cell: "A1") with { Period = Period.Month(1950 + (row / 12), (row % 12) + 1) };
            }
        }

        Assert.Equal(500, new Core.Validation.FigureMapper(ExampleCatalogue.Instance, Upload()).Map(Endless()).Take(500).Count());
    }

    [Fact]
    public void A_figure_without_area_or_period_is_the_zones_for_the_period_of_the_upload()
    {
        var (facts, _) = Map(Upload("2019-08"), Reported("规模以上工业总产值", period: null));

        Assert.Equal(new("OUTPUT", "370400-HTZ", Period.Month(2019, 8)), Assert.Single(facts).Key);
    }

    [Fact]
    public void A_period_that_cannot_be_told_is_not_that_of_the_upload() =>
        Assert.Empty(Map(Reported("规模以上工业总产值", period: null) with { PeriodText = "2010-11" }).Facts);

    [Fact]
    public void A_part_is_found_by_its_totals_label_and_its_own()
    {
        var (facts, findings) = Map(Reported("个体户") with { Parents = ["商事登记", "新登记市场主体"] });

        Assert.Empty(findings);
        Assert.Equal("TRADERS", Assert.Single(facts).Key.Indicator);
    }

    [Theory]
    [InlineData("92.7", "‰", "9.27")]
    [InlineData("-3", "‰", "-0.3")]
    [InlineData("1.79", "倍", "179")]
    [InlineData("9.27", "%", "9.27")]
    [InlineData("9.27", null, "9.27")]
    public void Growth_is_kept_in_per_cent(string printed, string? unit, string percent)
    {
        var (facts, _) = Map(Reported("规模以上工业总产值", printed, "2019-01/2019-08", unit: unit, aspect: MeasureAspect.Growth));

        var figure = Assert.Single(facts).Figure;
        Assert.Equal((percent, "percent", printed), (figure.Number.ToString(), figure.Unit, figure.Origin!.Text));
    }

    [Theory]
    [InlineData("规模以上工业总产值(不含新材料)")]
    [InlineData("规模以上工业总产值(含省属企业)")]
    public void What_a_label_says_to_be_left_out_or_taken_in_is_another_indicator(string label)
    {
        var (facts, findings) = Map(Reported(label));

        Assert.Empty(facts);
        Assert.Equal((MeaningFindings.UnknownIndicator.Code, label), Assert.Single(findings) is var finding ? (finding.Kind.Code, finding.Arguments["found"]) : default);
    }

    [Fact]
    public void What_a_label_has_in_brackets_may_be_missing_in_the_catalogue() =>
        Assert.Equal("OUTPUT", Assert.Single(Map(Reported("规模以上工业总产值(现价)")).Facts).Key.Indicator);

    [Fact]
    public void An_unknown_indicator_is_one_error_with_the_nearest_names_and_the_number_of_figures()
    {
        var (facts, findings) = Map(
            Reported("规模以上工业总产直", cell: "B5"), Reported("规模以上工业总产直", cell: "C5"), Reported("高新技术产业产值", cell: "B6"));

        Assert.Single(facts);
        var finding = Assert.Single(findings);
        Assert.Equal(MeaningFindings.UnknownIndicator, finding.Kind);
        Assert.Equal(Cell("B5"), finding.Place);
        Assert.StartsWith("规模以上工业总产值", finding.Expected, StringComparison.Ordinal);
        Assert.Equal("2", finding.Arguments["count"]);
        AssertFilled(finding);
    }

    [Fact]
    public void An_unknown_area_is_an_error_that_names_the_areas_there_are()
    {
        var (facts, findings) = Map(Reported("规模以上工业总产值") with { Area = "兴仁镇" }, Reported("规模以上工业总产值") with { Area = "兴仁街道" });

        Assert.Equal("370400-HTZ-XR", Assert.Single(facts).Key.Area);
        var finding = Assert.Single(findings);
        Assert.Equal((MeaningFindings.UnknownArea, "枣庄高新区、兴仁街道"), (finding.Kind, finding.Expected));
        AssertFilled(finding);
    }

    [Fact]
    public void The_figures_of_another_departments_indicator_are_held()
    {
        var (facts, findings) = Map(Reported("专利申请量", period: "2019-08"), Reported("专利申请量"));

        Assert.Equal(2, facts.Count);
        Assert.All(facts, fact => Assert.Equal(["HTZ2002"], fact.HeldFor));
        var finding = Assert.Single(findings);
        Assert.Equal((MeaningFindings.WrongOwner, "经济发展局", "科技局", "2"), (finding.Kind, finding.Found, finding.Expected, finding.Arguments["count"]));
        AssertFilled(finding);
    }

    [Fact]
    public void A_department_that_speaks_for_another_reports_its_indicators_as_its_own()
    {
        var mapper = new FigureMapper(ExampleCatalogue.SpeakingFor("science"), Upload());

        Assert.Empty(Assert.Single(mapper.Map([Reported("专利申请量")])).HeldFor);
        Assert.Empty(mapper.Findings);
    }

    [Fact]
    public void A_period_after_the_one_of_the_upload_is_an_error()
    {
        var (facts, findings) = Map(Upload("2019-08"), Reported("规模以上工业总产值"), Reported("规模以上工业总产值", period: "2019-08"));

        Assert.Single(facts);
        var finding = Assert.Single(findings);
        Assert.Equal((MeaningFindings.LaterPeriod, "2019-09", "2019-08"), (finding.Kind, finding.Found, finding.Expected));
        AssertFilled(finding);
    }

    [Fact]
    public void A_period_that_is_none_of_the_indicators_calendar_is_an_error()
    {
        var (facts, findings) = Map(Reported("地区生产总值", period: "2019-08"), Reported("地区生产总值", period: "2019-06"));

        Assert.Single(facts);
        var finding = Assert.Single(findings);
        Assert.Equal((MeaningFindings.ForeignPeriod, "2019-08", "按季报送"), (finding.Kind, finding.Found, finding.Expected));
        AssertFilled(finding);
    }

    [Fact]
    public void What_is_not_published_is_passed_over_without_a_word()
    {
        var (facts, findings) = Map(
            Reported("规模以上工业总产值", aspect: MeasureAspect.Rank), Reported("没有的指标", aspect: MeasureAspect.YearBefore));

        Assert.Empty(facts);
        Assert.Empty(findings);
    }

    [Fact]
    public void A_stocks_blank_column_for_the_month_is_no_missing_level()
    {
        var (facts, findings) = Map(
            Reported("龙头骨干企业", null, basis: MeasureBasis.Current, cell: "B5"), Reported("龙头骨干企业", "10", basis: MeasureBasis.Cumulative, cell: "C5"));

        Assert.Empty(findings);
        Assert.Equal(10, Assert.Single(facts).Figure.Number!.Value.Value);
    }

    [Theory]
    [InlineData("指标,本月\n甲\u200B乙,5\n丙,6\n")]
    [InlineData("月份,甲\u200B乙,丙\n2019年9月,5,6\n2019年8月,5,6\n")]
    [InlineData("指标,时期,数值\n甲\u200B乙,2019-09,5\n")]
    public void A_name_that_is_not_known_shows_what_nobody_sees_in_it(string csv)
    {
        var findings = Map([.. Layout.Read.Csv(csv).Figures]).Findings;

        Assert.Contains(findings, finding => finding.Message.Zh.Contains("“甲‹U+200B›乙”", StringComparison.Ordinal));
    }
}
