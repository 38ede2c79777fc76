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
    [InlineData("2176①", "2176", null)]
    [InlineData("2176*", "2176", null)]
    [InlineData("1.03548E13", "10354800000000", null)]
    public void A_number_is_read_in_every_usual_writing(string text, string number, string? unit)
    {
        Assert.True(NumberGrammar.TryRead(text, out var reading));
        Assert.Equal((number, unit, ObservationStatus.Normal), (reading.Number?.ToString(), reading.Unit, reading.Status));
    }

    [Theory]
    [InlineData("350余", Precision.AtLeast, null)]
    [InlineData("350余万元", Precision.AtLeast, "万元")]
    [InlineData("超过350万元", Precision.AtLeast, "万元")]
    [InlineData("350万元以上", Precision.AtLeast, "万元")]
    [InlineData("不足350", Precision.AtMost, null)]
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
    public void Anything_else_is_refused(string text) => Assert.False(NumberGrammar.TryRead(text, out _));

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
