using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>What headers say together, and what columns leave to their neighbours.</summary>
public class HeaderTests
{
    [Fact]
    public void Growth_beside_an_amount_is_the_growth_of_that_amount()
    {
        var (figures, _) = Read.Csv("2019年8月\n指标,本月,比去年同月增长(%),1-本月,比去年同期增长(%)\n零售总额(亿元),7,1.1,58,2.2\n");
        Assert.Equal(
            ["2019-08|Current/Amount", "2019-08|Current/Growth", "2019-01/2019-08|Cumulative/Amount", "2019-01/2019-08|Cumulative/Growth"],
            figures.Select(f => $"{f.Period}|{f.Measure.Basis}/{f.Measure.Aspect}"));
    }

    [Fact]
    public void Growth_beside_an_indicator_is_that_indicators()
    {
        var (figures, _) = Read.Csv("时间,工业总产值(亿元),同比增长(%),财政收入(亿元),增速(%)\n2019年8月,7,1.1,58,2.2\n");
        Assert.Equal(["工业总产值 Amount", "工业总产值 Growth", "财政收入 Amount", "财政收入 Growth"], figures.Select(f => $"{f.Indicator} {f.Measure.Aspect}"));
    }

    [Fact]
    public void Growth_between_two_periods_is_that_of_the_later()
    {
        var (figures, _) = Read.Csv("指标,2018年8月,2019年8月,同比增长(%)\n零售总额(亿元),7,8,14.3\n");
        Assert.Equal("2019-08", figures[2].Period.ToString());
    }

    [Fact]
    public void The_year_before_is_kept_apart()
    {
        var (figures, _) = Read.Csv("2019年8月\n指标,本年累计,上年同期累计,增减额\n财政收入(万元),7,6,1\n");
        Assert.Equal([MeasureAspect.Amount, MeasureAspect.YearBefore, MeasureAspect.Change], figures.Select(f => f.Measure.Aspect));
    }

    [Fact]
    public void Four_rows_that_say_what_they_hold_give_area_frequency_and_unit()
    {
        var file = new WorkbookBuilder().Sheet(
            "Sheet1",
            [
                ["指标", "GDP_累计", "原油产量_当期"], ["地区", "全国", "全国"], ["频度", "季", "月"], ["单位", "亿元", "-"],
                ["2019-08", null, 1618.2], ["2019-09", 712845.4, 1590], ["2019-10", null, 1600],
            ]);
        var (figures, _) = Read.Stream(file.Build());
        Assert.Equal(
            ["原油产量|2019-08|Current/Amount|1618.2|", "GDP|2019-01/2019-09|Cumulative/Amount|712845.4|亿元", "原油产量|2019-09|Current/Amount|1590|", "原油产量|2019-10|Current/Amount|1600|"],
            figures.Select(Read.Line));
        Assert.All(figures, figure => Assert.Equal("全国", figure.Area));
    }

    [Fact]
    public void Codes_over_names_and_units_below_them_are_levels_of_one_header()
    {
        var (figures, _) = Read.Csv("Bankcd,Shortnm,Enddt,Ttdeps,Nim\n银行代码,银行简称,截止日期,存款总额,净息差\n没有单位,没有单位,没有单位,元,%\n000004,甲银行,2007-12-31,448,2.76\n000005,乙银行,2007-12-31,400,2.5\n");
        Assert.Equal(["存款总额|2007-12|Unstated/Amount|448|元", "净息差|2007-12|Unstated/Amount|2.76|%"], figures.Take(2).Select(Read.Line));
        Assert.Equal(["甲银行"], figures[0].Parents);
    }

    [Fact]
    public void Rows_that_number_the_columns_are_none_of_the_figures()
    {
        var (figures, _) = Read.Csv("2019年8月\n指标名称,计量单位,代码,本月,累计\n甲,乙,丙,1,2\n工业总产值,亿元,01,7,58\n");
        Assert.Equal(["7", "58"], figures.Select(f => f.Text));
    }

    [Fact]
    public void Ranks_are_read_as_ranks_and_serial_numbers_not_at_all()
    {
        var (figures, _) = Read.Csv("2019年8月\n序号,街道,工业总产值(亿元),位次\n1,兴仁街道,20.1,1\n2,兴城街道,18.0,2\n");
        Assert.Equal(["Amount 20.1", "Rank 1", "Amount 18.0", "Rank 2"], figures.Select(f => $"{f.Measure.Aspect} {f.Text}"));
        Assert.All(figures, figure => Assert.Equal("工业总产值", figure.Indicator));
    }

    [Fact]
    public void Three_levels_of_merged_header()
    {
        var file = new WorkbookBuilder().Sheet(
            "月报",
            [["2019年8月"], ["指标", "收入合计", null, null, null], [null, "本月", null, "累计", null], [null, "绝对值(万元)", "同比(%)", "绝对值(万元)", "同比(%)"], ["甲区", 1, 2, 3, 4]],
            ["A2:A4", "B2:E2", "B3:C3", "D3:E3"]);
        var (figures, _) = Read.Stream(file.Build());
        Assert.Equal(["Current/Amount 万元", "Current/Growth %", "Cumulative/Amount 万元", "Cumulative/Growth %"], figures.Select(f => $"{f.Measure.Basis}/{f.Measure.Aspect} {f.Unit}"));
    }

    [Fact]
    public void Titles_of_two_cells_and_blank_rows_above_are_no_header()
    {
        var (figures, _) = Read.Csv("\n\n制度名称,国民经济统计\n报表代码,A101\n\n指标,2019年8月\n工业总产值(亿元),7\n");
        Assert.Equal("工业总产值|2019-08|Unstated/Amount|7|亿元", Read.Line(Assert.Single(figures)));
    }

    [Fact]
    public void Measures_in_English_are_read()
    {
        var (figures, bulletin) = Read.Csv("date,value,yoy,mom,ytd_value,ytd_yoy,jan_feb_combined\n2025-02-01,,,-1.5,83730.6,4.0,True\n2025-03-01,40940.5,5.9,,124671.0,4.6,False\n");
        Assert.Equal(
            ["Unstated/Amount", "Unstated/Growth", "Unstated/PreviousPeriodGrowth", "Cumulative/Amount", "Cumulative/Growth"],
            figures.Take(5).Select(f => $"{f.Measure.Basis}/{f.Measure.Aspect}"));
        Assert.Equal(["", ""], figures.Where(f => f.Text == "40940.5" || f.Text == "4.6").Select(f => f.Indicator));
        Assert.Equal(StructureFindings.IndicatorNotNamed, Assert.Single(bulletin.Findings).Kind);
    }

    [Fact]
    public void Of_which_this_month_is_this_month()
    {
        var (figures, bulletin) = Read.Csv("2019年8月\n指标,本月止累计(亿元),同比±%,其中:本月,同比±%\n工业总产值,58,5.6,7,4.4\n");
        Assert.Equal(["Cumulative/Amount", "Cumulative/Growth", "Current/Amount", "Current/Growth"], figures.Select(f => $"{f.Measure.Basis}/{f.Measure.Aspect}"));
        Assert.Empty(bulletin.Findings);
    }

    [Fact]
    public void A_column_that_says_only_over_what_time_has_the_name_of_its_left_neighbour()
    {
        var (figures, _) = Read.Csv("月份,新增信贷-当月,新增信贷-同比增长,累计,累计-同比增长\n2025年04月份,2800.0,-61.6,100600.0,-1.3\n");
        Assert.Equal(
            ["新增信贷|2025-04|Current/Amount|2800.0|", "新增信贷|2025-04|Unstated/Growth|-61.6|", "新增信贷|2025-01/2025-04|Cumulative/Amount|100600.0|", "新增信贷|2025-01/2025-04|Cumulative/Growth|-1.3|"],
            figures.Select(Read.Line));
    }

    [Fact]
    public void Years_with_a_tag_of_their_data_bank_are_years()
    {
        var (figures, _) = Read.Csv("Country Name,Country Code,Series Name,Series Code,2014 [YR2014],2015 [YR2015]\nChina,CHN,GDP (current US$),NY.GDP,10475682846632.2,11061553079876.4\nAruba,ABW,GDP (current US$),NY.GDP,..,..\n");
        Assert.Equal(["China 2014", "China 2015", "Aruba 2014", "Aruba 2015"], figures.Select(f => $"{f.Area} {f.Period}"));
        Assert.Null(figures[2].Number);
    }

    [Theory]
    [InlineData("下降(%)", MeasureDirection.Down)]
    [InlineData("比上年同期下降(%)", MeasureDirection.Down)]
    [InlineData("增长(%)", MeasureDirection.Up)]
    [InlineData("增减(%)", MeasureDirection.Unstated)]
    [InlineData("同比(%)", MeasureDirection.Unstated)]
    public void Which_way_a_header_says_that_figures_go_is_kept_beside_the_number(string heading, MeasureDirection direction)
    {
        var (figures, _) = Read.Csv($"2019年8月\n指标,累计(亿元),{heading}\n工业总产值,58,3.2\n");
        Assert.Equal((direction, "3.2", MeasureAspect.Growth), (figures[1].Direction, figures[1].Number.ToString(), figures[1].Measure.Aspect));
    }

    [Fact]
    public void Headings_over_the_figures_alone_are_part_of_the_header()
    {
        var (figures, _) = Read.Csv("Visits,thousands\n\n,,All visits,,Business,\n,,NSA,SA,NSA,SA\n2012,Jan,2245,2660,500,510\n,Feb,2100,2650,480,505\n");
        Assert.Equal(["All visits NSA", "All visits SA", "Business NSA", "Business SA"], figures.Take(4).Select(f => $"{string.Join(' ', f.Parents)} {f.Indicator}"));
    }
}
