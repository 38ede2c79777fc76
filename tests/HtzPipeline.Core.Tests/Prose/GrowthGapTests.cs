namespace HtzPipeline.Core.Tests.Prose;

/// <summary>A gap between two growths that a text names is held against the two, to the digits printed.</summary>
public class GrowthGapTests
{
    private const string Industry = "2019年1—8月,全区规模以上工业总产值58.33亿元,同比增长9.62%;高新技术产业产值38.26亿元,同比增长";

    [Theory]
    [InlineData("9.27%,增速比规模以上工业总产值低0.35个百分点。")]
    [InlineData("9.27%,增速比规模以上工业低0.35个百分点。")]
    [InlineData("9.27%,增速低于规模以上工业总产值0.4个百分点。")]
    [InlineData("9.3%,增速比规模以上工业总产值低0.3个百分点。")]
    [InlineData("9.27%,增速比全市低3.1个百分点。")]
    [InlineData("9.27%,增速比全部投资低3.1个百分点。")]
    public void One_that_the_growths_bear_out_or_that_cannot_be_told_says_nothing(string rest) => Assert.DoesNotContain("HTZ2417", CodesOf(Industry + rest));

    [Theory]
    [InlineData("9.27%,增速比规模以上工业总产值低1.35个百分点。")]
    [InlineData("9.27%,增速比规模以上工业高0.35个百分点。")]
    [InlineData("9.27%,增速高于规模以上工业总产值0.4个百分点。")]
    public void One_that_they_do_not_is_a_doubt_with_both_readings(string rest)
    {
        var judged = JudgedText.Of(Industry + rest);

        var finding = Assert.Single(judged.Findings, finding => finding.Kind.Code == "HTZ2417");
        Assert.Equal("HT_OUTPUT", finding.Key!.Value.Indicator);
        Assert.NotNull(finding.Place.Passage);
        Assert.Equal(4, judged.Accepted.Count);
    }

    [Theory]
    [InlineData("0.38", false)]
    [InlineData("1.38", true)]
    public void One_against_another_month_is_held_against_its_growth(string points, bool isFound) => Assert.Equal(
        isFound,
        CodesOf($"2019年1—7月,全区规模以上工业总产值同比增长10.00%。1—8月,规模以上工业总产值58.33亿元,同比增长9.62%,增速比1—7月回落{points}个百分点。").Contains("HTZ2417"));

    private static IEnumerable<string> CodesOf(string text) => JudgedText.Of(text).Findings.Select(finding => finding.Kind.Code);
}
