using CsCheck;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Validation;

public class FigureTextTests
{
    [Theory]
    [InlineData("9.597", "9.643", 2, "9.60%~9.64%")]
    [InlineData("9.599", "9.601", 2, "9.60%")]
    [InlineData("350", null, 0, "≥350%")]
    [InlineData(null, "350", 0, "≤350%")]
    [InlineData(null, null, 0, "—")]
    [InlineData("-0.5", "0.4", 1, "-0.5%~0.4%")]
    public void An_interval_is_written_to_the_decimals_of_print(string? lower, string? upper, int decimals, string text)
    {
        var interval = new Interval(End(lower), End(upper));

        Assert.Equal(text, FigureText.Of(interval, decimals, "%"));

        static Bound End(string? value) => Fraction.TryParse(value, out var fraction) ? Bound.Closed(fraction) : Bound.Infinite;
    }

    [Fact]
    public void Any_interval_can_be_written() => Gen.Select(Gen.Int[-60, 60], Gen.Int[-60, 60], Gen.Int[0, 28]).Sample((a, b, decimals) =>
        Assert.NotEmpty(FigureText.Of(Interval.Closed(-Fraction.PowerOfTen(a), Fraction.PowerOfTen(b)), decimals, "%")));

    [Theory]
    [InlineData(Precision.Rounded, "350万元")]
    [InlineData(Precision.AtLeast, "≥350万元")]
    [InlineData(Precision.AtMost, "≤350万元")]
    [InlineData(Precision.About, "约350万元")]
    public void A_number_is_written_as_printed(Precision precision, string text) => Assert.Equal(text, FigureText.Of(new(350, precision), "万元"));
}
