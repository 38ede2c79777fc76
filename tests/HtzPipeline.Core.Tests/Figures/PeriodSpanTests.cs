using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

public class PeriodSpanTests
{
    [Theory]
    [InlineData("2019-08", "2019-08", 1, false, "2019-08")]
    [InlineData("2019-01", "2019-01", 1, false, "2019-01")]
    [InlineData("2019-01", "2019-02", 2, true, "2019-01/2019-02")]
    [InlineData("2019-01", "2019-03", 3, true, "2019-Q1")]
    [InlineData("2019-04", "2019-06", 3, false, "2019-Q2")]
    [InlineData("2019-02", "2019-04", 3, false, "2019-02/2019-04")]
    [InlineData("2019-01", "2019-06", 6, true, "2019-S1")]
    [InlineData("2019-04", "2019-09", 6, false, "2019-04/2019-09")]
    [InlineData("2019-01", "2019-08", 8, true, "2019-01/2019-08")]
    [InlineData("2019-01", "2019-12", 12, true, "2019")]
    [InlineData("2018-07", "2019-06", 12, false, "2018-07/2019-06")]
    [InlineData("2019-01", "2020-12", 24, true, "2019-01/2020-12")]
    public void Months_are_counted_and_named_as_a_period_where_there_is_one(
        string first, string last, int length, bool fromJanuary, string written)
    {
        var span = new PeriodSpan(Period.Parse(first), Period.Parse(last));

        Assert.Equal(length, span.Length);
        Assert.Equal(fromJanuary, span.IsFromJanuary);
        Assert.Equal(written, span.ToString());
        Assert.Equal(!written.Contains('/', StringComparison.Ordinal), span.AsPeriod is not null);
    }

    [Theory]
    [InlineData("2019-08")]
    [InlineData("2019-Q3")]
    [InlineData("2019-S2")]
    [InlineData("2019")]
    public void A_period_is_a_span_of_its_months(string text)
    {
        PeriodSpan span = Period.Parse(text);

        Assert.Equal(Period.Parse(text), span.AsPeriod);
        Assert.Equal(Period.Parse(text).Months, Enumerable.Range(0, span.Length).Select(span.First.Plus));
    }
}
