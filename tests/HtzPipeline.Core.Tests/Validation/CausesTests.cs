using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Tests.Validation.Meaning;
using HtzPipeline.Core.Validation;
using HtzPipeline.Core.Validation.Meaning;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.Meaning.MeaningExample;

namespace HtzPipeline.Core.Tests.Validation;

public class CausesTests
{
    private const string Output = "规模以上工业总产值";

    [Theory]
    [InlineData("3.8", "HTZ2303")]
    [InlineData("-0.0385", "HTZ2304")]
    [InlineData("-9.9", "HTZ4201")]
    public void A_growth_that_does_not_agree_is_one_finding(string growth, string code)
    {
        var judged = Judge(
            [Reported(Output, "50.00", cell: "C5"), Reported(Output, growth, aspect: MeasureAspect.Growth, cell: "D5")],
            MeaningExample.Published(Series(ExampleCatalogue.Output, Measure.Current, "2018-09", "52.00")));

        Assert.Equal([code], CodesOf(judged));
        Assert.Equal(1, judged.Questionable());
    }

    [Fact]
    public void A_contradiction_is_said_though_a_unit_is_proposed_that_would_explain_it()
    {
        var judged = Judge([Cumulative(Output, "58.33"), Cumulative("高新技术产业产值", "382600", cell: "C6")], PastOfTwo());

        Assert.Equal(["HTZ2111", "HTZ3101"], CodesOf(judged).Order(StringComparer.Ordinal));
        Assert.Equal(1, judged.Questionable());
    }

    [Fact]
    public void What_does_not_follow_from_it_is_not_left_out()
    {
        var judged = Judge(
            [Cumulative(Output, "583300"), Cumulative("高新技术产业产值", "8.26", cell: "C6")], PastOfTwo());

        Assert.Equal(["HTZ2111", "HTZ4101"], CodesOf(judged).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_table_that_names_no_indicator_is_one_finding()
    {
        var uploads = new UploadsInTurn(Seeds.SeedFolder.Catalogue);
        var judged = uploads.Upload("economy/2019-08/产值.csv", "地区,2019年8月,2019年7月\n兴仁街道,28.94,25.13\n兴城街道,44.5,40.2\n"u8.ToArray());

        Assert.Equal(["HTZ1036", "HTZ2900"], CodesOf(judged).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_error_is_not_left_out_for_a_warning()
    {
        var warning = Finding.Of(MeaningFindings.UnitProbablyWrong, Cell("C5"));
        var error = Finding.Of(PublishedFindings.Outlier, Cell("C5")) with { Severity = Severity.Error };
        var other = error with { Severity = Severity.Warning };

        var said = Causes.Fold([warning, error, other], [], new HashSet<Remark>()).Select(remark => remark.Finding).ToList();

        Assert.Equal([warning.Kind, error.Kind], said.Select(finding => finding.Kind));
        Assert.Equal([[other], []], said.Select(finding => finding.Consequences));
    }

    private static IEnumerable<string> CodesOf(CheckedSubmission judged) => judged.Findings.Select(finding => finding.Kind.Code);

    private static ObservationSet PastOfTwo() => MeaningExample.Published(
        Series(ExampleCatalogue.Output, Measure.Cumulative, "2019-03", "15.10", "21.80", "28.40", "36.00", "44.90", "51.20"),
        Series(ExampleCatalogue.HighTech, Measure.Cumulative, "2019-03", "10.10", "14.80", "18.40", "24.00", "29.90", "34.20"));

    private static ReportedFigure Cumulative(string indicator, string number, string cell = "C5") =>
        Reported(indicator, number, "2019-01/2019-09", unit: "亿元", cell: cell);
}
