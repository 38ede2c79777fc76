using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>Tables beside each other, and blocks of one table below each other.</summary>
public class SideBySideTests
{
    [Fact]
    public void A_table_goes_on_in_a_second_group_of_columns()
    {
        var (figures, bulletin) = Read.Csv("2019年8月主要指标\n单位:亿元\n指标,本月,累计,指标,本月,累计\n工业总产值,1,2,财政收入,3,4\n固定资产投资,5,6,税收收入,7,8\n");
        Assert.Equal(
            ["工业总产值 1", "工业总产值 2", "固定资产投资 5", "固定资产投资 6", "财政收入 3", "财政收入 4", "税收收入 7", "税收收入 8"],
            figures.Select(f => $"{f.Indicator} {f.Text}"));
        Assert.All(figures, figure => Assert.Equal("亿元", figure.Unit));
        Assert.Empty(bulletin.Findings);
    }

    [Fact]
    public void A_serial_number_before_the_second_group_belongs_to_it()
    {
        var (figures, bulletin) = Read.Csv("2019年8月\n序号,指标,累计(亿元),序号,指标,累计(亿元)\n1,工业总产值,2,3,财政收入,4\n2,固定资产投资,6,4,税收收入,8\n");
        Assert.Equal(["工业总产值 2", "固定资产投资 6", "财政收入 4", "税收收入 8"], figures.Select(f => $"{f.Indicator} {f.Text}"));
        Assert.Empty(bulletin.Findings);
    }

    [Fact]
    public void Tables_with_a_blank_column_between_them_may_have_their_headers_in_different_rows()
    {
        var file = new WorkbookBuilder().Sheet(
            "草稿",
            [
                [null, null, null, null, "指标", "工业总产值当季值(亿元)", "财政收入当季值(亿元)"],
                ["指标", "2020Q1", "2019Q4", null, "2018Q1", 11, 12],
                ["国内生产总值(亿元)", 1, 2, null, "2018Q2", 13, 14],
                ["工业增加值(亿元)", 3, 4, null, "2018Q3", 15, 16],
            ]);
        var (figures, bulletin) = Read.Stream(file.Build());
        Assert.Equal(
            [
                "国内生产总值 2020-Q1 1", "国内生产总值 2019-Q4 2", "工业增加值 2020-Q1 3", "工业增加值 2019-Q4 4",
                "工业总产值 2018-Q1 11", "财政收入 2018-Q1 12", "工业总产值 2018-Q2 13", "财政收入 2018-Q2 14", "工业总产值 2018-Q3 15", "财政收入 2018-Q3 16",
            ],
            figures.Select(f => $"{f.Indicator} {f.Period} {f.Text}"));
        Assert.Empty(bulletin.Findings);
    }

    [Fact]
    public void A_blank_column_within_a_table_does_not_part_it()
    {
        var (figures, _) = Read.Csv("2019年8月\n指标,本月(亿元),,累计(亿元),备注\n工业总产值,1,,2,快报\n财政收入,3,,4,快报\n");
        Assert.Equal(["工业总产值 1", "工业总产值 2", "财政收入 3", "财政收入 4"], figures.Select(f => $"{f.Indicator} {f.Text}"));
    }

    [Fact]
    public void Blocks_of_one_table_for_several_periods_stand_under_theirs()
    {
        var (figures, _) = Read.Csv("主要指标\n指标,本月(亿元)\n2019年7月,\n工业总产值,1\n财政收入,2\n2019年8月,\n工业总产值,3\n财政收入,4\n");
        Assert.Equal(["工业总产值 2019-07 1", "财政收入 2019-07 2", "工业总产值 2019-08 3", "财政收入 2019-08 4"], figures.Select(f => $"{f.Indicator} {f.Period} {f.Text}"));
    }

    [Fact]
    public void Tables_below_each_other_may_lie_differently_and_repeat_figures()
    {
        var (figures, _) = Read.Csv("数据库:月度数据\n指标,2019年8月,2019年7月\n出口交货值当期值(亿元),325.7,300\n数据来源:国家统计局\n\n指标,出口交货值当期值(亿元)\n2019年7月,300\n2019年8月,325.8\n");
        Assert.Equal(["2019-08 325.7", "2019-07 300", "2019-07 300", "2019-08 325.8"], figures.Select(f => $"{f.Period} {f.Text}"));
        Assert.All(figures, figure => Assert.Equal("出口交货值", figure.Indicator));
    }

    [Fact]
    public void Hidden_sheets_are_read_like_others()
    {
        var file = new WorkbookBuilder().Sheet("一", [["指标", "2019年8月"], ["工业总产值", 1]]).Sheet("二", [["指标", "2019年8月"], ["财政收入", 2]], hidden: true);
        Assert.Equal(["一!B2", "二!B2"], Read.Stream(file.Build()).Figures.Select(f => f.Place.ToString()));
    }
}
