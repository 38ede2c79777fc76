using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>Periods of which row and header each say a half, and those that look like others.</summary>
public class PartsOfYearTests
{
    [Fact]
    public void English_months_halves_and_the_year_across_belong_to_the_year_of_the_row()
    {
        var file = new WorkbookBuilder().Sheet("Data", [["Item:", "All items"], ["Base Period:", "1982-84=100"], [], ["Year", "Jan", "Dec", "Annual", "HALF1", "HALF2"], [1984, 101.9, 105.3, 103.9, 102.9, 104.9]]);
        var (figures, _) = Read.Stream(file.Build());
        Assert.Equal(["1984-01", "1984-12", "1984", "1984-S1", "1984-S2"], figures.Select(f => f.Period.ToString()));
        Assert.All(figures, figure => Assert.Equal("All items", figure.Indicator));
    }

    [Fact]
    public void Months_across_belong_to_the_year_of_the_row_and_not_to_that_of_the_title()
    {
        var (figures, _) = Read.Csv("2019年以来工业总产值\n单位:亿元\n年份,1月,2月,一季度,上半年\n2018年,1,2,4,9\n2019年,2,3,6,12\n");
        Assert.Equal(["2018-01", "2018-02", "2018-Q1", "2018-S1", "2019-01", "2019-02", "2019-Q1", "2019-S1"], figures.Select(f => f.Period.ToString()));
    }

    [Fact]
    public void Years_across_belong_to_the_months_of_the_rows()
    {
        var (figures, _) = Read.Csv("指标:财政收入(万元)\n月份,2018年,2019年\n1月,1,2\n2月,3,4\n");
        Assert.Equal(["2018-01", "2019-01", "2018-02", "2019-02"], figures.Select(f => f.Period.ToString()));
        Assert.Equal("财政收入|2018-01|Unstated/Amount|1|万元", Read.Line(figures[0]));
    }

    [Theory]
    [InlineData("2019,1\n2019,2\n")]
    [InlineData("2019年,1月\n2019年,2月\n")]
    [InlineData("2019年,1月\n,2月\n")]
    public void Year_and_month_may_stand_in_two_columns(string rows)
    {
        var (figures, _) = Read.Csv("年份,月份,工业总产值(亿元)\n" + rows.Replace("\n", ",5.1\n", StringComparison.Ordinal));
        Assert.Equal(["工业总产值|2019-01|Unstated/Amount|5.1|亿元", "工业总产值|2019-02|Unstated/Amount|5.1|亿元"], figures.Select(Read.Line));
    }

    [Fact]
    public void A_year_over_months_in_the_header_is_theirs()
    {
        var (figures, _) = Read.Csv("指标,2018年,,2019年,\n,11月,12月,1月,2月\n工业总产值(亿元),1,2,3,4\n");
        Assert.Equal(["2018-11", "2018-12", "2019-01", "2019-02"], figures.Select(f => f.Period.ToString()));
    }

    [Fact]
    public void A_financial_year_is_no_November_and_its_figures_have_no_period()
    {
        var (figures, bulletin) = Read.Csv("Organisation_name,Reporting_period,Beds,Patients\nAlpha,2010-11,5,6\nBeta,2010-11,7,8\n");
        Assert.Equal(4, figures.Count);
        Assert.All(figures, figure => Assert.Equal((null, "2010-11"), (figure.Period, figure.PeriodText)));
        Assert.Equal(StructureFindings.FinancialYear, Assert.Single(bulletin.Findings).Kind);
    }

    [Fact]
    public void A_month_among_other_months_may_follow_upon_its_year()
    {
        var (figures, _) = Read.Csv("时间,工业总产值(亿元)\n2010-11,5\n2010-12,6\n");
        Assert.Equal(["2010-11", "2010-12"], figures.Select(f => f.Period.ToString()));
    }

    [Fact]
    public void In_a_header_that_pads_its_months_a_lost_zero_is_October()
    {
        var (figures, _) = Read.Csv("省份,2016.08,2016.09,2016.1,2016.11\n辽宁,99.6,100.3,100.4,100.5\n");
        Assert.Equal(["2016-08", "2016-09", "2016-10", "2016-11"], figures.Select(f => f.Period.ToString()));
    }

    [Fact]
    public void Days_of_release_are_read_as_their_months_and_said_to_be()
    {
        var (figures, bulletin) = Read.Csv("商品,日期,今值,前值\n工业增加值年率,2019-09-16,4.4,4.8\n工业增加值年率,2019-10-18,5.8,4.4\n");
        Assert.Equal(["2019-09", "2019-10"], figures.Where(f => f.Measure.Aspect == MeasureAspect.Amount).Select(f => f.Period.ToString()));
        Assert.Contains(bulletin.Findings, finding => finding.Kind == StructureFindings.DaysReadAsMonths);
    }

    [Fact]
    public void A_corner_that_says_Year_over_names_does_not_make_them_periods()
    {
        var (figures, bulletin) = Read.Csv("\"Emissions, 2000 to 2001\",,\nthousand tonnes,,\n,,\nYear,2000,2001\nTimber,\"2,666\",577\n\"Machinery and \nequipment\",1,2\nTotal,\"2,667\",579\n,,\nSource: somebody,,\n");
        Assert.Equal(["Timber", "Timber", "Machinery and equipment", "Machinery and equipment", "Total", "Total"], figures.Select(f => f.Indicator));
        Assert.Equal(("2000", "2,666", "2666", "thousand tonnes"), (figures[0].Period.ToString(), figures[0].Text, figures[0].Number.ToString(), figures[0].Unit));
        Assert.Empty(bulletin.Findings);
    }

    [Theory]
    [InlineData("2019 Q3", "2019-Q3")]
    [InlineData("Q3 2019", "2019-Q3")]
    [InlineData("2019M08", "2019-08")]
    [InlineData("August 2019", "2019-08")]
    [InlineData("H1 2019", "2019-S1")]
    [InlineData("08/2019", "2019-08")]
    [InlineData("2019年末", "2019")]
    [InlineData("2019年8月末", "2019-08")]
    public void Periods_are_read_in_English_too(string text, string expected)
    {
        var (figures, _) = Read.Csv($"指标,{text}\n贷款余额(亿元),5.1\n");
        Assert.Equal(expected, Assert.Single(figures).Period.ToString());
    }

    [Theory]
    [InlineData("Jan-19")]
    [InlineData("108年8月")]
    [InlineData("19-08")]
    public void A_year_of_two_or_three_digits_is_refused(string text)
    {
        var (figures, bulletin) = Read.Csv($"时间,工业总产值(亿元)\n{text},5.1\n2019年9月,5.2\n");
        Assert.Equal([(null, text), ("2019-09", null)], figures.Select(f => (f.Period?.ToString(), f.PeriodText)));
        Assert.Equal(StructureFindings.UnreadablePeriod, Assert.Single(bulletin.Findings).Kind);
    }

    [Fact]
    public void The_year_in_the_corner_is_that_of_the_months_beside_it() =>
        Assert.Equal(["2019-01", "2019-02"], Read.Csv("2019年,1月,2月\n用电量(万千瓦时),10.1,9.1\n").Figures.Select(figure => figure.Period.ToString()));
}
