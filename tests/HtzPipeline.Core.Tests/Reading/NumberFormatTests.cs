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
}
