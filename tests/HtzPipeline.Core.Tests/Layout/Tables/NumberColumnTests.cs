using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>How the numbers of a column are written, is shown by the column as a whole, and beyond it by the sheet.</summary>
public class NumberColumnTests
{
    [Theory]
    [InlineData("58,334|60,185|0,435", "1|2|3", "58.334|60.185|0.435")]
    [InlineData("58,334|60,18|7,2", "1|2|3", "58.334|60.18|7.2")]
    [InlineData("58,334|60,185|1,234,567", "1|2|3", "58334|60185|1234567")]
    [InlineData("58,334|60,185|435", "1|2|3", "58334|60185|435")]
    [InlineData("58,334|60,185|7,435", "9.6|13.2|5.9", "58334|60185|7435")]
    [InlineData("58,334|60,185|7,435", "0,6|13,2|5,9", "58.334|60.185|7.435")]
    [InlineData("1.234|2.345|3.456", "0,6|13,2|5,9", "1234|2345|3456")]
    [InlineData("1.234|2.345|3.456", "1|2|3", "1.234|2.345|3.456")]
    public void What_commas_are_is_decided_by_the_column_and_then_by_the_sheet(string column, string other, string expected)
    {
        var (figures, _) = Read.Csv(Table(column, other));
        Assert.Equal(expected.Split('|'), Column(figures, 1).Select(figure => figure.Number!.ToString()));
        Assert.All(figures, figure => Assert.Empty(figure.HeldFor));
    }

    [Theory]
    [InlineData("58,334|60,185|7,435", "1|2|3")]
    [InlineData("58,334|60,185|7,435", "0,6|13.2|5.9")]
    public void Where_nothing_decides_a_figure_is_held_with_both_readings(string column, string other)
    {
        var (figures, bulletin) = Read.Csv(Table(column, other));
        var held = Column(figures, 1).ToList();
        Assert.Equal(["58334", "60185", "7435"], held.Select(figure => figure.Number!.ToString()));
        Assert.Equal(["58.334", "60.185", "7.435"], held.Select(figure => Assert.Single(figure.Alternatives).Number!.ToString()));
        Assert.All(held, figure => Assert.Equal(StructureFindings.MarksUndecided, Assert.Single(figure.HeldFor)));
        Assert.Equal(3, bulletin.Findings.Count(finding => finding.Kind == StructureFindings.MarksUndecided));
    }

    [Theory]
    [InlineData("58.33|60.18|0.43|7,1", "58.33|60.18|0.43")]
    [InlineData("58,33|60,18|0,43|7.1", "58.33|60.18|0.43")]
    public void One_number_written_the_other_way_is_a_slip_and_the_others_stay_as_they_are(string column, string expected)
    {
        var (figures, bulletin) = Read.Csv(Table(column, "1|2|3|4"));
        Assert.Equal(expected.Split('|'), Column(figures, 1).Where(figure => figure.HeldFor.Count == 0).Select(figure => figure.Number!.ToString()));
        Assert.Equal("B6", Assert.Single(bulletin.Findings).Place.ToString());
    }

    [Fact]
    public void In_a_column_written_both_ways_every_number_that_can_be_two_is_held()
    {
        var (figures, _) = Read.Csv(Table("18.263|1,23|4.5|6,7", "1|2|3|4"));
        Assert.DoesNotContain(Column(figures, 1), figure => figure.HeldFor.Count == 0 && figure.Number!.ToString() == "18263");
        Assert.All(Column(figures, 1).Where(figure => figure.Text == "18.263"), figure => Assert.Equal(StructureFindings.MarksUndecided, Assert.Single(figure.HeldFor)));
    }

    [Fact]
    public void Decimal_commas_among_points_are_read_and_held()
    {
        var (figures, bulletin) = Read.Csv(Table("58.33|60.18|0.43", "9,62|13,28|5,9"));
        Assert.Equal(["9.62", "13.28", "5.9"], Column(figures, 2).Select(figure => figure.Number!.ToString()));
        Assert.All(Column(figures, 2), figure => Assert.Equal(StructureFindings.CommaAmongPoints, Assert.Single(figure.HeldFor)));
        Assert.All(Column(figures, 1), figure => Assert.Empty(figure.HeldFor));
        Assert.Equal(3, bulletin.Findings.Count);
    }

    [Theory]
    [InlineData("58,33,000|0,601,800|382,60|00,435")]
    [InlineData("九成|略有增长|待核|见附件")]
    [InlineData("=B3/2|=B4/2|=B5/2|=B6/2")]
    public void A_column_of_figures_none_of_which_can_be_read_is_said_cell_by_cell(string column)
    {
        var (figures, bulletin) = Read.Csv(Table("58.33|60.18|0.43|7.1", column));
        Assert.Equal(4, figures.Count);
        Assert.Equal(["C3", "C4", "C5", "C6"], bulletin.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Place.ToString()));
    }

    [Theory]
    [InlineData("第1页")]
    [InlineData("第 1 页  共 3 页")]
    [InlineData("共3页 第1页")]
    [InlineData("Page 1 of 3")]
    [InlineData("（第一页）")]
    [InlineData("- 1 -")]
    public void What_printing_puts_at_the_foot_of_a_page_is_no_row(string foot)
    {
        const string Table = "2019年9月市场主体,,\n指标,本月,累计\n新登记市场主体,250,2310\n新登记企业,61,640\n";
        foreach (var next in (string[])["2019年9月市场主体（续表）,,\n指标,本月,累计\n个体工商户,189,1670\n", "指标,本月,累计\n个体工商户,189,1670\n", "个体工商户,189,1670\n"])
        {
            var (figures, bulletin) = Read.Csv($"{Table}{foot},,\n{next}{foot},,\n");
            Assert.Equal(["250", "2310", "61", "640", "189", "1670"], figures.Select(figure => figure.Number!.ToString()));
            Assert.All(figures, figure => Assert.Equal("2019-09", figure.StatedPeriod?.Last.ToString() ?? figure.Period?.Last.ToString()));
            Assert.Empty(bulletin.Findings);
        }
    }

    [Fact]
    public void A_result_that_was_never_rounded_has_the_decimals_that_are_shown_or_else_those_of_its_column()
    {
        const double Growth = 9.62225145649314;
        var file = new WorkbookBuilder().Sheet("月报",
            [
                ["2019年1-8月"], ["指标", "累计(亿元)", "同比增长(%)", "占比(%)"],
                ["甲", 58.33, Growth, new WorkbookBuilder.Formatted(Growth, "0.0")],
                ["乙", 60.18, 13.3, new WorkbookBuilder.Formatted(0.1234567891234, "0.00%")],
                ["丙", 60.1834567891234, 5.1, 0.0962225145649314],
            ]);
        var (figures, bulletin) = Read.Stream(file.Build());
        Assert.Equal(["9.6", "13.3", "5.1"], Column(figures, 2).Select(figure => figure.Number!.ToString()));
        Assert.Equal(["9.6", "12.35", "0.1"], Column(figures, 3).Select(figure => figure.Number!.ToString()));
        Assert.Equal("60.18", Column(figures, 1).Last().Number!.ToString());
        Assert.Equal(["C3", "B5", "D5"], bulletin.Findings.Where(finding => finding.Kind == StructureFindings.Unrounded).Select(finding => finding.Place.Cell.ToString()));
    }

    [Fact]
    public void An_invisible_character_parts_no_name_and_is_shown_where_it_is_reported()
    {
        var (figures, bulletin) = Read.Csv("2019年1-8月\n指标,累计（亿元）\n规模以上\u200B工业总产值\uFEFF,58.33\n固定资产投资,5八\u200B.33\n");
        Assert.Equal("规模以上工业总产值", figures[0].Indicator);
        Assert.Contains("5八‹U+200B›.33", Assert.Single(bulletin.Findings).Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(";", "12,4|10,8", "12.4|10.8")]
    [InlineData(",", "\"12,4\"|\"10,8\"", "12.4|10.8")]
    [InlineData(";", "12,345|10,8", "12.345|10.8")]
    [InlineData(";", "12,345|10.8", "12345|10.8")]
    public void The_values_of_a_list_are_one_column(string separator, string values, string expected)
    {
        var rows = values.Split('|').Select((value, i) => string.Join(separator, "dataflow", "X:Y(1.0)", "P1", $"2014-0{i + 1}", value));
        var (figures, _) = Read.Csv(string.Join(separator, "STRUCTURE", "STRUCTURE_ID", "INDICATOR", "TIME_PERIOD", "OBS_VALUE") + "\n" + string.Join('\n', rows) + "\n");
        Assert.Equal(expected.Split('|'), figures.Select(figure => figure.Number!.ToString()));
    }

    private static string Table(string column, string other)
    {
        var rows = column.Split('|').Zip(other.Split('|')).Select((pair, i) => $"指标{(char)('甲' + i)},\"{pair.First}\",\"{pair.Second}\"");
        return "2019年1-8月,,\n指标,累计（亿元）,同比增长（%）\n" + string.Join('\n', rows) + "\n";
    }

    private static IEnumerable<ReportedFigure> Column(IEnumerable<ReportedFigure> figures, int column) => figures.Where(figure => figure.Place.Cell!.Value.Column == column);
}
