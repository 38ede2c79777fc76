using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>The period of a figure comes only from where it is stated.</summary>
public class StatedPeriodTests
{
    [Theory]
    [InlineData("生产者价格指数(2010年=100)", "生产者价格指数(2010年=100)")]
    [InlineData("生产者价格指数（上年同月=100）", "生产者价格指数(上年同月=100)")]
    [InlineData("生产者价格指数(以2010年为100)", "生产者价格指数(以2010年为100)")]
    [InlineData("生产者价格指数\n基期:2010年", "生产者价格指数")]
    public void A_base_period_is_never_the_one_reported(string titles, string indicator)
    {
        var figure = Assert.Single(Read.Csv($"{titles}\n地区,2019年8月\n甲区,101.1\n").Figures);

        Assert.Equal((indicator, "2019-08"), (figure.Indicator, figure.Period.ToString()));
    }

    [Theory]
    [InlineData("季度,产值\n2018.2,4\n2018.3,5\n", "2018-Q2 2018-Q3")]
    [InlineData("Quarter,Output\n2018-1,4\n2018-2,5\n", "2018-Q1 2018-Q2")]
    [InlineData("季度,产值\n2018.03,4\n2018.06,5\n", "2018-Q1 2018-Q2")]
    [InlineData("半年,产值\n2018.1,4\n2018.2,5\n", "2018-S1 2018-S2")]
    [InlineData("年份,产值\n1881,4\n1882,5\n", "1881 1882")]
    [InlineData(",甲,乙\n1881,4,5\n1882,6,7\n", "1881 1881 1882 1882")]
    [InlineData("地区,1881,1882\n甲县,41,52\n", "1881 1882")]
    public void A_heading_says_how_long_periods_are_and_years_go_far_back(string csv, string periods) =>
        Assert.Equal(periods, string.Join(' ', Read.Csv(csv).Figures.Select(figure => figure.Period.ToString())));

    [Theory]
    [InlineData("年份,月份,产值\n2012,1月,10\n,2月,11\n2013,1月,12\n")]
    [InlineData(",,产值,税收\n2012,Jan,10,\n,Feb,11,\n2013,Jan,12,1\n")]
    [InlineData("时间,产值\n2012年1月,10\n2月,11\n2013年1月,12\n")]
    public void A_year_written_once_fills_down(string csv) =>
        Assert.Equal(["2012-01", "2012-02", "2013-01"], Read.Csv(csv).Figures.Where(figure => figure.Indicator == "产值").Select(figure => figure.Period.ToString()));

    [Theory]
    [InlineData("2019M8")]
    [InlineData("2019-M08")]
    [InlineData("M8-2019")]
    [InlineData("201908")]
    [InlineData("2019-8")]
    [InlineData("08/2019")]
    [InlineData("Aug 2019")]
    [InlineData("二〇一九年八月")]
    [InlineData("2019年8月")]
    public void A_month_is_read_alike_in_files_and_in_parameters(string text)
    {
        Assert.True(WrittenPeriod.TryParse(text, out var period));
        Assert.Equal(("2019-08", "2019-08"), (period.ToString(), Assert.Single(Read.Csv($"指标,时期,数值\n产值,{text},1\n").Figures).Period.ToString()));
    }

    [Theory]
    [InlineData("1-8月")]
    [InlineData("8月")]
    [InlineData("2019-13")]
    [InlineData("Aug-19")]
    public void What_is_no_one_period_is_none(string text) => Assert.False(WrittenPeriod.TryParse(text, out _));

    [Theory]
    [InlineData("2018年9月-2019年8月", "2018-09/2019-08")]
    [InlineData("2019年2-8月", "2019-02/2019-08")]
    public void A_cumulative_figure_runs_from_January_or_is_held(string title, string span)
    {
        var figure = Assert.Single(Read.Csv($"{title}\n指标,累计(亿元)\n产值,8\n").Figures);

        Assert.Equal((StructureFindings.SpanNotFromJanuary, span), (Assert.Single(figure.HeldFor), figure.Period.ToString()));
    }

    [Theory]
    [InlineData("2019年7月主要指标\n2019年8月\n指标,本月(亿元)\n产值,8\n", "2019-08 2019-07")]
    [InlineData("2019年1-7月主要指标\n2019年1-8月\n指标,累计(亿元)\n产值,8\n", "2019-01/2019-08 2019-01/2019-07")]
    [InlineData("2018年8月主要指标\n2019年8月\n指标,本月(亿元)\n产值,8\n", "2019-08 2018-08")]
    [InlineData("2019年7月主要指标\n2019年8月\n指标,口径,数值,单位\n产值,本月,8,亿元\n", "2019-08 2019-07")]
    public void Two_titles_that_name_different_months_hold_the_figure_with_both(string csv, string periods)
    {
        var (figures, bulletin) = Read.Csv(csv);

        var figure = Assert.Single(figures);
        Assert.Equal([MeaningFindings.PeriodsContradict], figure.HeldFor);
        Assert.Equal(periods, string.Join(' ', figure.Alternatives.Prepend(figure).Select(reading => reading.Period.ToString())));
        Assert.Equal(MeaningFindings.PeriodsContradict, Assert.Single(bulletin.Findings).Kind);
    }

    [Theory]
    [InlineData("2019年主要指标\n1-8月\n指标,累计(亿元)\n产值,8\n", "2019-01/2019-08")]
    [InlineData("2019年1-8月主要指标\n截至8月底\n指标,累计(亿元)\n产值,8\n", "2019-01/2019-08")]
    [InlineData("2019年1-8月主要指标\n2019年8月\n指标,累计(亿元)\n产值,8\n", "2019-01/2019-08")]
    [InlineData("2019年8月主要指标\n制表日期：2019年9月5日\n指标,本月(亿元)\n产值,8\n", "2019-08")]
    [InlineData("2019年8月主要指标\n发布时间：2019年9月5日\n指标,本月(亿元)\n产值,8\n", "2019-08")]
    [InlineData("2019年8月主要指标\n发布时间：2019-09-05\n指标,本月(亿元)\n产值,8\n", "2019-08")]
    [InlineData("2019年8月主要指标\n指标,本月(亿元)\n产值,8\n", "2019-08")]
    public void A_year_over_its_months_a_span_with_its_end_and_a_date_of_printing_contradict_nothing(string csv, string period)
    {
        var figure = Assert.Single(Read.Csv(csv).Figures);

        Assert.Empty(figure.HeldFor);
        Assert.Equal(period, figure.Period.ToString());
    }

    [Fact]
    public void A_title_contradicts_none_of_another_table() =>
        Assert.All(Read.Csv("2019年7月\n指标,本月(亿元)\n产值,8\n\n2019年8月\n指标,本月(亿元)\n产值,9\n").Figures, figure => Assert.Empty(figure.HeldFor));

    [Fact]
    public void A_time_of_day_is_no_period()
    {
        var (figures, bulletin) = Read.Csv("日期,产值\n10:30,5\n11:30,6\n");

        Assert.All(figures, figure => Assert.Null(figure.Period));
        Assert.Contains(bulletin.Findings, finding => finding.Kind == StructureFindings.UnreadablePeriod);
    }

    [Fact]
    public void A_month_without_a_figure_is_said_once()
    {
        var (_, bulletin) = Read.Csv("指标,2019年8月,2019年7月\n产值,5,\n收入,6,\n");

        Assert.Equal((StructureFindings.ColumnWithoutFigures, "2019年7月"), (Assert.Single(bulletin.Findings).Kind, bulletin.Findings[0].Found));
    }

    [Theory]
    [InlineData("2018年旅游指标", "旅游.csv", "2019-08", "title", "2018")]
    [InlineData("旅游指标", "2017年旅游.csv", "2019-08", "file", "2017")]
    [InlineData("旅游指标", "旅游.csv", "2019-08", "folder", "2019")]
    public void A_month_without_a_year_has_it_from_the_nearest_that_names_one(string title, string name, string folder, string from, string year)
    {
        var (figures, report) = ReadAt($"{title}\n指标,5月\n接待人次,31\n", name, folder);

        Assert.Equal(($"{year}-05", from), (figures[0].Period.ToString(), report.YearFrom));
    }

    [Fact]
    public void Where_nothing_names_a_year_none_is_invented()
    {
        var (figures, report) = ReadAt("旅游指标\n指标,5月\n接待人次,31\n", "旅游.csv", null);

        Assert.Equal((null, null, "M05"), (figures[0].Period, report.YearFrom, report.Columns[^1].PartOfYear));
    }

    [Theory]
    [InlineData("4月份旅游指标", "2019-04", "2019-05")]
    [InlineData("2018年5月旅游指标", "2018-05", "2019-05")]
    public void A_title_that_contradicts_its_folder_holds_the_figures_with_both_periods(string title, string stated, string folder)
    {
        var (figures, _) = ReadAt($"{title}\n指标,本月\n接待人次,31\n", "旅游.csv", folder);

        Assert.Equal([MeaningFindings.PeriodsContradict], figures[0].HeldFor);
        Assert.Equal([stated, folder], figures[0].Alternatives.Prepend(figures[0]).Select(reading => reading.Period.ToString()));
    }

    [Theory]
    [InlineData("2018年旅游指标\n月份,接待人次\n4月,30\n5月,31\n", "旅游.csv", "2019-05")]
    [InlineData("2018年旅游指标\n月份,接待人次\n4,30\n5,31\n", "旅游.csv", "2019-05")]
    [InlineData("2018年旅游指标\n指标,4月,5月\n接待人次,30,31\n", "旅游.csv", "2019-05")]
    [InlineData("2018年旅游指标\n指标,4月,5月\n接待人次,30,31\n", "2019年5月旅游.csv", null)]
    [InlineData("旅游指标\n月份,接待人次\n4月,30\n5月,31\n", "2018年5月旅游.csv", "2019-05")]
    [InlineData("2018年旅游指标\n指标,月份,数值\n接待人次,4月,30\n接待人次,5月,31\n", "旅游.csv", "2019-05")]
    public void Months_whose_year_another_source_contradicts_are_held_with_both_years(string csv, string name, string? folder)
    {
        var (figures, _) = ReadAt(csv, name, folder);

        Assert.All(figures, figure => Assert.Equal([MeaningFindings.PeriodsContradict], figure.HeldFor));
        Assert.Equal(["2018-04 2019-04", "2018-05 2019-05"], figures.Select(figure => string.Join(' ', figure.Alternatives.Prepend(figure).Select(reading => reading.Period.ToString()))));
    }

    [Fact]
    public void A_year_that_is_contradicted_is_said_once()
    {
        var bulletin = BulletinAt("2018年旅游指标\n月份,接待人次\n4月,30\n5月,31\n", "旅游.csv", "2019-05");

        Assert.Equal(2, bulletin.Figures.Count());
        Assert.Equal(("2018", "2019"), (Assert.Single(bulletin.Findings).Found, bulletin.Findings[0].Expected));
    }

    [Theory]
    [InlineData("2018年旅游指标\n月份,接待人次\n1月,30\n12月,31\n", "旅游.csv", "2019-05")]
    [InlineData("2019年旅游指标\n月份,接待人次\n4月,30\n5月,31\n", "2019年5月旅游.csv", "2019-05")]
    [InlineData("2018年旅游指标\n月份,接待人次\n2018年4月,30\n2018年5月,31\n", "旅游.csv", "2019-05")]
    [InlineData("2018年旅游指标\n月份,接待人次\n4月,30\n5月,31\n", "2019统计年鉴.csv", null)]
    [InlineData("旅游指标\n指标,时期,数值\n接待人次,2019-04,30\n", "旅游.csv", "2019-05")]
    [InlineData("2019年5月旅游指标\n指标,时期,数值\n接待人次,2019-04,30\n接待人次,2019-05,31\n", "旅游.csv", "2019-05")]
    public void What_contradicts_nothing_is_not_held(string csv, string name, string? folder) =>
        Assert.All(ReadAt(csv, name, folder).Figures, figure => Assert.Empty(figure.HeldFor));

    [Theory]
    [InlineData("2019年5月旅游指标\n指标,本月\n接待人次,31\n", "2019年4月旅游.csv", "2019-05", "2019-05 2019-04")]
    [InlineData("2019年6月旅游指标\n指标,本月\n接待人次,31\n", "旅游.csv", "2019-05", "2019-06 2019-05")]
    [InlineData("旅游指标\n指标,数值,口径\n接待人次,31,本月\n", "2019年4月旅游.csv", "2019-05", "2019-04 2019-05")]
    [InlineData("2019年4月旅游指标\n指标,数值,口径\n接待人次,31,本月\n", "旅游.csv", "2019-05", "2019-04 2019-05")]
    [InlineData("2019年5月旅游指标\n指标,时期,数值\n接待人次,2019-04,31\n", "旅游.csv", "2019-05", "2019-04 2019-05")]
    [InlineData("旅游指标\n指标,时期,数值\n接待人次,2018-05,31\n", "旅游.csv", "2019-05", "2018-05 2019-05")]
    [InlineData("旅游指标\n指标,年份,月份,数值\n接待人次,2018,5,31\n", "2019年5月旅游.csv", null, "2018-05 2019-05")]
    public void Table_file_name_and_folder_that_contradict_each_other_hold_the_figures_with_both_periods(string csv, string name, string? folder, string periods)
    {
        var figure = Assert.Single(ReadAt(csv, name, folder).Figures);

        Assert.Equal([MeaningFindings.PeriodsContradict], figure.HeldFor);
        Assert.Equal(periods, string.Join(' ', figure.Alternatives.Prepend(figure).Select(reading => reading.Period.ToString())));
    }

    [Fact]
    public void A_list_whose_measures_its_title_contradicts_is_held_with_both()
    {
        var figure = Assert.Single(ReadAt("2019年5月旅游指标(累计)\n指标,时期,口径,数值\n接待人次,2019-05,本月,31\n", "旅游.csv", "2019-05").Figures);

        Assert.Equal([StructureFindings.MeasuresContradict], figure.HeldFor);
        Assert.Equal(["2019-05", "2019-01/2019-05"], figure.Alternatives.Prepend(figure).Select(reading => reading.Period.ToString()));
    }

    [Fact]
    public void A_list_that_has_the_measure_of_its_title_among_others_is_not_held() => Assert.All(
        ReadAt("2019年5月旅游指标(累计)\n指标,时期,口径,数值\n接待人次,2019-05,本月,31\n接待人次,2019-05,累计,140\n", "旅游.csv", "2019-05").Figures,
        figure => Assert.Empty(figure.HeldFor));

    [Theory]
    [InlineData("2018/19年度粮食收购(万吨)")]
    [InlineData("2018-2019财年粮食收购(万吨)")]
    public void A_title_of_a_year_across_two_leaves_no_month_to_the_folder(string title)
    {
        var (figures, bulletin) = Read.Csv($"{title}\n品种,数量\n小麦,90\n玉米,22\n");

        Assert.All(figures, figure => Assert.Null(figure.Period));
        Assert.All(figures, figure => Assert.Equal([StructureFindings.FinancialYear], figure.HeldFor));
        Assert.Equal(StructureFindings.FinancialYear, Assert.Single(bulletin.Findings).Kind);
    }

    [Fact]
    public void A_sheet_named_by_its_month_is_of_that_month_of_the_folders_year()
    {
        var file = new WorkbookBuilder()
            .Sheet("7月", [["补贴发放(万元)", ""], ["指标", "本月"], ["发放补贴", 40]])
            .Sheet("12月", [["补贴发放(万元)", ""], ["指标", "本月"], ["发放补贴", 45]]);

        Assert.Equal(["2019-07", "2018-12"], BulletinReader.Read(file.Build(), ReadingLimits.Default, new(null, Period.Month(2019, 8))).Figures.Select(figure => figure.Period.ToString()));
    }

    private static Bulletin BulletinAt(string csv, string name, string? folder) =>
        BulletinReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), ReadingLimits.Default, new(name, folder is null ? null : Period.Parse(folder)));

    private static (List<ReportedFigure> Figures, SheetReport Report) ReadAt(string csv, string name, string? folder)
    {
        var bulletin = BulletinAt(csv, name, folder);
        return ([.. bulletin.Figures], bulletin.Sheets[0]);
    }
}
