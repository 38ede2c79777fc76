using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Validation;

public class MeasureMeaningTests
{
    private static readonly Indicator[] Indicators =
        [ExampleCatalogue.Output, ExampleCatalogue.Gdp, ExampleCatalogue.Firms, ExampleCatalogue.Unemployment];

    [Theory]
    [InlineData("OUTPUT", "2019-01/2019-08", MeasureBasis.Unstated, "2019-08", Measure.Cumulative)]
    [InlineData("OUTPUT", "2019-01/2019-08", MeasureBasis.Current, "2019-08", Measure.Current)]
    [InlineData("OUTPUT", "2019-08", MeasureBasis.Unstated, "2019-08", Measure.Current)]
    [InlineData("OUTPUT", "2019-08", MeasureBasis.Cumulative, "2019-08", Measure.Cumulative)]
    [InlineData("OUTPUT", "2019-S1", MeasureBasis.Unstated, "2019-06", Measure.Cumulative)]
    [InlineData("OUTPUT", "2019", MeasureBasis.Unstated, "2019-12", Measure.Cumulative)]
    [InlineData("OUTPUT", "2019-01", MeasureBasis.Unstated, "2019-01", Measure.Current)]
    [InlineData("OUTPUT", "2019-Q1", MeasureBasis.Current, "2019-03", Measure.Cumulative)]
    [InlineData("OUTPUT", "2019-S1", MeasureBasis.Current, "2019-06", Measure.Cumulative)]
    [InlineData("OUTPUT", "2019-03", MeasureBasis.Current, "2019-03", Measure.Current)]
    [InlineData("OUTPUT", "2019-03", MeasureBasis.Level, "2019-03", Measure.Cumulative)]
    [InlineData("GDP", "2019-Q1", MeasureBasis.Current, "2019-Q1", Measure.Current)]
    [InlineData("GDP", "2019-S1", MeasureBasis.Current, "2019-Q2", Measure.Cumulative)]
    [InlineData("GDP", "2019-S1", MeasureBasis.Unstated, "2019-Q2", Measure.Cumulative)]
    [InlineData("GDP", "2019-Q2", MeasureBasis.Unstated, "2019-Q2", Measure.Current)]
    [InlineData("GDP", "2019-Q2", MeasureBasis.Cumulative, "2019-Q2", Measure.Cumulative)]
    [InlineData("GDP", "2019-01/2019-09", MeasureBasis.Unstated, "2019-Q3", Measure.Cumulative)]
    [InlineData("GDP", "2019-06", MeasureBasis.Cumulative, "2019-Q2", Measure.Cumulative)]
    [InlineData("FIRMS", "2019-01/2019-08", MeasureBasis.Unstated, "2019-08", Measure.Level)]
    [InlineData("FIRMS", "2019-08", MeasureBasis.Cumulative, "2019-08", Measure.Level)]
    [InlineData("UNEMPLOYMENT", "2019-08", MeasureBasis.Unstated, "2019-08", Measure.Level)]
    [InlineData("UNEMPLOYMENT", "2019-08", MeasureBasis.Current, "2019-08", Measure.Current)]
    public void Months_and_headers_make_a_period_and_a_measure(string code, string span, MeasureBasis basis, string period, Measure measure)
    {
        var indicator = Indicators.Single(i => i.Code == code);
        var reported = new ReportedMeasure(basis, MeasureAspect.Amount);

        Assert.Equal(measure, MeasureMeaning.MeasureOf(indicator, reported, Example.Span(span)));
        Assert.Equal(Period.Parse(period), MeasureMeaning.PeriodOf(indicator, reported, Example.Span(span)));
    }

    [Theory]
    [InlineData("GDP", "2019-08")]
    [InlineData("GDP", "2019-01/2019-08")]
    [InlineData("GDP", "2019-04/2019-09")]
    [InlineData("OUTPUT", "2019-Q2")]
    [InlineData("OUTPUT", "2019-07/2019-08")]
    public void Months_that_make_no_period_of_the_calendar_are_foreign(string code, string span) =>
        Assert.Null(MeasureMeaning.PeriodOf(Indicators.Single(i => i.Code == code), default, Example.Span(span)));

    [Theory]
    [InlineData(MeasureAspect.Growth, "2019-08", Measure.CurrentGrowth)]
    [InlineData(MeasureAspect.Growth, "2019-01/2019-08", Measure.CumulativeGrowth)]
    [InlineData(MeasureAspect.Share, "2019-08", Measure.Share)]
    [InlineData(MeasureAspect.ShareChange, "2019-08", Measure.ShareChange)]
    [InlineData(MeasureAspect.Rank, "2019-08", null)]
    [InlineData(MeasureAspect.YearBefore, "2019-08", null)]
    [InlineData(MeasureAspect.Change, "2019-08", null)]
    [InlineData(MeasureAspect.PreviousPeriodGrowth, "2019-08", null)]
    public void An_aspect_chooses_the_measure(MeasureAspect aspect, string span, Measure? measure) =>
        Assert.Equal(measure, MeasureMeaning.MeasureOf(ExampleCatalogue.Output, new(MeasureBasis.Unstated, aspect), Example.Span(span)));

    [Theory]
    [InlineData("2019-Q1", Measure.CumulativeGrowth)]
    [InlineData("2019-03", Measure.CurrentGrowth)]
    public void The_growth_of_a_quarter_is_that_of_its_months_together(string span, Measure measure) =>
        Assert.Equal(measure, MeasureMeaning.MeasureOf(ExampleCatalogue.Output, new(MeasureBasis.Current, MeasureAspect.Growth), Example.Span(span)));

    [Fact]
    public void What_stands_beside_the_amount_of_a_quarter_is_compared_with_its_sum() =>
        Assert.Equal([Measure.Cumulative], MeasureMeaning.ComparedAmounts(ExampleCatalogue.Output, MeasureBasis.Current, Example.Span("2019-Q1")));

    [Fact]
    public void A_share_of_the_month_alone_is_not_the_share_that_is_published()
    {
        var reported = new ReportedMeasure(MeasureBasis.Current, MeasureAspect.Share);

        Assert.Null(MeasureMeaning.MeasureOf(ExampleCatalogue.HighTech, reported, Example.Span("2019-08")));
        Assert.Equal(Measure.Share, MeasureMeaning.MeasureOf(ExampleCatalogue.Firms, reported, Example.Span("2019-08")));
    }
}
