using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Proofs;

/// <summary>Each kind of verdict, by a sentence that calls for it.</summary>
public class VerdictTests
{
    [Theory]
    [InlineData("截至9月末,区级重点项目35个,比8月末减少7个。", "7个")]
    [InlineData("截至9月末,区级重点项目35个,比上月末减少7个。", "7个")]
    [InlineData("截至9月末,区级重点项目35个,比年初减少7个。", "7个")]
    public void A_change_since_another_day_is_not_held_against_the_year_before(string text, string number) =>
        Assert.Equal(Verdict.NotPublished, PublishedSeeds.Read(text).Numbers.Single(one => one.Text == number).Verdict);

    [Theory]
    [InlineData("占全市比重(%)", Verdict.NotPublished)]
    [InlineData("占比(%)", Verdict.Differs)]
    public void A_share_of_another_total_in_a_table_is_held_against_nothing(string heading, Verdict verdict)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes($"2019年1-9月\n指标,累计(件),{heading}\n发明专利申请,148,4.5\n"));
        var proof = Proofreader.Read(Draft.Of(DraftReader.Read(file, ReadingLimits.Default), SeedFolder.Catalogue, Period.Month(2019, 9)), PublishedSeeds.Book, SeedFolder.Catalogue);

        Assert.Equal(verdict, proof.Numbers.Single(number => number.Text == "4.5").Verdict);
    }

    [Theory]
    [InlineData("2019年1—8月,规模以上工业总产值58.33亿元,增长9.62%。", "58.33亿元 Agrees", "9.62% Agrees")]
    [InlineData("1—8月,规上工业总产值58.3亿元,同比增长9.6%。", "58.3亿元 Agrees", "9.6% Agrees")]
    [InlineData("1—8月,规上工业总产值583300万元。", "583300万元 Agrees")]
    [InlineData("上半年,全区GDP完成55.66亿元,增长8.6%。", "55.66亿元 Agrees", "8.6% Agrees")]
    [InlineData("1—9月,新登记市场主体2,176家。", "2,176家 Agrees")]
    [InlineData("1—8月,规上工业总产值58.33亿元。", "58.33亿元 Agrees")]
    public void What_can_be_rounded_to_what_is_printed_agrees(string text, params string[] verdicts) => Assert.Equal(verdicts, PublishedSeeds.Verdicts(text));

    [Theory]
    [InlineData("1—8月,规上工业总产值58.34亿元。", "58.33亿元", Slip.OneDigit)]
    [InlineData("1—8月,规上工业总产值58.2亿元。", "58.3亿元", Slip.OneDigit)]
    [InlineData("1—8月,营业收入和规上工业无关,规模以上工业营业收入60.81亿元。", "60.18亿元", Slip.DigitsSwapped)]
    [InlineData("1—8月,规上工业总产值5.833亿元。", "58.33亿元", Slip.DecimalPoint)]
    [InlineData("1—9月,新登记市场主体2,167家。", "2,176家", Slip.DigitsSwapped)]
    public void What_cannot_differs_and_the_right_words_are_in_the_style_of_the_writer(string text, string right, Slip slip)
    {
        var number = PublishedSeeds.Only(text);

        Assert.Equal((Verdict.Differs, slip), (number.Verdict, number.Slip));
        Assert.Equal(right, number.Right!.New);
    }

    [Fact]
    public void A_figure_that_was_revised_since_was_right()
    {
        var published = PublishedSeeds.With(
            PublishedSeeds.Figure("IND_OUTPUT", "2019-08", Measure.Cumulative, 58.76m, "CNY_1E8", release: 1, replacedBy: 3) with { Released = new(2019, 9, 16, 2, 0, 0, TimeSpan.Zero), Replaced = new(2019, 10, 12, 2, 0, 0, TimeSpan.Zero) },
            PublishedSeeds.Figure("IND_OUTPUT", "2019-08", Measure.Cumulative, 58.33m, "CNY_1E8", release: 3));
        var number = PublishedSeeds.Only("1—8月,规上工业总产值58.76亿元。", published);

        Assert.Equal(Verdict.WasRight, number.Verdict);
        Assert.Equal((1L, 3L), (number.Other!.Release, number.Published!.Release));
        Assert.Equal("2019-09-16 曾发布58.76亿元(第1次发布),2019-10-12 修订为58.33亿元(第3次发布)。", number.Sentence.Zh);
        Assert.Equal("58.33亿元", number.Right!.New);
    }

    [Theory]
    [InlineData("1—9月,新签约项目31个。", Slip.Period, "36个")]
    [InlineData("8月,规模以上工业总产值58.33亿元。", Slip.Measure, "7.41亿元")]
    [InlineData("1—8月,规模以上工业总产值60.18亿元。", Slip.Indicator, "58.33亿元")]
    [InlineData("1—8月,规模以上工业总产值58.33万元。", Slip.Unit, "58.33亿元")]
    [InlineData("1—9月,新增城市绿化20平方米。", Slip.Unit, "20万m²")]
    public void A_figure_of_something_else_is_named(string text, Slip slip, string right)
    {
        var number = PublishedSeeds.Only(text);

        Assert.Equal((Verdict.AgreesWithAnother, slip), (number.Verdict, number.Slip));
        Assert.Equal(right, number.Right!.New);
    }

    [Fact]
    public void A_figure_of_another_area_is_named()
    {
        var published = PublishedSeeds.With(
            PublishedSeeds.Figure("IND_OUTPUT", "2019-08", Measure.Cumulative, 21.07m, "CNY_1E8", area: "370400-HTZ-XR"),
            PublishedSeeds.Figure("IND_OUTPUT", "2019-08", Measure.Cumulative, 18.44m, "CNY_1E8", area: "370400-HTZ-XC"));
        var number = PublishedSeeds.Only("1—8月,兴仁街道规模以上工业总产值18.44亿元。", published);

        Assert.Equal((Verdict.AgreesWithAnother, Slip.Area, "370400-HTZ-XC", "21.07亿元"), (number.Verdict, number.Slip, number.Other!.Key.Area, number.Right!.New));
    }

    [Fact]
    public void A_share_that_the_amounts_of_the_text_contradict_is_said_with_both()
    {
        var number = PublishedSeeds.Only("现有区级重点项目36个,其中市重点项目14个,占近五成。");

        Assert.Equal((Verdict.ContradictsText, "四成"), (number.Verdict, number.Right!.New));
        Assert.Equal(2, number.Against.Count);
    }

    [Theory]
    [InlineData("1—8月,全区完成快递业务量120万件。上半年情况如下。1—8月,快递业务量130万件。")]
    [InlineData("1—8月,全区粮食产量40万吨,夏粮产量10万吨,占粮食产量的比重为45%。")]
    public void What_is_not_in_the_catalogue_may_still_contradict_itself(string text) =>
        Assert.Contains(PublishedSeeds.Read(text).Numbers, number => number.Verdict == Verdict.ContradictsText);

    [Fact]
    public void The_change_of_a_share_is_held_against_both_growths()
    {
        var published = PublishedSeeds.With(PublishedSeeds.Figure("HT_OUTPUT", "2019-08", Measure.ShareChange, 12.23m, "points", status: ObservationStatus.Questionable));
        var number = PublishedSeeds.Only("1—8月,规上工业总产值58.33亿元,增长9.62%;高新技术产业产值38.26亿元,增长9.27%,占规上工业总产值的比重65.59%,比上年提升12.23个百分点。", published);

        Assert.Equal((Verdict.ContradictsText, "提升12.23个百分点", "下降0.21个百分点"), (number.Verdict, number.Right!.Old, number.Right.New));
    }

    [Theory]
    [InlineData("2017年1—8月,规模以上工业总产值50.00亿元。", Verdict.NotPublished)]
    [InlineData("1—9月,规模以上工业总产值居全市第2位。", Verdict.NotPublished)]
    [InlineData("1—9月,实际使用外资1.2亿美元。", Verdict.NotInCatalogue)]
    [InlineData("1—9月,全市规模以上工业总产值2800亿元。", Verdict.NotInCatalogue)]
    public void What_nothing_is_published_of_is_said_to_be_so(string text, Verdict verdict) => Assert.Equal(verdict, PublishedSeeds.Only(text).Verdict);

    [Fact]
    public void A_text_in_English_is_not_read_and_not_blamed() => Assert.Equal(0, PublishedSeeds.Read(
        "Gross output of industry above designated size was 58.33 hundred million yuan, up 9.62%. Business revenue reached 6.081 billion yuan, up 13.28%.").MustChange);

    [Fact]
    public void Whatever_has_digits_has_a_verdict_and_no_two_overlap()
    {
        var text = SeedFolder.Read("uploads/economy/2019-09/前三季度工作综述.txt") + "\n附:表2、A320、http://a.cn/b?c=17,电话0632-1234567,№5,１２３。";
        var proof = PublishedSeeds.Read(text);
        foreach (var paragraph in proof.Paragraphs)
        {
            var passages = proof.Numbers.Select(number => number.Place.Passage!.Value).Where(passage => passage.Paragraph == paragraph.Number).OrderBy(passage => passage.From).ToList();
            Assert.All(passages.Zip(passages.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From, $"{pair}"));
            Assert.All(
                Enumerable.Range(0, paragraph.Text.Length).Where(i => char.IsDigit(paragraph.Text[i])),
                i => Assert.Contains(passages, passage => passage.From <= i + 1 && i + 1 <= passage.To));
        }
    }

    [Fact]
    public void A_doubt_of_what_is_published_and_one_that_the_text_raises_are_passed_on()
    {
        var doubted = PublishedSeeds.With(PublishedSeeds.Figure("LANDSCAPE_SITES", "2019-09", Measure.Cumulative, 16m, "PLACE", status: ObservationStatus.Questionable));

        Assert.True(Assert.Single(PublishedSeeds.Read("打造景观节点16处。", doubted).Numbers).IsDoubtful);
        Assert.Equal(3, PublishedSeeds.Read("1—9月,新登记市场主体2176家,其中企业1347家、个体工商户828户。").Numbers.Count(number => number.IsDoubtful));
    }
}
