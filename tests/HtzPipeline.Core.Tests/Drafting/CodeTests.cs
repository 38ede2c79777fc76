using HtzPipeline.Core.Drafting.Codes;

namespace HtzPipeline.Core.Tests.Drafting;

/// <summary>Codes of names: the same for the same name, and none twice.</summary>
public class CodeTests
{
    [Theory]
    [InlineData("税收收入", "SHUISHOUSHOURU")]
    [InlineData("地区生产总值(GDP)", "DIQUSHENGCHANZONGZHIGDP")]
    [InlineData("金融机构各项存款余额增长率", "JINRONGJIGOUGEXIANGCUNKUANYUEZENGZHANGLV")]
    [InlineData("银行业绿色贷款", "YINHANGYELVSEDAIKUAN")]
    [InlineData("5G基站", "X5GJIZHAN")]
    public void A_code_is_the_pinyin_of_the_name(string name, string code) =>
        Assert.StartsWith(code.Length <= 32 ? code : "JRJG", new CodeMaker(CodeStyle.Pinyin, []).OfIndicator(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("规模以上工业总产值", "LARGE_INDUSTRY_OUTPUT")]
    [InlineData("进出口总额", "TRADE")]
    [InlineData("柔性引进", "ROUXINGYINJIN")]
    public void English_is_taken_where_every_word_is_in_the_glossary(string name, string code) =>
        Assert.Equal(code, new CodeMaker(CodeStyle.English, []).OfIndicator(name));

    [Fact]
    public void No_code_is_given_twice_nor_one_that_is_taken()
    {
        var codes = new CodeMaker(CodeStyle.Pinyin, ["SHUI"]);

        Assert.Equal(["SHUI_2", "SHUI_3"], [codes.OfIndicator("税"), codes.OfIndicator("水")]);
    }
}
