using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Tests.Catalogue;

public class NameKeyTests
{
    [Theory]
    [InlineData("ＧＤＰ（亿元）", "gdp(亿元)")]
    [InlineData("同比增长％", "同比增长%")]
    [InlineData("万㎡", "万m²")]
    [InlineData("万m²", "万m2")]
    [InlineData("m³", "㎥")]
    [InlineData("  其中：新登记企业", "新登记企业")]
    [InlineData("其中:新登记企业", "新登记企业")]
    [InlineData("其中，新登记企业", "新登记企业")]
    [InlineData("#发明专利", "发明专利")]
    [InlineData("清理“僵尸企业”", "清理僵尸企业")]
    [InlineData("合　 计\u00A0", "合计")]
    public void Ways_of_writing_one_name_are_equal(string one, string other) => Assert.Equal(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("m²", "m³")]
    [InlineData("专利申请量", "专利授权量")]
    [InlineData("其中", "")]
    public void Different_names_stay_different(string one, string other) => Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));
}
