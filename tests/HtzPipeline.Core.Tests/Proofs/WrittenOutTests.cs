using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Proofs;

namespace HtzPipeline.Core.Tests.Proofs;

/// <summary>Numbers written in words, in rare units and in tenths, of which a part is easily taken for the whole.</summary>
public class WrittenOutTests
{
    [Theory]
    [InlineData("1—8月,规模以上工业总产值同比增长百分之九点六二。", "百分之九点六二 Agrees")]
    [InlineData("2019年1—8月,规模以上工业总产值比2018年同期增长9.62%。", "9.62% Agrees")]
    [InlineData("1—8月,规模以上工业总产值同比增长百分之九点九。", "百分之九点九 Differs")]
    [InlineData("1—8月,规模以上工业总产值同比增长9.62‰。", "9.62‰ Differs")]
    [InlineData("1—8月,规模以上工业总产值同比增长96.2‰。", "96.2‰ Agrees")]
    [InlineData("1—9月,专利申请量三百九十六件,新登记企业一千三百四十七家。", "三百九十六件 Agrees", "一千三百四十七家 Agrees")]
    [InlineData("1—9月,专利申请量三百六十九件。", "三百六十九件 Differs")]
    [InlineData("1—9月,新登记市场主体两千余家。", "两千余家 Agrees")]
    public void What_is_written_out_is_read_to_its_end(string text, params string[] verdicts) => Assert.Equal(verdicts, PublishedSeeds.Verdicts(text));

    [Theory]
    [InlineData("六成以上", Verdict.Agrees, null)]
    [InlineData("六成多", Verdict.Agrees, null)]
    [InlineData("六成五", Verdict.Agrees, null)]
    [InlineData("六成左右", Verdict.Differs, "七成左右")]
    [InlineData("七成以上", Verdict.Differs, "六成以上")]
    [InlineData("六成九", Verdict.Differs, null)]
    public void Tenths_are_read_with_what_follows(string share, Verdict verdict, string? right)
    {
        var number = PublishedSeeds.Read($"1—8月,高新技术产业产值38.26亿元,占规模以上工业总产值的{share}。").Numbers[^1];

        Assert.Equal((share, verdict, right), (number.Text, number.Verdict, number.Right?.New));
    }

    [Fact]
    public void What_a_share_rose_by_in_percent_is_a_slip_of_the_unit()
    {
        var published = PublishedSeeds.With(PublishedSeeds.Figure("HT_OUTPUT", "2019-08", Measure.ShareChange, 2.31m, "points"));
        var number = PublishedSeeds.Read("1—8月,高新技术产业产值38.26亿元,占规模以上工业总产值的比重为65.59%,同比提高2.31%。", published).Numbers[^1];

        Assert.Equal((Verdict.Differs, Slip.Unit, "2.31个百分点"), (number.Verdict, number.Slip, number.Right?.New));
    }

    [Theory]
    [InlineData("超100亿元", "60亿元")]
    [InlineData("近50亿元", null)]
    [InlineData("近60亿元", null)]
    [InlineData("约70亿元", "60亿元")]
    public void The_right_words_are_true_or_none_are_given(string revenue, string? right) =>
        Assert.Equal(right, PublishedSeeds.Only($"1—8月,规模以上工业营业收入{revenue}。").Right?.New);

    [Theory]
    [InlineData("产业产值约占三分之二。", "三分之二")]
    [InlineData("新登记企业翻了一番。", "一番")]
    [InlineData("Output rose by 9.62 percent.", "9.62")]
    public void What_is_not_read_is_said_not_to_be_checked(string text, string number)
    {
        var only = Assert.Single(PublishedSeeds.Read(text).Numbers);

        Assert.Equal((number, Verdict.NoFigure, Core.Prose.NoFigure.Unknown), (only.Text, only.Verdict, only.Why));
    }

    [Theory]
    [InlineData("1—8月,非高新技术产业产值38.26亿元。", Verdict.NotInCatalogue)]
    [InlineData("1—8月,文化产业产值38.62亿元。", Verdict.NotInCatalogue)]
    [InlineData("2019年1—8月,高新技术产业产值(不含新材料)38.26亿元。", Verdict.NotInCatalogue)]
    [InlineData("2019年1—8月,高新技术产业产值比2017年同期增长9.27%。", Verdict.NotPublished)]
    public void What_only_sounds_like_a_published_figure_does_not_agree(string text, Verdict verdict) => Assert.Equal(verdict, PublishedSeeds.Only(text).Verdict);

    [Fact]
    public void The_growth_of_the_month_alone_is_not_that_since_January() =>
        Assert.NotEqual(Verdict.Agrees, PublishedSeeds.Read("2019年1—8月,规模以上工业总产值58.33亿元,同比增长9.62%,当月增长9.62%。").Numbers[^1].Verdict);
}
