namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>Rows and columns in the midst of a table that have no figure, and figures that look like something else.</summary>
public class BlanksWithinTableTests
{
    private const string Header = "指标,计量单位,累计,同比增长(%)\n";

    [Fact]
    public void A_row_of_a_label_and_a_unit_alone_is_a_row_of_its_table()
    {
        var (figures, bulletin) = Read.Csv(Header + "甲,亿元,1,2\n乙,家,,\n丙,件,3,4\n");

        Assert.Equal(["甲|亿元", "甲|%", "丙|件", "丙|%"], figures.Where(figure => figure.Number is not null).Select(figure => $"{figure.Indicator}|{figure.Unit}"));
        Assert.Empty(bulletin.Findings);
    }

    [Fact]
    public void So_is_the_first()
    {
        var (figures, _) = Read.Csv(Header + "甲,亿元,,\n乙,家,1,2\n");

        Assert.Equal(["乙|家", "乙|%"], figures.Where(figure => figure.Number is not null).Select(figure => $"{figure.Indicator}|{figure.Unit}"));
    }

    [Theory]
    [InlineData(Header + "甲,亿元,1,2\n乙,家,见附件,\n丙,件,3,4\n", "C3")]
    [InlineData("指标,累计\n甲(亿元),1\n乙(家),见附件\n丙(件),3\n", "B3")]
    public void A_text_for_the_only_figure_of_a_row_is_a_slip_and_no_header(string csv, string cell)
    {
        var (figures, bulletin) = Read.Csv(csv);

        Assert.Equal(("HTZ1040", cell), (Assert.Single(bulletin.Findings).Kind.Code, bulletin.Findings[0].Place.Cell.ToString()));
        Assert.Contains(figures, figure => (figure.Indicator, figure.Unit, figure.Number?.Value) == ("丙", "件", 3));
    }

    [Theory]
    [InlineData("2019年1-8月\n指标,累计(亿元)\n甲,5..8\n", "B3")]
    [InlineData("指标,累计(亿元),同比增长(%)\n甲,一百2,2..1\n", "B2 C2")]
    public void A_table_of_nothing_but_slips_is_a_table_all_the_same(string csv, string cells)
    {
        var (figures, bulletin) = Read.Csv(csv);

        Assert.Empty(figures);
        Assert.Equal(cells.Split(' ').Select(cell => $"HTZ1040 {cell}"), bulletin.Findings.Select(finding => $"{finding.Kind.Code} {finding.Place.Cell}"));
    }

    [Fact]
    public void Figures_that_may_be_periods_are_figures_under_a_label()
    {
        var (figures, _) = Read.Csv("指标,本月,累计\n甲,210.5,1995.7\n乙,2031.6,2031.9\n丙,3.1,4.2\n");

        Assert.Equal([210.5m, 1995.7m, 2031.6m, 2031.9m, 3.1m, 4.2m], figures.Select(figure => figure.Number!.Value.Value));
        Assert.Equal(["甲", "甲", "乙", "乙", "丙", "丙"], figures.Select(figure => figure.Indicator));
    }

    [Fact]
    public void A_blank_column_between_names_and_units_does_not_part_a_numbered_table()
    {
        var (figures, _) = Read.Csv("2018年主要指标,,,,\n序号,指标,,计量单位,累计\n1,甲,,亿元,93.2\n2,乙,,家,78\n");

        Assert.Equal(["甲|亿元", "乙|家"], figures.Select(figure => $"{figure.Indicator}|{figure.Unit}"));
    }

    [Fact]
    public void A_header_of_years_or_of_roles_still_begins_another_table()
    {
        var (figures, _) = Read.Csv("指标,2017年,2018年\n甲,5,6\n项目,2018,2019\n乙,3,4\n");

        Assert.Equal(["甲|2017", "甲|2018", "乙|2018", "乙|2019"], figures.Select(figure => $"{figure.Indicator}|{figure.Period}"));
    }
}
