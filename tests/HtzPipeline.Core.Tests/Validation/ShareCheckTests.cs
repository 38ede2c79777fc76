using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class ShareCheckTests
{
    [Theory]
    [InlineData("65.59", 0)]
    [InlineData("65.60", 0)] // 38.265 / 58.33 is 65.60.
    [InlineData("65.62", 1)]
    [InlineData("66", 0)]
    [InlineData("75.59", 1)]
    public void A_share_is_part_over_total_within_what_is_printed(string share, int findings)
    {
        var found = Arithmetic(
        [
            Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "58.33"),
            Fact(ExampleCatalogue.HighTech, "2019-08", Measure.Cumulative, "38.26"),
            Fact(ExampleCatalogue.HighTech, "2019-08", Measure.Share, share),
        ]);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(
            (FileFindings.ShareNotPartOverTotal, Measure.Share, "65.58%~65.61%"), (finding.Kind, finding.Measure, finding.Expected)));
    }

    [Fact]
    public void A_share_of_a_total_published_earlier_is_checked_too() => Assert.Single(Arithmetic(
        [Fact(ExampleCatalogue.HighTech, "2019-08", Measure.Cumulative, "38.26"), Fact(ExampleCatalogue.HighTech, "2019-08", Measure.Share, "70.00")],
        Published(Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "58.33"))));

    [Fact]
    public void Nothing_is_said_of_the_share_of_a_total_that_may_be_zero() => Assert.Empty(Arithmetic(
    [
        Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "0.0"),
        Fact(ExampleCatalogue.HighTech, "2019-08", Measure.Cumulative, "0.0"),
        Fact(ExampleCatalogue.HighTech, "2019-08", Measure.Share, "50"),
    ]));
}
