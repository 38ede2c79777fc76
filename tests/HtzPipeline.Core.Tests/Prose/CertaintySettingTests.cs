namespace HtzPipeline.Core.Tests.Prose;

/// <summary>How sure a department's text has to be to be published unseen.</summary>
public class CertaintySettingTests
{
    // Said in the clause itself, carried from before, made out.
    private const string Stated = "2019年1—8月,全区规模以上工业总产值58.33亿元。";
    private const string Carried = "2019年1—8月,全区规模以上工业总产值58.33亿元,规模以上工业营业收入60.18亿元。其中,高新技术产业产值38.26亿元,同比增长9.27%。";
    private const string Inferred = "2019年1—8月,新登记企业同比增长5.1%和12.8%。";
    private const string YearOfFolder = "1—8月,全区规模以上工业总产值58.33亿元,发展势头良好。";

    [Theory]
    [InlineData(Stated, "certainty: stated", 1, 0)]
    [InlineData(Carried, "certainty: carried", 4, 0)]
    [InlineData(YearOfFolder, "certainty: carried", 1, 0)]
    [InlineData(YearOfFolder, "certainty: stated", 0, 1)]
    public void What_is_less_sure_waits_for_the_clerk(string text, string setting, int accepted, int held)
    {
        var judged = JudgedText.Of(text, catalogue: JudgedText.With(setting));

        Assert.Equal((accepted, held), (judged.Accepted.Count, judged.Held.Count));
        Assert.All(judged.Held, fact => Assert.Equal(["HTZ2014"], fact.HeldFor));
    }

    [Theory]
    [InlineData("去年8月,全区规模以上工业总产值6.90亿元。", "2018-08")]
    [InlineData("去年12月,全区规模以上工业总产值6.90亿元。", "2018-12")]
    [InlineData("2017年,全区规模以上工业总产值88.6亿元。今年8月,全区规模以上工业总产值7.41亿元。", "2017-12 2019-08")]
    public void A_year_told_from_that_of_the_text_is_told_from_the_folders_where_none_is_named(string text, string periods) =>
        Assert.Equal(periods.Split(' '), JudgedText.Of(text) is var judged ? judged.Accepted.Concat(judged.Held).Select(fact => fact.Key.Period.ToString()) : []);

    [Fact]
    public void What_is_stated_or_carried_passes_where_the_catalogue_says_nothing()
    {
        Assert.Equal(JudgedText.Of(Carried, catalogue: JudgedText.With("certainty: carried")).Accepted.Count, JudgedText.Of(Carried).Accepted.Count);
        Assert.NotEmpty(JudgedText.Of(Inferred).Held);
    }

    [Fact]
    public void A_department_may_have_everything_published_that_nothing_else_holds() =>
        Assert.DoesNotContain(JudgedText.Of(Inferred, catalogue: JudgedText.With("certainty: inferred")).Held, fact => fact.HeldFor.Contains("HTZ2014"));
}
