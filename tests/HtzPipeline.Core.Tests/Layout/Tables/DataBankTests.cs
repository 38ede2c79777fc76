namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>What data banks and statistical offices give to download: series in columns, with rows above that tell of each.</summary>
public sealed class DataBankTests
{
    [Fact]
    public void Rows_that_tell_of_each_series_where_it_comes_from_are_header()
    {
        var (figures, bulletin) = Read.Csv("指标名称,甲产量:当月值,乙产量:累计值\n频率,月,季\n单位,吨,万吨\n指标ID,M001,M002\n来源,某局,某局\n更新时间,2019-10-18,2019-10-20\n2019-08-31,5.1,\n2019-09-30,5.2,9.4\n数据来源:某库\n");
        Assert.Equal(["甲产量|2019-08|Current/Amount|5.1|吨", "甲产量|2019-09|Current/Amount|5.2|吨", "乙产量|2019-01/2019-09|Cumulative/Amount|9.4|万吨"], figures.Select(Read.Line));
        Assert.Empty(bulletin.Findings);
    }

    [Fact]
    public void What_is_said_of_a_series_above_its_years_quarters_and_months_is_header()
    {
        var (figures, _) = Read.Csv("\"Title\",\"Price index 2015=100\"\n\"CDID\",\"X1\"\n\"Source dataset ID\",\"Y\"\n\"PreUnit\",\"\"\n\"Unit\",\"%\"\n\"Release date\",\"17-08-2022\"\n\"Next release\",\"14 September 2022\"\n\"Important notes\",\n\"2019\",\"1.8\"\n\"2019 Q1\",\"1.9\"\n\"2019 AUG\",\"1.7\"\n");
        Assert.Equal(["Price index 2015=100|2019|Unstated/Amount|1.8|%", "Price index 2015=100|2019-Q1|Unstated/Amount|1.9|%", "Price index 2015=100|2019-08|Unstated/Amount|1.7|%"], figures.Select(Read.Line));
    }

    [Fact]
    public void What_a_period_says_is_cumulative_is_so_with_its_growth_beside_it()
    {
        var (figures, _) = Read.Csv("2019年8月,,\n指标,1-6月累计(亿元),同比增长(%)\n工业总产值,58.33,5.9\n");
        Assert.Equal(["工业总产值|2019-S1|Cumulative/Amount|58.33|亿元", "工业总产值|2019-S1|Cumulative/Growth|5.9|%"], figures.Select(Read.Line));
    }

    [Fact]
    public void Days_of_which_several_share_a_month_are_not_their_months()
    {
        var (figures, bulletin) = Read.Csv("ts_code,trade_date,close\n000001.SZ,20190830,14.2\n000001.SZ,20190829,14.1\n000001.SZ,20190828,14.3\n000001.SZ,20190731,13.9\n");
        Assert.Equal([(null, "20190830"), (null, "20190829"), (null, "20190828"), (null, "20190731")], figures.Select(f => (f.Period?.ToString(), f.PeriodText)));
        Assert.Equal("HTZ1064", Assert.Single(bulletin.Findings).Kind.Code);
    }

    [Fact]
    public void In_a_list_of_days_one_that_ends_a_month_is_a_day()
    {
        var (figures, _) = Read.Csv("指标,日期,数值\n甲,2019-08-30,5\n甲,2019-08-31,6\n");
        Assert.Equal([(null, "2019-08-30"), (null, "2019-08-31")], figures.Select(f => (f.Period?.ToString(), f.PeriodText)));
    }

    [Fact]
    public void A_first_line_may_say_what_separates()
    {
        var (figures, _) = Read.Csv("sep=;\n时间;甲(亿元);乙(亿元)\n2019年8月;15;25\n");
        Assert.Equal([("甲", "15"), ("乙", "25")], figures.Select(f => (f.Indicator, f.Text)));
    }

    [Fact]
    public void What_the_first_column_is_called_is_no_name_of_the_next()
    {
        var (figures, _) = Read.Csv("行业类型,当期同比增速,增速差值\n煤炭开采,9.1,10.2\n石油开采,-1.3,-0.2\n");
        Assert.DoesNotContain(figures, figure => figure.Indicator == "行业类型");
    }

    [Fact]
    public void Names_beside_ids_are_read_though_the_columns_that_say_so_are_gone()
    {
        var (figures, _) = Read.Csv("REF_AREA,Reference area,MEASURE,Measure,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value\nAUS,Australia,CPI,Consumer price index,IX,Index,2019-Q2,,100.2,\n");
        Assert.Equal(("Consumer price index", "Australia", "Index"), (Assert.Single(figures).Indicator, figures[0].Area, figures[0].Unit));
    }
}
