using HtzPipeline.Core.Layout.Exchange;

namespace HtzPipeline.Core.Tests.Layout.Exchange;

public class ExchangePeriodsTests
{
    [Theory]
    [InlineData("2019", "2019")]
    [InlineData("2019-A1", "2019")]
    [InlineData("2019-S1", "2019-S1")]
    [InlineData("2019S2", "2019-S2")]
    [InlineData("2019-Q2", "2019-Q2")]
    [InlineData("1997Q1", "1997-Q1")]
    [InlineData("2019-M08", "2019-08")]
    [InlineData("2019M01", "2019-01")]
    [InlineData("2019-08", "2019-08")]
    [InlineData("2019-01-01/P8M", null)]
    [InlineData("2019-08-01/P1M", "2019-08")]
    [InlineData("2019-04-01T00:00:00/P3M", "2019-Q2")]
    [InlineData("2019-01-01/P1Y", "2019")]
    public void The_forms_of_messages_are_read(string text, string? expected) => Assert.Equal(expected, ExchangePeriods.Read(text).Span?.ToString());

    [Theory]
    [InlineData("2019-08-31", "M", "2019-08")]
    [InlineData("2019-06-30", "Q", "2019-Q2")]
    [InlineData("2019-12-31", "A", "2019")]
    public void A_day_stands_for_its_period_where_the_frequency_says_so(string text, string frequency, string expected) =>
        Assert.Equal(expected, ExchangePeriods.Read(text, frequency).Span?.ToString());

    [Theory]
    [InlineData("2019-08-31")]
    [InlineData("2019-01-31T00:00:00Z")]
    [InlineData("2019-W05")]
    [InlineData("2019-T2")]
    [InlineData("2019-D032")]
    public void What_is_no_period_of_months_is_kept_as_written(string text) => Assert.Equal((null, text), (ExchangePeriods.Read(text).Span, ExchangePeriods.Read(text).Other));

    [Theory]
    [InlineData("2019-Q5")]
    [InlineData("2019-M13")]
    [InlineData("2019-00")]
    [InlineData("2019-02-30")]
    [InlineData("1699-Q1")]
    [InlineData("Total")]
    [InlineData("")]
    public void What_is_no_period_is_none(string text) => Assert.False(ExchangePeriods.Read(text).IsPeriod);
}
