using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.Meaning.MeaningExample;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

/// <summary>What a first file shows by itself, without anything published.</summary>
public class FirstFileTests
{
    [Theory]
    [InlineData("9.62 13.28 0.059", "0.059")]
    [InlineData("9.62% 13.28% 0.06", "0.06")]
    [InlineData("0.0962 0.1328 0.059", "0.0962 0.1328 0.059")]
    [InlineData("0.10 0.13 0.06", "0.10 0.13 0.06")]
    [InlineData("0.032", "0.032")]
    [InlineData("9.62 13.28 0.06", "")]
    [InlineData("9.6% 13.2% 0.06%", "")]
    [InlineData("0.1 0.2", "")]
    [InlineData("9.62 0", "")]
    public void A_fraction_among_percentages_is_doubted(string growths, string doubted) => AssertDoubted(growths, doubted, MeaningFindings.FractionForPercent);

    [Theory]
    [InlineData("109.62 113.28 98.5", "109.62 113.28 98.5")]
    [InlineData("9.6 -3.2 103.2", "103.2")]
    [InlineData("103.2", "103.2")]
    [InlineData("9.6 113.28 98.5", "")]
    [InlineData("9.6 77.5 210.3", "")]
    [InlineData("9.6 60.5 103.2", "")]
    [InlineData("9.62% 103.2%", "")]
    public void An_index_among_growths_is_doubted(string growths, string doubted) => AssertDoubted(growths, doubted, MeaningFindings.IndexForPercent);

    [Fact]
    public void What_a_fraction_or_an_index_should_be_is_proposed()
    {
        Assert.Equal("5.9%", Assert.Single(Judge(Growths("9.62 13.28 0.059")).Of(MeaningFindings.FractionForPercent)).Expected);
        Assert.Equal("3.2%", Assert.Single(Judge(Growths("9.6 -3.2 103.2")).Of(MeaningFindings.IndexForPercent)).Expected);
    }

    [Fact]
    public void A_month_above_the_cumulative_that_includes_it_holds_both()
    {
        var judged = Judge([.. Pair("规模以上工业总产值", "74.1", "58.33", 3), .. Pair("高新技术产业产值", "5.1", "38.26", 4), .. Pair("利润总额", "5.1", "-3.2", 5)]);
        Assert.Equal("规模以上工业总产值", Assert.Single(judged.Of(FileFindings.CurrentAboveCumulative)).Arguments["indicator"]);
        Assert.Equal(2, judged.Held.Count);
        Assert.Equal(4, judged.Accepted.Count);
    }

    [Fact]
    public void As_much_as_the_rounding_allows_is_no_contradiction() =>
        Assert.DoesNotContain(Judge(Pair("规模以上工业总产值", "58.34", "58.3", 3)).Findings, finding => finding.Severity == Severity.Error);

    [Fact]
    public void Two_columns_that_have_changed_places_are_one_finding_and_none_of_them_is_published()
    {
        var judged = Judge([.. Pair("规模以上工业总产值", "58.33", "7.41", 3), .. Pair("高新技术产业产值", "38.26", "5.1", 4), .. Pair("新登记市场主体", "12", "310", 5, "家")]);
        Assert.Equal("2", Assert.Single(judged.Of(FileFindings.ColumnsSwapped)).Arguments["count"]);
        Assert.Empty(judged.Of(FileFindings.CurrentAboveCumulative));
        Assert.Equal((6, 0), (judged.Held.Count, judged.Accepted.Count));
    }

    [Theory]
    [InlineData("58.33", "亿元", null)]
    [InlineData("58.33", "万元", "10000")]
    [InlineData("583300", "亿元", "10000")]
    [InlineData("583300", "万元", null)]
    public void What_the_catalogue_says_is_usual_shows_a_wrong_unit_in_a_first_file(string number, string unit, string? factor)
    {
        var catalogue = ExampleCatalogue.Of(ExampleCatalogue.Output with { Usual = (5, 12) });
        var judged = Judge([Reported("规模以上工业总产值", number, basis: MeasureBasis.Cumulative, unit: unit) with { Period = Span("2019-01/2019-09") }], catalogue: catalogue);
        Assert.Equal(factor, judged.Of(MeaningFindings.UnitProbablyWrong).SingleOrDefault()?.Arguments["factor"].Split('/')[^1]);
    }

    private static void AssertDoubted(string growths, string doubted, FindingKind kind)
    {
        var judged = Judge(Growths(growths));
        Assert.Equal(doubted.Split(' ', StringSplitOptions.RemoveEmptyEntries), judged.Of(kind).Select(finding => judged.Accepted.Single(fact => fact.Figure.Origin!.Place == finding.Place).Figure.Origin!.Text));
        Assert.Equal(doubted.Length == 0 ? 0 : doubted.Split(' ').Length, judged.Questionable());
    }

    private static ReportedFigure[] Growths(string growths)
    {
        string[] indicators = ["规模以上工业总产值", "高新技术产业产值", "固定资产投资"];
        return [.. growths.Split(' ').Select((growth, i) =>
            Reported(indicators[i], growth.TrimEnd('%'), basis: MeasureBasis.Cumulative, aspect: MeasureAspect.Growth, cell: $"C{i + 3}") with { Text = growth, Period = Span("2019-01/2019-09") })];
    }

    private static ReportedFigure[] Pair(string indicator, string current, string cumulative, int row, string? unit = null) =>
    [
        Reported(indicator, current, basis: MeasureBasis.Current, cell: $"B{row}", unit: unit),
        Reported(indicator, cumulative, basis: MeasureBasis.Cumulative, cell: $"C{row}", unit: unit) with { Period = Span("2019-01/2019-09") },
    ];
}
