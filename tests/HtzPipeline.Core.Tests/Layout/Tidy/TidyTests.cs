using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Layout.Tidy;

public class TidyTests
{
    [Fact]
    public void A_tidy_file_names_everything_in_columns()
    {
        var (figures, bulletin) = Read.Csv("指标,地区,时期,口径,数值,单位\n工业总产值,兴仁街道,2019-08,累计,58.30,亿元\n工业总产值,兴仁街道,2019-08,累计同比增长,9.62,%\n");
        Assert.Equal(
            ["工业总产值|2019-01/2019-08|Cumulative/Amount|58.30|亿元", "工业总产值|2019-01/2019-08|Cumulative/Growth|9.62|%"], figures.Select(Read.Line));
        Assert.Equal(("兴仁街道", "E2", "tidy"), (figures[0].Area, figures[0].Place.ToString(), bulletin.Sheets[0].Layout));
    }

    [Theory]
    [InlineData("cumulative", "2019-01/2019-08|Cumulative/Amount")]
    [InlineData("cumulativeGrowth", "2019-01/2019-08|Cumulative/Growth")]
    [InlineData("current", "2019-08|Current/Amount")]
    [InlineData(" cumulative ", "2019-01/2019-08|Cumulative/Amount")]
    [InlineData("level", "2019-08|Level/Amount")]
    [InlineData("share", "2019-08|Unstated/Share")]
    public void The_systems_own_codes_of_measures_are_read(string code, string expected)
    {
        var (figures, _) = Read.Csv($"indicator,area,period,measure,value,unit\nGDP,370400-HTZ,2019-08,{code},5,\n");
        Assert.Equal($"GDP|{expected}|5|", Read.Line(figures[0]));
    }

    [Fact]
    public void An_indicator_called_budget_is_no_plan_where_a_column_says_the_measure()
    {
        var (figures, bulletin) = Read.Csv("indicator,area,period,measure,value,unit\nBUDGET,370400-HTZ,2019-08,current,5598,CNY_1E4\nBUDGET,370400-HTZ,2019-08,plan,7000,CNY_1E4\n");
        Assert.Equal("BUDGET|2019-08|Current/Amount|5598|CNY_1E4", Read.Line(figures[0]));
        Assert.Empty(figures[0].HeldFor);
        Assert.Equal(StructureFindings.QualifiedFigures, Assert.Single(figures[1].HeldFor));
        Assert.Single(bulletin.Findings);
    }

    [Fact]
    public void A_blank_figure_of_an_indicator_called_budget_makes_no_plans_of_the_rows_below()
    {
        var (figures, bulletin) = Read.Csv("indicator,area,period,measure,value,unit\nBUDGET,370400-HTZ,2019-07,current,,CNY_1E4\nTAX,370400-HTZ,2019-08,current,3000,CNY_1E4\n");
        Assert.Equal(["BUDGET|2019-07|Current/Amount|NotAvailable|CNY_1E4", "TAX|2019-08|Current/Amount|3000|CNY_1E4"], figures.Select(Read.Line));
        Assert.All(figures, figure => Assert.Empty(figure.HeldFor));
        Assert.Empty(bulletin.Findings);
    }

    [Fact]
    public void A_tidy_sheet_of_a_workbook_is_read_like_a_tidy_CSV()
    {
        var file = new WorkbookBuilder().Sheet("数据", [["2019年8月数据"], ["指标", "时期", "数值", "单位"], ["工业总产值", new WorkbookBuilder.Formatted(43678, "yyyy-mm"), 58.33, "亿元"]]);
        var (figures, _) = Read.Stream(file.Build());
        Assert.Equal(("工业总产值|2019-08|Unstated/Amount|58.33|亿元", "数据!C3"), (Read.Line(figures[0]), figures[0].Place.ToString()));
    }

    [Fact]
    public void Slips_are_findings_and_the_other_rows_are_read()
    {
        var (figures, bulletin) = Read.Csv("指标,时期,数值\n甲,2019-08,12..3\n甲,19年8月,5\n,2019-08,5\n甲,2019-08,1,234\n甲,2019-08\n\n甲,2019-09,6\n数据来源:统计局,,\n");
        Assert.Equal(["甲||Unstated/Amount|5|", "甲|2019-09|Unstated/Amount|6|"], figures.Select(Read.Line));
        Assert.Equal("19年8月", figures[0].PeriodText);
        Assert.Equal(
            [StructureFindings.BadNumber, StructureFindings.UnreadablePeriod, StructureFindings.NoIndicator, StructureFindings.RaggedRow, StructureFindings.RaggedRow],
            bulletin.Findings.Select(f => f.Kind));
        Assert.Equal(["C2", "B3", "A4", "A5", "A6"], bulletin.Findings.Select(f => f.Place.ToString()));
    }

    [Fact]
    public void Quoted_line_breaks_stay_within_their_field()
    {
        var (figures, _) = Read.Csv("指标,时期,数值\n\"工业\n总产值\",2019-08,\"1,234\"\n乙,2019-08,5\n");
        Assert.Equal(["工业总产值|2019-08|Unstated/Amount|1234|", "乙|2019-08|Unstated/Amount|5|"], figures.Select(Read.Line));
    }

    [Theory]
    [InlineData('\t')]
    [InlineData(';')]
    public void Tabs_and_semicolons_part_fields_as_well(char delimiter)
    {
        var (figures, _) = Read.Csv("指标,时期,数值\n甲,2019-08,5\n".Replace(',', delimiter));
        Assert.Equal("甲|2019-08|Unstated/Amount|5|", Read.Line(Assert.Single(figures)));
    }

    [Fact]
    public void Texts_that_repeat_are_one_string_and_rows_are_not_kept()
    {
        var (figures, _) = Read.Csv("指标,地区,时期,数值,单位\n甲,兴仁街道,2019-08,5,亿元\n乙,兴城街道,2019-08,6,家\n甲,兴仁街道,2019-09,7,亿元\n");
        Assert.Same(figures[0].Indicator, figures[2].Indicator);
        Assert.Same(figures[0].Area, figures[2].Area);
        Assert.Same(figures[0].Unit, figures[2].Unit);
    }

    [Fact]
    public void Figures_are_read_only_as_they_are_asked_for()
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("指标,时期,数值\n" + string.Concat(Enumerable.Repeat("甲,2019-08,5\n", 200_000))));
        var bulletin = Core.Layout.Bulletins.BulletinReader.Read(file, ReadingLimits.Default);
        Assert.Equal("5", bulletin.Figures.First().Text);
        Assert.True(file.Position < file.Length / 2, "The file was read to its end for one figure.");
    }
}
