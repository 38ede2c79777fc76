using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class CalendarCheckTests
{
    private static readonly IndicatorCatalogue Catalogue =
        RuleExample.Catalogue(RuleExample.Rule(RuleKind.Calendar, "OUTPUT", "INVESTMENT", "GDP"));

    [Theory]
    [InlineData("2019-01", 1)]
    [InlineData("2019-02", 0)]
    public void A_survey_without_January_reports_none(string period, int findings)
    {
        var found = Arithmetic([Fact(ExampleCatalogue.Investment, period, Measure.Current, "1")], catalogue: Catalogue);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(PublishedFindings.JanuaryNotReported, finding.Kind));
    }

    [Fact]
    public void A_survey_with_January_reports_it() =>
        Assert.Empty(Arithmetic([Fact(ExampleCatalogue.Output, "2019-01", Measure.Current, "1")], catalogue: Catalogue));

    [Theory]
    [InlineData("2019-07", "2019-08")]
    [InlineData("2019-08", null)]
    [InlineData("2019-06", null)] // It begins anew.
    public void A_month_passed_over_is_worth_knowing(string before, string? missing)
    {
        var found = Arithmetic(
            [Fact(ExampleCatalogue.Output, "2019-09", Measure.Cumulative, "9")], Published(Fact(ExampleCatalogue.Output, before, Measure.Cumulative, "7")), Catalogue);

        Assert.Equal(missing is null ? [] : [missing], found.Select(finding => finding.Expected));
        Assert.All(found, finding => Assert.Equal(PublishedFindings.PeriodPassedOver, finding.Kind));
    }

    [Fact]
    public void A_quarter_passed_over_is_one_period() => Assert.Equal(
        "2019-Q2",
        Assert.Single(Arithmetic(
            [Fact(ExampleCatalogue.Gdp, "2019-Q3", Measure.Cumulative, "9")], Published(Fact(ExampleCatalogue.Gdp, "2019-Q1", Measure.Cumulative, "7")), Catalogue)).Expected);

    [Theory]
    [InlineData("OUTPUT", 1)]
    [InlineData("INVESTMENT", 0)]
    public void A_January_that_is_not_due_is_not_missing(string indicator, int findings)
    {
        var known = Catalogue.Indicator(indicator)!;
        var facts = new[] { Fact(known, "2019-02", Measure.Cumulative, "2") };
        var published = Published(Fact(known, "2018-12", Measure.Cumulative, "7"));

        Assert.Equal(findings, Core.Validation.Arithmetic.ArithmeticChecks.Run(Upload("2019-02"), facts, published, Catalogue).Count);
    }
}
