using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>What title, corner, heading and row say of the measure takes part in what a figure is, or holds it.</summary>
public class QualifierTests
{
    [Theory]
    [InlineData("旅游主要指标（累计）\n指标,2019年5月\n接待人次,31\n")]
    [InlineData("旅游主要指标（累计，单位：万人次）\n指标,2019年5月\n接待人次,31\n")]
    [InlineData("单位：万人次  累计\n指标,2019年5月\n接待人次,31\n")]
    [InlineData("指标（累计）,2019年5月\n接待人次,31\n入境,2\n")]
    [InlineData("累计,2019年5月\n接待人次,31\n入境,2\n")]
    [InlineData("2019年5月\n指标,数额\n一、累计,\n接待人次,31\n")]
    [InlineData("2019年5月\n指标,数额\n接待人次(累计),31\n")]
    [InlineData("2019年5月\n指标,截至本月\n接待人次,31\n")]
    [InlineData("指标,截至2019年5月底\n接待人次,31\n")]
    public void Cumulative_counts_wherever_it_stands(string csv)
    {
        var figure = Read.Csv(csv).Figures[0];

        Assert.Equal(("接待人次", "2019-01/2019-05", MeasureBasis.Cumulative), (figure.Indicator, figure.Period.ToString(), figure.Measure.Basis));
    }

    [Theory]
    [InlineData("截至2019年5月底\n指标,总量\n新登记企业,259\n", MeasureBasis.Level)]
    [InlineData("截至2019年5月底企业情况\n指标,本月\n新登记企业,64\n", MeasureBasis.Current)]
    [InlineData("截至2019年5月底企业情况\n指标,5月\n新登记企业,64\n", MeasureBasis.Unstated)]
    [InlineData("2019年5月企业情况\n指标,总量\n新登记企业,259\n", MeasureBasis.Unstated)]
    public void A_title_that_runs_up_to_the_end_of_a_month_says_so_of_what_names_no_time(string csv, MeasureBasis basis)
    {
        var figure = Assert.Single(Read.Csv(csv).Figures);

        Assert.Equal(("2019-05", basis), (figure.Period.ToString(), figure.Measure.Basis));
    }

    [Fact]
    public void A_heading_that_says_otherwise_than_the_title_holds_its_figures_with_both_readings()
    {
        var (figures, bulletin) = Read.Csv("2019年5月旅游指标（累计）\n指标,当月(万人次)\n接待人次,31\n");

        var figure = Assert.Single(figures);
        Assert.Equal([StructureFindings.MeasuresContradict], figure.HeldFor);
        Assert.Equal(["2019-05 Current", "2019-01/2019-05 Cumulative"], figure.Alternatives.Prepend(figure).Select(reading => $"{reading.Period} {reading.Measure.Basis}"));
        Assert.Equal(StructureFindings.MeasuresContradict, Assert.Single(bulletin.Findings).Kind);
    }

    [Fact]
    public void A_title_that_names_one_of_several_columns_contradicts_none() =>
        Assert.All(Read.Csv("2019年5月旅游指标（累计）\n指标,当月(万人次),累计(万人次)\n接待人次,31,140\n").Figures, figure => Assert.Empty(figure.HeldFor));

    [Theory]
    [InlineData("全年任务", MeasureAspect.Plan)]
    [InlineData("考核目标(万人次)", MeasureAspect.Plan)]
    [InlineData("预测数", MeasureAspect.Forecast)]
    [InlineData("全省平均", MeasureAspect.Average)]
    public void A_plan_a_forecast_and_an_average_are_no_figures_of_the_month(string heading, MeasureAspect aspect)
    {
        var (figures, bulletin) = Read.Csv($"2019年5月\n指标,{heading}\n接待人次,31\n");

        Assert.Equal((StructureFindings.QualifiedFigures, aspect), (Assert.Single(figures[0].HeldFor), figures[0].Measure.Aspect));
        Assert.Equal((Severity.Error, heading), (bulletin.Findings[0].Severity, bulletin.Findings[0].Found));
    }

    [Fact]
    public void Beside_actual_figures_a_plan_is_a_warning_and_its_progress_is_read()
    {
        var (figures, bulletin) = Read.Csv("2019年5月\n指标,全年任务,累计,进度(%)\n接待人次,300,140,46.7\n");

        Assert.Equal([MeasureAspect.Plan, MeasureAspect.Amount, MeasureAspect.Progress], figures.Select(figure => figure.Measure.Aspect));
        Assert.Equal([Severity.Warning], bulletin.Findings.Select(finding => finding.Severity));
    }

    [Fact]
    public void A_title_may_make_a_plan_of_the_whole_table() =>
        Assert.Equal(MeasureAspect.Plan, Read.Csv("2019年旅游工作目标任务分解表\n指标,数额\n接待人次,300\n").Figures[0].Measure.Aspect);

    [Fact]
    public void What_the_only_heading_adds_and_nobody_knows_holds_the_figures()
    {
        var (figures, bulletin) = Read.Csv("2019年5月\n指标,会商数\n接待人次,31\n");

        Assert.Equal([StructureFindings.UnknownQualifier], Assert.Single(figures).HeldFor);
        Assert.Equal("会商数", Assert.Single(bulletin.Findings).Found);
    }

    [Fact]
    public void Columns_of_last_year_and_the_month_before_are_there_to_compare()
    {
        var (figures, bulletin) = Read.Csv("2019年5月末\n指标,余额(亿元),上月(亿元),年初(亿元),比年初增加(亿元),去年同期(亿元),±%\n存款,348,341,332,16,318,9.4\n");

        Assert.Equal(
            [MeasureAspect.Amount, MeasureAspect.PreviousPeriod, MeasureAspect.YearStart, MeasureAspect.ChangeSinceYearStart, MeasureAspect.YearBefore, MeasureAspect.Growth],
            figures.Select(figure => figure.Measure.Aspect));
        Assert.Empty(bulletin.Findings);
    }

    [Fact]
    public void A_row_that_is_a_measure_and_nothing_else_is_of_the_indicator_above_it()
    {
        var (figures, _) = Read.Csv("2019年5月\n指标,累计(万人次)\n接待人次,140\n其中：本月,31\n");

        Assert.Equal(["接待人次|2019-01/2019-05|Cumulative/Amount|140|万人次", "接待人次|2019-05|Current/Amount|31|万人次"], figures.Select(Read.Line));
    }

    [Fact]
    public void A_column_that_is_understood_and_cannot_be_read_is_a_finding_for_each_cell()
    {
        var (_, bulletin) = Read.Csv("2019年5月\n指标,累计(亿元),同比增长(%)\n零售额,31,持续向好\n餐饮,4,有所回落\n");

        Assert.Equal(["C3", "C4"], bulletin.Findings.Where(finding => finding.Kind == StructureFindings.BadNumber).Select(finding => finding.Place.ToString()));
    }

    [Fact]
    public void A_row_of_growth_among_months_is_growth_in_percent_of_no_month()
    {
        var figure = Read.Csv("Arrivals,thousands\nMonth,East,West\n2018-04,10,20\n2018-05,11,21\n% change from year earlier,4,5\n").Figures[^1];

        Assert.Equal((null, MeasureAspect.Growth, "%"), (figure.Period, figure.Measure.Aspect, figure.Unit));
    }

    [Theory]
    [InlineData("居民消费价格\n月份,全国-当月,全国-同比增长,农村-当月\n2025年9月,99.7,-0.3,99.5\n", "全国|全国|农村")]
    [InlineData("月份,城东街道-累计,城西街道-累计\n2025年9月,9,8\n", "城东街道|城西街道")]
    public void Areas_that_are_glued_to_measures_are_areas(string csv, string areas) =>
        Assert.Equal(areas, string.Join('|', Read.Csv(csv).Figures.Select(figure => figure.Area)));

    [Fact]
    public void Codes_over_names_stand_beside_them()
    {
        var (figures, bulletin) = Read.Csv(",,S0042,S0043\n,披露日期,新订单指数,新订单指数:出口\n2023-07-31,2023-08-01,50.1,48.2\n2023-08-31,2023-09-01,50.3,48.4\n");

        Assert.Equal([("新订单指数", "S0042", "2023-07"), ("新订单指数:出口", "S0043", "2023-07")], figures.Take(2).Select(figure => (figure.Indicator, figure.Code, figure.Period.ToString())));
        Assert.Empty(bulletin.Findings);
    }

    [Theory]
    [InlineData("上年同期增速(%)")]
    [InlineData("上年同期位次")]
    public void What_the_year_before_had_of_a_growth_or_rank_is_none_of_this_year(string heading) =>
        Assert.NotEmpty(Read.Csv($"2019年5月\n指标,本月,{heading}\n接待人次,31,4.5\n").Figures[1].HeldFor);

    [Fact]
    public void The_cumulative_of_the_year_before_says_both()
    {
        var measure = Read.Csv("2019年5月\n指标,本月,上年同期累计\n接待人次,31,140\n").Figures[1].Measure;

        Assert.Equal(new ReportedMeasure(MeasureBasis.Cumulative, MeasureAspect.YearBefore), measure);
    }

    [Fact]
    public void A_quarter_is_not_over_before_its_last_month() =>
        Assert.Equal(["2019-04/2019-05", "2019-Q2"], new[] { 5, 6 }.Select(month => Read.Csv($"2019年{month}月\n指标,本季\n接待人次,31\n").Figures[0].Period.ToString()));

    [Theory]
    [InlineData("接待人次(同比增长%)")]
    [InlineData("接待人次（比上年同期增长 %）")]
    public void A_bracket_may_hold_measure_and_unit_together(string name)
    {
        var figure = Read.Csv($"指标,2019年5月\n{name},4.5\n").Figures[0];

        Assert.Equal(("接待人次", MeasureAspect.Growth, "%"), (figure.Indicator, figure.Measure.Aspect, figure.Unit));
    }

    [Theory]
    [InlineData("2019年比2018年增长(%)")]
    [InlineData("2019年较2018年±%")]
    public void Growth_between_two_neighbouring_years_is_growth_of_the_later(string heading)
    {
        var figure = Read.Csv($"指标,2018年,2019年,{heading}\n接待人次,30,31,3.3\n").Figures[2];

        Assert.Equal(("2019", MeasureAspect.Growth), (figure.Period.ToString(), figure.Measure.Aspect));
    }

    [Fact]
    public void Growth_on_an_earlier_year_is_held() =>
        Assert.NotEmpty(Read.Csv("指标,2018年,2019年,2019年比2015年增长(%)\n接待人次,30,31,33.3\n").Figures[2].HeldFor);

    [Fact]
    public void Numbers_near_100_below_a_price_index_are_no_growth()
    {
        var figures = Read.Csv("2019年5月居民消费价格指数\n项目,环比,同比\n食品,99.9,104.5\n衣着,100.1,101.2\n").Figures;

        Assert.All(figures, figure => Assert.Equal((StructureFindings.ColumnNotUnderstood, MeasureAspect.Amount), (Assert.Single(figure.HeldFor), figure.Measure.Aspect)));
    }

    [Fact]
    public void Growth_of_a_price_index_is_growth() =>
        Assert.All(Read.Csv("2019年5月居民消费价格指数\n项目,环比,同比\n食品,-0.1,4.5\n衣着,0.1,1.2\n").Figures, figure => Assert.Empty(figure.HeldFor));

    [Theory]
    [InlineData("占年度目标%", MeasureAspect.Progress)]
    [InlineData("全省平均增速(%)", MeasureAspect.Average)]
    public void A_row_that_is_nothing_but_a_qualifier_qualifies_the_indicator_above(string row, MeasureAspect aspect)
    {
        var figure = Read.Csv($"2019年5月\n指标,本月\n接待人次,31\n{row},46.7\n").Figures[1];

        Assert.Equal(("接待人次", aspect), (figure.Indicator, figure.Measure.Aspect));
    }

    [Theory]
    [InlineData("按可比价增长(%)")]
    [InlineData("不变价增速(%)")]
    [InlineData("按可比价格计算增长（%）")]
    public void What_a_growth_is_reckoned_at_leaves_it_a_growth(string heading)
    {
        var figure = Read.Csv($"2019年5月\n指标,本月,{heading}\n接待人次,31,4.5\n").Figures[1];

        Assert.Equal(("接待人次", MeasureAspect.Growth), (figure.Indicator, figure.Measure.Aspect));
    }

    [Fact]
    public void Growth_under_a_year_is_of_the_months_beside_it()
    {
        var figures = Read.Csv("指标,2019年,,2018年,\n,1-5月,增长(%),1-5月,增长(%)\n接待人次,31,3.3,30,2.2\n").Figures;

        Assert.Equal(["2019-01/2019-05", "2019-01/2019-05", "2018-01/2018-05", "2018-01/2018-05"], figures.Select(figure => figure.Period.ToString()));
    }

    [Fact]
    public void A_list_of_figures_with_parts_below_their_totals_keeps_both()
    {
        var figures = Read.Csv("2019年5月\n指标,数值\n工业总产值（万元）,12345\n  增长（%）,5.6\n用电量（万千瓦时）,678\n  其中：工业,456\n").Figures;

        Assert.Equal(["工业总产值 Amount", "工业总产值 Growth", "用电量 Amount", "用电量/工业 Amount"], figures.Select(figure => $"{string.Join('/', figure.Parents.Append(figure.Indicator))} {figure.Measure.Aspect}"));
    }
}
