using CsCheck;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Proofs;

namespace HtzPipeline.Core.Tests.Proofs;

/// <summary>The right words keep the writer's unit, decimals, width and grouping, and the verb turns with the sign.</summary>
public class RightWordsTests
{
    [Theory]
    [InlineData("1—8月,规上工业总产值５８.３４亿元。", "５８.３４亿元", "５８.３３亿元")]
    [InlineData("1—8月,规上工业总产值583,400万元。", "583,400万元", "583,300万元")]
    [InlineData("1—8月,规上工业总产值下降9.62%。", "下降9.62%", "增长9.62%")]
    [InlineData("1—8月,规上工业总产值同比下降约9.62%。", "下降约9.62%", "增长约9.62%")]
    [InlineData("1—8月,规上工业总产值增长-9.62%。", "-9.62%", "9.62%")]
    [InlineData("1—8月,规上工业总产值与上年同期持平。", "持平", "增长9.62%")]
    [InlineData("1—8月,规上工业总产值增长19.6%。", "19.6%", "9.6%")]
    [InlineData("1—9月,新登记企业增长2.1倍。", "2.1倍", "1倍")]
    [InlineData("1—8月,规上工业总产值增长9.62个百分点。", "9.62个百分点", "9.62%")]
    public void They_are_printed_as_the_writer_prints(string text, string old, string right)
    {
        var words = PublishedSeeds.Only(text).Right;

        Assert.Equal((old, right), (words!.Old, words.New));
    }

    [Fact]
    public void Whatever_is_printed_wrong_agrees_once_the_right_words_stand_in_its_place() => Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 3], Gen.Bool, Gen.Bool).Sample((digits, decimals, isGrouped, isDown) =>
    {
        var number = new decimal(digits, 0, 0, false, (byte)decimals).ToString((isGrouped ? "#,##0." : "0.") + new string('0', decimals), System.Globalization.CultureInfo.InvariantCulture);
        var text = $"2019年1—8月,规模以上工业总产值{number}亿元,同比{(isDown ? "下降" : "增长")}{number}%。";
        var mended = text;
        foreach (var right in PublishedSeeds.Read(text).Numbers.Select(one => one.Right).OfType<RightWords>().OrderByDescending(one => one.Place.Passage!.Value.From))
        {
            var (from, to) = (right.Place.Passage!.Value.From, right.Place.Passage.Value.To);
            Assert.Equal(right.Old, mended[(from - 1)..to]);
            mended = mended[..(from - 1)] + right.New + mended[to..];
        }

        Assert.Equal(0, PublishedSeeds.Read(mended).MustChange);
    });

    [Fact]
    public void A_true_figure_agrees_however_coarsely_it_is_printed() => Gen.Int[0, 2].Sample(decimals =>
        Assert.Equal(Verdict.Agrees, PublishedSeeds.Read($"1—8月,规模以上工业总产值{Math.Round(58.33m, decimals)}亿元。").Numbers[^1].Verdict));
}
