using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Layout.Tidy;

/// <summary>Tidy tables with more columns than indicator, area, period and value.</summary>
public class LongTableTests
{
    [Fact]
    public void A_subject_breaks_down_an_indicator_and_a_measure_that_is_none_is_the_unit()
    {
        var (figures, bulletin) = Read.Csv("\"LOCATION\",\"INDICATOR\",\"SUBJECT\",\"MEASURE\",\"FREQUENCY\",\"TIME\",\"Value\",\"Flag Codes\"\n\"AUS\",\"HOUSECOST\",\"RENT\",\"IDX2015\",\"Q\",\"2021-Q2\",101.26,\n\"AUS\",\"HOUSECOST\",\"RENT\",\"IDX2015\",\"Q\",\"2021-Q3\",,M\n");

        Assert.Equal(["HOUSECOST|2021-Q2|Unstated/Amount|101.26|IDX2015", "HOUSECOST|2021-Q3|Unstated/Amount|NotApplicable|IDX2015"], figures.Select(Read.Line));
        Assert.Equal(("AUS", "tidy"), (figures[0].Area, bulletin.Sheets[0].Layout));
        Assert.Equal(["RENT"], figures[0].Parents);
    }

    [Fact]
    public void Columns_of_text_with_headings_of_their_own_break_the_indicator_down_in_their_order()
    {
        var (figures, _) = Read.Csv("指标代码,指标名称,地区代码,地区,行业门类,性别,数据时间,数值,单位\nA01,就业人数,370400,兴仁街道,制造业,女,2019年8月,58,万人\n");

        Assert.Equal("就业人数|2019-08|Unstated/Amount|58|万人", Read.Line(Assert.Single(figures)));
        Assert.Equal("兴仁街道", figures[0].Area);
        Assert.Equal(["制造业", "女"], figures[0].Parents);
    }

    [Fact]
    public void Without_an_indicator_the_last_column_of_names_is_one()
    {
        var (figures, _) = Read.Csv("地区,门类,产业,时间,数值\n兴仁街道,甲类,第一产业,2019,5\n");

        Assert.Equal("第一产业", figures[0].Indicator);
        Assert.Equal(["甲类"], figures[0].Parents);
    }

    [Fact]
    public void A_code_is_the_indicator_only_where_there_is_no_name()
    {
        var (figures, _) = Read.Csv("series_id,date,value\nGDP01,202401,5\n");

        Assert.Equal("GDP01|2024-01|Unstated/Amount|5|", Read.Line(Assert.Single(figures)));
    }

    [Theory]
    [InlineData("年份,月份", "2019,8", "2019-08")]
    [InlineData("年份,月份", "2019年,8月", "2019-08")]
    [InlineData("年份,月份", "2019,2019年8月", "2019-08")]
    [InlineData("年份,月份", "2019,1-8月", "2019-01/2019-08")]
    [InlineData("年份,月份", "2019,", "2019")]
    [InlineData("年,季度", "2019,2", "2019-Q2")]
    [InlineData("年,季度", "2019,第二季度", "2019-Q2")]
    [InlineData("Year,Month", "2019,Aug", "2019-08")]
    [InlineData("year,period", "2019,M08", "2019-08")]
    [InlineData("year,period", "2019,S01", "2019-S1")]
    [InlineData("月份,年份", "8,2019", "2019-08")]
    public void Year_and_month_or_quarter_may_stand_in_two_columns(string headings, string cells, string period)
    {
        var (figures, _) = Read.Csv($"指标,{headings},数值\n甲,{cells},5\n");

        Assert.Equal(period, Assert.Single(figures).Period?.ToString());
    }

    [Theory]
    [InlineData("2019,13", "2019 13")]
    [InlineData("2019,2018年8月", "2019 2018年8月")]
    [InlineData("19,8", "19 8")]
    public void Two_columns_that_make_no_period_are_a_finding_and_kept_as_written(string cells, string found)
    {
        var (figures, bulletin) = Read.Csv($"指标,年份,月份,数值\n甲,{cells},5\n");

        Assert.Equal((null, found), (Assert.Single(figures).Period, figures[0].PeriodText));
        Assert.Equal(("HTZ1041", found), (Assert.Single(bulletin.Findings).Kind.Code, bulletin.Findings[0].Found));
    }

    [Fact]
    public void A_column_of_numbers_under_a_heading_of_its_own_makes_the_table_no_list()
    {
        var (_, bulletin) = Read.Csv("指标,数值,上月数值\n工业总产值,5,6\n");

        Assert.NotEqual("tidy", bulletin.Sheets[0].Layout);
    }

    [Fact]
    public void A_flag_says_how_a_figure_is_missing_and_a_mark_in_its_place_says_so_itself()
    {
        var (figures, _) = Read.Csv("指标,时期,数值,状态\n甲,2019-08,5,e\n甲,2019-09,,c\n甲,2019-10,…,\n甲,2019-11,6,u\n");

        Assert.Equal([ObservationStatus.Normal, ObservationStatus.Held, ObservationStatus.BelowUnit, ObservationStatus.Questionable], figures.Select(figure => figure.Status));
    }
}
