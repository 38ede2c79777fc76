using CsCheck;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Tests.Layout.Grammar;

public class PeriodGrammarTests
{
    [Theory]
    [InlineData("2019年8月", "2019-08")]
    [InlineData("民國108年8月", "2019-08")]
    [InlineData("平成31年4月", "2019-04")]
    [InlineData("令和元年5月", "2019-05")]
    [InlineData("2019. 08 p)", "2019-08")]
    [InlineData("Aug. 2019(p)", "2019-08")]
    [InlineData("2019年8月（初步）", "2019-08")]
    [InlineData("2018r", "2018")]
    [InlineData("2019MM08", "2019-08")]
    [InlineData("2019KW03", "2019-Q3")]
    [InlineData("2019JJ00", "2019")]
    [InlineData("Y2019", "2019")]
    [InlineData("2019 2Q", "2019-Q2")]
    [InlineData("2019年Ⅱ季度", "2019-Q2")]
    [InlineData("Jan-Aug 2019", "2019-01/2019-08")]
    [InlineData("January to August 2019", "2019-01/2019-08")]
    [InlineData("2019年08月份", "2019-08")]
    [InlineData("2019 年 8 月", "2019-08")]
    [InlineData("\uFF12\uFF10\uFF11\uFF19年\uFF18月", "2019-08")]
    [InlineData("2019年1-8月", "2019-01/2019-08")]
    [InlineData("2019年1—8月份", "2019-01/2019-08")]
    [InlineData("2019年1月-2019年8月", "2019-01/2019-08")]
    [InlineData("2019.01-2019.08", "2019-01/2019-08")]
    [InlineData("2019年1-2月", "2019-01/2019-02")]
    [InlineData("2019年元-8月", "2019-01/2019-08")]
    [InlineData("2019年元至8月份", "2019-01/2019-08")]
    [InlineData("2019年元月", "2019-01")]
    [InlineData("2019年上半年", "2019-S1")]
    [InlineData("2019年下半年", "2019-S2")]
    [InlineData("2019年前三季度", "2019-01/2019-09")]
    [InlineData("2019年一季度", "2019-Q1")]
    [InlineData("2019年第一季度", "2019-Q1")]
    [InlineData("2019年第2季度", "2019-Q2")]
    [InlineData("2019年第1-3季度", "2019-01/2019-09")]
    [InlineData("2024年第1-4季度", "2024")]
    [InlineData("2019-08", "2019-08")]
    [InlineData("2019/8", "2019-08")]
    [InlineData("201908", "2019-08")]
    [InlineData("2019.08", "2019-08")]
    [InlineData("2017.10", "2017-10")]
    [InlineData("2019-08-01", "2019-08")]
    [InlineData("2019-08-31", "2019-08")]
    [InlineData("2019年8月31日", "2019-08")]
    [InlineData("2019-Q2", "2019-Q2")]
    [InlineData("2019Q2", "2019-Q2")]
    [InlineData("2019H1", "2019-S1")]
    [InlineData("2019-S1", "2019-S1")]
    [InlineData("2019年", "2019")]
    [InlineData("2019年度", "2019")]
    [InlineData("2019", "2019")]
    [InlineData("Aug 2019", "2019-08")]
    public void A_period_is_read_as_tables_write_it(string text, string expected)
    {
        Assert.True(PeriodGrammar.TryRead(text, default, out var span), text);
        Assert.Equal(expected, span.ToString());
    }

    [Theory]
    [InlineData("8月", "2019-08")]
    [InlineData("1-8月", "2019-01/2019-08")]
    [InlineData("1—8月份", "2019-01/2019-08")]
    [InlineData("上半年", "2019-S1")]
    [InlineData("前三季度", "2019-01/2019-09")]
    [InlineData("一季度", "2019-Q1")]
    [InlineData("全年", "2019")]
    [InlineData("十二月", "2019-12")]
    public void A_period_without_a_year_takes_that_of_its_surroundings(string text, string expected)
    {
        Assert.True(PeriodGrammar.TryRead(text, new(2019), out var span));
        Assert.Equal(expected, span.ToString());
        Assert.False(PeriodGrammar.TryRead(text, default, out _));
    }

    [Theory]
    [InlineData("Y2024年")]
    [InlineData("19年8月")]
    [InlineData("2019年13月")]
    [InlineData("8月")]
    public void What_is_meant_as_a_period_and_is_none_is_told_from_a_name(string text)
    {
        Assert.False(PeriodGrammar.TryRead(text, default, out _));
        Assert.True(PeriodGrammar.IsMeantAsPeriod(text));
    }

    [Theory]
    [InlineData("规模以上工业总产值")]
    [InlineData("2019年度目标")]
    [InlineData("2010-11至今")]
    [InlineData("16—24岁劳动力失业率")]
    [InlineData("2019-09-16")]
    [InlineData("2000万元以上企业")]
    [InlineData("58.33")]
    [InlineData("2019年8-1月")]
    public void A_name_or_a_number_is_no_period(string text) => Assert.False(PeriodGrammar.TryRead(text, new(2019), out _));

    [Fact]
    public void A_period_is_found_in_a_title()
    {
        Assert.True(PeriodGrammar.TryFind("枣庄高新区2019年1-8月主要经济指标", default, out var span, out var rest));
        Assert.Equal("2019-01/2019-08", span.ToString());
        Assert.Equal("枣庄高新区主要经济指标", rest);
    }

    [Fact]
    public void In_a_column_that_pads_its_months_a_lost_zero_is_October()
    {
        var context = new PeriodContext(LosesZeros: PeriodGrammar.LosesZeros(["2019.08", "2019.09", "2019.1", "2019.11"]));
        Assert.True(PeriodGrammar.TryRead("2019.1", context, out var span));
        Assert.Equal("2019-10", span.ToString());
        Assert.False(PeriodGrammar.LosesZeros(["2018.8", "2018.9", "2017.10", "2018.1"]));
    }

    [Fact]
    public void Every_month_and_every_range_is_read_in_every_form() =>
        Gen.Select(Gen.Int[1990, 2100], Gen.Int[1, 12], Gen.Int[1, 12]).Sample((year, a, b) =>
        {
            var month = Period.Month(year, a);
            foreach (var text in new[] { $"{year}年{a}月", $"{year}-{a:00}", $"{year}{a:00}", $"{year}/{a}", $"{year}.{a:00}" })
            {
                Assert.True(PeriodGrammar.TryRead(text, default, out var read), text);
                Assert.Equal((PeriodSpan)month, read);
            }

            Assert.Equal(a <= b, PeriodGrammar.TryRead($"{year}年{a}-{b}月", default, out var range));
            Assert.True(a > b || range == new PeriodSpan(month, Period.Month(year, b)));
        });
}
