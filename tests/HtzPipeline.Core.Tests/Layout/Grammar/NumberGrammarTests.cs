using System.Globalization;
using CsCheck;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Tests.Layout.Grammar;

public class NumberGrammarTests
{
    [Theory]
    [InlineData("58.33", "58.33", null)]
    [InlineData("58.30", "58.30", null)]
    [InlineData(" 101.8 ", "101.8", null)]
    [InlineData("1,234,567.8", "1234567.8", null)]
    [InlineData("1\uFF0C234", "1234", null)]
    [InlineData("\uFF15\uFF18\uFF0E\uFF13\uFF13", "58.33", null)]
    [InlineData("-13.5", "-13.5", null)]
    [InlineData("−13.5", "-13.5", null)]
    [InlineData("+3.2", "3.2", null)]
    [InlineData("(3.2)", "-3.2", null)]
    [InlineData("\uFF083.2\uFF09", "-3.2", null)]
    [InlineData("5.9%", "5.9", "%")]
    [InlineData("12.23个百分点", "12.23", "个百分点")]
    [InlineData("58.33亿元", "58.33", "亿元")]
    [InlineData("1.2亿", "1.2", "亿")]
    [InlineData("增长5.9%", "5.9", "%")]
    [InlineData("下降3.2", "-3.2", null)]
    [InlineData("增长1.79倍", "179", "%")]
    [InlineData("持平", "0", "%")]
    [InlineData("与去年同期持平", "0", "%")]
    [InlineData("3亿2500万元", "3.25", "亿元")]
    [InlineData("2亿4千万", "2.4", "亿")]
    [InlineData("6万3500人", "6.35", "万人")]
    [InlineData("-1亿200万元", "-1.02", "亿元")]
    [InlineData("▼3.1", "-3.1", null)]
    [InlineData("▽3.1%", "-3.1", "%")]
    [InlineData("2176①", "2176", null)]
    [InlineData("2176*", "2176", null)]
    [InlineData("1.03548E13", "10354800000000", null)]
    [InlineData("\u200B250", "250", null)]
    [InlineData("\uFEFF64\u2060.5\u200E", "64.5", null)]
    [InlineData("2\u00A0310", "2310", null)]
    [InlineData("1\u2009234\u202F567.5", "1234567.5", null)]
    [InlineData("'189", "189", null)]
    [InlineData("1'234'567.5", "1234567.5", null)]
    [InlineData("1 234 亿元", "1234", "亿元")]
    [InlineData("- 3", "-3", null)]
    public void A_number_is_read_in_every_usual_writing(string text, string number, string? unit)
    {
        Assert.True(NumberGrammar.TryRead(text, out var reading));
        Assert.Equal((number, unit, ObservationStatus.Normal), (reading.Number?.ToString(), reading.Unit, reading.Status));
    }

    [Theory]
    [InlineData("翻番", "100")]
    [InlineData("翻一番", "100")]
    [InlineData("翻了两番", "300")]
    public void Doublings_are_growth_of_about_so_much(string text, string growth)
    {
        Assert.True(NumberGrammar.TryRead(text, out var reading));
        Assert.Equal((growth, Precision.About, "%"), (reading.Number!.Value.Value.ToString(CultureInfo.InvariantCulture), reading.Number.Value.Precision, reading.Unit));
    }

    [Theory]
    [InlineData("1亿2亿元")]
    [InlineData("3万4万5")]
    [InlineData("1.5亿200万元")]
    [InlineData("3亿2500%")]
    public void Two_magnitudes_that_make_no_number_are_none(string text) => Assert.False(NumberGrammar.TryRead(text, out _));

    [Theory]
    [InlineData("350余", Precision.AtLeast, null)]
    [InlineData("350余万元", Precision.AtLeast, "万元")]
    [InlineData("超过350万元", Precision.AtLeast, "万元")]
    [InlineData("350万元以上", Precision.AtLeast, "万元")]
    [InlineData("不足350", Precision.AtMost, null)]
    [InlineData("近350", Precision.AtMost, null)]
    [InlineData("350多家", Precision.AtLeast, "家")]
    [InlineData("超350", Precision.AtLeast, null)]
    [InlineData("约350", Precision.About, null)]
    [InlineData("350左右", Precision.About, null)]
    public void Words_of_approximation_are_kept(string text, Precision precision, string? unit)
    {
        Assert.True(NumberGrammar.TryRead(text, out var reading));
        Assert.Equal((new PrintedNumber(350, precision), unit), (reading.Number!.Value, reading.Unit));
    }

    [Fact]
    public void A_multiple_with_one_decimal_is_known_to_ten_points_only()
    {
        Assert.True(NumberGrammar.TryRead("1.2倍", out var reading));
        Assert.Equal(new PrintedNumber(120, Precision.About), reading.Number);
    }

    [Theory]
    [InlineData("", ObservationStatus.NotAvailable)]
    [InlineData("\u3000", ObservationStatus.NotAvailable)]
    [InlineData("-", ObservationStatus.NotApplicable)]
    [InlineData("—", ObservationStatus.NotApplicable)]
    [InlineData("--  ", ObservationStatus.NotApplicable)]
    [InlineData("——", ObservationStatus.NotApplicable)]
    [InlineData("/", ObservationStatus.NotApplicable)]
    [InlineData("…", ObservationStatus.BelowUnit)]
    [InlineData("……", ObservationStatus.BelowUnit)]
    [InlineData("...", ObservationStatus.BelowUnit)]
    [InlineData("扭亏为盈", ObservationStatus.InWords)]
    [InlineData("由盈转亏", ObservationStatus.InWords)]
    [InlineData("减亏60%", ObservationStatus.InWords)]
    [InlineData("****", ObservationStatus.NotAvailable)]
    [InlineData("\u200B", ObservationStatus.NotAvailable)]
    public void The_marks_for_missing_are_kept_apart(string text, ObservationStatus status)
    {
        Assert.True(NumberGrammar.TryRead(text, out var reading));
        Assert.Equal(((PrintedNumber?)null, status), (reading.Number, reading.Status));
    }

    [Theory]
    [InlineData("12..3")]
    [InlineData("1,23")]
    [InlineData("1,2345")]
    [InlineData("58.33.1")]
    [InlineData("待定")]
    [InlineData("2019年")]
    [InlineData("下降-3.2")]
    [InlineData("58.33abc")]
    [InlineData("=1+1")]
    [InlineData("0,601,800")]
    [InlineData("00,435")]
    [InlineData("58,33,000")]
    [InlineData("1234,567")]
    [InlineData("58 33")]
    [InlineData("1,234 567")]
    [InlineData("1,234,")]
    [InlineData("5.83E")]
    [InlineData("5d")]
    public void Anything_else_is_refused(string text) => Assert.False(NumberGrammar.TryRead(text, out _));

    [Theory]
    [InlineData("58.33(p)", "p", ObservationStatus.Provisional)]
    [InlineData("38.26 P", "p", ObservationStatus.Provisional)]
    [InlineData("38.26p", "p", ObservationStatus.Provisional)]
    [InlineData("13.28r", "r", ObservationStatus.Revised)]
    [InlineData("12.4e", "e", ObservationStatus.Estimated)]
    [InlineData("12.4 be", "be", ObservationStatus.Break)]
    [InlineData("12.4 (f)", "f", ObservationStatus.Forecast)]
    [InlineData("12.4 u", "u", ObservationStatus.Questionable)]
    [InlineData("5.9（初步）", "p", ObservationStatus.Provisional)]
    [InlineData("5.9%（快报数）", "p", ObservationStatus.Provisional)]
    [InlineData("5.9亿元（预计）", "e", ObservationStatus.Estimated)]
    [InlineData("5.9【修订】", "r", ObservationStatus.Revised)]
    [InlineData("5.9初步", "p", ObservationStatus.Provisional)]
    [InlineData("9.27[1]", "[1]", ObservationStatus.Normal)]
    [InlineData("9.27〔注2〕", "[注2]", ObservationStatus.Normal)]
    [InlineData("60.18①", "①", ObservationStatus.Normal)]
    [InlineData("9.62**", "**", ObservationStatus.Normal)]
    [InlineData("*9.62", "*", ObservationStatus.Normal)]
    [InlineData("9.62p①", "p①", ObservationStatus.Provisional)]
    public void What_is_glued_to_a_number_is_its_status_or_a_mark_of_a_note(string text, string flag, ObservationStatus status)
    {
        Assert.True(NumberGrammar.TryRead(text, out var reading));
        Assert.Equal((flag, status, true), (reading.Flag, reading.Status, reading.Number is { Value: > 5 }));
    }

    [Theory]
    [InlineData("5.833E+09", "[5832500000, 5833500000]")]
    [InlineData("6.02e9", "[6015000000, 6025000000]")]
    [InlineData("5E+01", "[45, 55]")]
    [InlineData("1.5E-3", "[0.00145, 0.00155]")]
    [InlineData("5.8330E+02", "[583.295, 583.305]")]
    public void A_number_with_an_exponent_is_known_to_half_of_its_last_printed_digit(string text, string interval)
    {
        Assert.True(NumberGrammar.TryRead(text, out var reading));
        Assert.Equal(interval, reading.Number!.Value.ToInterval(isCount: true).ToString());
    }

    [Theory]
    [InlineData("9,62", "9.62")]
    [InlineData("0,435", "0.435")]
    [InlineData("58,334", "58.334")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("12,4 (p)", "12.4")]
    [InlineData("-3,2%", "-3.2")]
    [InlineData("250", "250")]
    public void With_commas_before_decimals_a_number_is_read_the_other_way_round(string text, string number)
    {
        Assert.True(NumberGrammar.TryRead(text, out var reading, DecimalMark.Comma));
        Assert.Equal(number, reading.Number!.Value.ToString());
    }

    [Fact]
    public void Every_decimal_is_read_as_it_was_printed() => Gen.Decimal.Sample(value =>
    {
        Assert.True(NumberGrammar.TryRead(value.ToString(CultureInfo.InvariantCulture), out var reading));
        Assert.Equal((value, value.Scale), (reading.Number!.Value.Value, reading.Number.Value.Decimals));
    });

    [Fact]
    public void No_text_makes_the_grammar_fail() => Gen.String.Sample(text => NumberGrammar.TryRead(text, out var reading) || reading == default);

    [Fact]
    public void A_plain_number_is_read_without_allocating()
    {
        NumberGrammar.TryRead("58.33", out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        NumberGrammar.TryRead("58.33", out _);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
