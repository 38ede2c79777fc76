using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Tests.Layout;

namespace HtzPipeline.Core.Tests.Reading;

public class NumberFormatTests
{
    [Theory]
    [InlineData(3.299999999999997, null, "3.3")]
    [InlineData(58.3, "0.00", "58.30")]
    [InlineData(58.333, "0.00", "58.333")]
    [InlineData(1347, "#,##0", "1347")]
    [InlineData(0.0962, "0.00%", "9.62")]
    [InlineData(0.5, "0%", "50")]
    [InlineData(0.09625, "0.0%", "9.625")]
    [InlineData(58.3, "0.00\"亿.元\"", "58.30")]
    [InlineData(58.3, "[Red]0.00;-0.0", "58.30")]
    [InlineData(10354831729340.4, "General", "10354831729340.4")]
    public void A_number_has_the_decimals_of_its_format_or_its_own_whichever_are_more(double value, string? format, string expected) =>
        Assert.Equal(expected, NumberFormat.Read(format).Print(value)!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_percent_format_gives_the_unit()
    {
        var file = new WorkbookBuilder().Sheet("月报", [["2019年8月"], ["指标", "累计同比增长"], ["甲", new WorkbookBuilder.Formatted(0.0962, "0.00%")]]);
        Assert.Equal("甲|2019-01/2019-08|Cumulative/Growth|9.62|%", Read.Line(Read.Stream(file.Build()).Figures[0]));
    }

    [Fact]
    public void A_date_that_shows_its_quarter_is_the_quarter()
    {
        var file = new WorkbookBuilder().Sheet("季报", [["指标", new WorkbookBuilder.Formatted(43678, "QQ YY")], ["甲", 5]]);
        Assert.Equal("2019-Q3", Read.Stream(file.Build()).Figures[0].Period.ToString());
    }

    [Theory]
    [InlineData(false, "2019-08")]
    [InlineData(true, "2023-08")]
    public void Dates_in_the_header_are_periods_in_either_date_system(bool date1904, string expected)
    {
        var file = new WorkbookBuilder { Date1904 = date1904 }.Sheet("月报", [["指标", new WorkbookBuilder.Formatted(43678, "yyyy\"年\"m\"月\"")], ["甲", 5]]);
        Assert.Equal(expected, Read.Stream(file.Build()).Figures[0].Period.ToString());
    }

    [Theory]
    [InlineData("m\"月\"d\"日\"", "1月10日")]
    [InlineData("m-d", "1月10日")]
    [InlineData("yyyy-mm-dd", "2019-01-10")]
    public void A_day_over_figures_is_no_month(string format, string heading)
    {
        // 1-10 for January to October becomes the tenth of January in the cell it is typed into.
        var file = new WorkbookBuilder().Sheet("月报", [["2019年10月专利"], ["指标", "10月", new WorkbookBuilder.Formatted(43475, format)], ["专利申请量", 42, 430]]);
        var (figures, bulletin) = Read.Stream(file.Build());
        Assert.Equal("2019-10", figures[0].Period.ToString());
        Assert.Equal(heading, figures[1].MeasureText);
        Assert.Contains(bulletin.Findings, finding => finding.Kind.Code == "HTZ1034");
    }

    [Theory]
    [InlineData(43466, "2019-01")]
    [InlineData(43496, "2019-01")]
    public void The_first_and_the_last_day_of_a_month_stand_for_it(int day, string expected)
    {
        var file = new WorkbookBuilder().Sheet("月报", [["指标", new WorkbookBuilder.Formatted(day, "yyyy-mm-dd")], ["专利申请量", 430]]);
        Assert.Equal(expected, Read.Stream(file.Build()).Figures[0].Period.ToString());
    }

    [Fact]
    public void A_date_above_a_table_on_which_it_was_made_is_not_its_period()
    {
        var file = new WorkbookBuilder().Sheet("月报", [["2019年8月专利情况"], [new WorkbookBuilder.Formatted(43718, "yyyy-mm-dd")], ["指标", "本月"], ["专利申请量", 46]]);
        Assert.Equal("2019-08", Read.Stream(file.Build()).Figures[0].Period.ToString());
    }
}
