using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.Meaning.MeaningExample;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

public class GrowthSlipCheckTests
{
    [Fact]
    public void A_fall_reported_as_a_rise_is_a_finding_that_proposes_the_sign()
    {
        var judged = Check("50.00", "3.8", "52.00");

        var finding = Assert.Single(judged.Of(MeaningFindings.SignProbablyWrong));
        Assert.Contains("-3.8", finding.Expected, StringComparison.Ordinal);
        Assert.Equal("3.8", judged.Accepted.Single(fact => fact.Measure == Measure.CurrentGrowth).Figure.Number.ToString());
        Assert.Equal(1, judged.Questionable());
    }

    [Theory]
    [InlineData("50.00", "-3.8", "52.00")]
    [InlineData("52.00", "0.01", "52.00")]
    [InlineData("50.00", "8.3", "52.00")]
    public void A_growth_that_is_right_or_wrong_otherwise_is_none(string now, string growth, string before) =>
        Assert.Empty(Check(now, growth, before).Of(MeaningFindings.SignProbablyWrong));

    [Fact]
    public void The_file_s_own_figure_of_a_year_before_shows_it_as_well()
    {
        var judged = Check("50.00", "3.8", null, Reported("规模以上工业总产值", "52.00", aspect: MeasureAspect.YearBefore, cell: "E5"));

        Assert.Single(judged.Of(MeaningFindings.SignProbablyWrong));
    }

    [Fact]
    public void A_growth_left_as_a_fraction_is_a_finding() =>
        Assert.Single(Check("58.33", "0.0962", "53.21").Of(MeaningFindings.PercentAsFraction));

    [Theory]
    [InlineData("58.33", "9.62")]
    [InlineData("58.33", "0.1")]
    [InlineData("53.26", "0.09")]
    public void A_small_growth_is_none(string now, string growth) =>
        Assert.Empty(Check(now, growth, "53.21").Of(MeaningFindings.PercentAsFraction));

    private static Core.Validation.CheckedSubmission Check(string now, string growth, string? before, params IReadOnlyList<ReportedFigure> more) => Judge(
        [Reported("规模以上工业总产值", now, cell: "C5"), Reported("规模以上工业总产值", growth, aspect: MeasureAspect.Growth, cell: "D5"), .. more],
        before is null ? null : MeaningExample.Published(Series(ExampleCatalogue.Output, Measure.Current, "2018-09", before)));
}
