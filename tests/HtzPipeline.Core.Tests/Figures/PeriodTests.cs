using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

public class PeriodTests
{
    [Theory]
    [InlineData("2019-08")]
    [InlineData("2019-Q2")]
    [InlineData("2019-S1")]
    [InlineData("2019")]
    public void The_SDMX_form_is_read_and_written(string text) => Assert.Equal(text, Period.Parse(text).ToString());

    [Theory]
    [InlineData("2019-13")]
    [InlineData("2019-Q5")]
    [InlineData("2019-S3")]
    [InlineData("19-08")]
    [InlineData("2019-8")]
    [InlineData("2019-08-01")]
    [InlineData("1699")]
    [InlineData("")]
    public void Any_other_form_is_refused(string text) => Assert.False(Period.TryParse(text, null, out _));
}
