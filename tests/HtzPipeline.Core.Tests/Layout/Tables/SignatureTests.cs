using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>What signs a form, below or above its table, is no figure and says nothing of figures.</summary>
public class SignatureTests
{
    private const string Table = "2019年8月主要经济指标\n指标,本月(亿元),累计(亿元)\n工业总产值,7.1,58.33\n财政收入,1.1,9.2\n";

    [Theory]
    [InlineData("填报单位:经济发展局    制表人:张三")]
    [InlineData("填报单位:经济发展局,制表人:张三,报出日期:2019年9月10日")]
    [InlineData("填报单位\uFF1A经济发展局,,联系电话\uFF1A0632-1234567")]
    [InlineData("单位负责人:,统计负责人:,填表人:")]
    [InlineData("单位负责人(签章):李四,,填报日期:2019-09-10")]
    [InlineData(",制 表 人:张三,审核人:李四")]
    [InlineData("制表:张三,审核:李四,")]
    [InlineData("联系电话,1234567,")]
    [InlineData("填表人,张三,")]
    public void Below_a_table_it_is_a_note(string footer)
    {
        var (figures, bulletin) = Read.Csv(Table + footer + "\n");
        Assert.Equal(4, figures.Count);
        Assert.Empty(bulletin.Findings);
        Assert.Equal("note", bulletin.Sheets.Single().Ranges[^1].Role);
    }

    [Theory]
    [InlineData("A5:C5")]
    [InlineData("A5:B5")]
    public void Merged_cells_change_nothing(string merge)
    {
        var file = new WorkbookBuilder().Sheet(
            "月报",
            [["2019年8月"], ["指标", "本月(亿元)", "累计(亿元)"], ["工业总产值", 7.1, 58.33], ["财政收入", 1.1, 9.2], ["填报单位:经济发展局    制表人:张三", null, merge == "A5:C5" ? null : "报出日期:2019年9月10日"]],
            [merge]);
        var (figures, bulletin) = Read.Stream(file.Build());
        Assert.Equal(4, figures.Count);
        Assert.Empty(bulletin.Findings);
    }

    [Theory]
    [InlineData("填报单位:经济发展局,制表人:张三,,")]
    [InlineData("填报单位:经济发展局    制表人:张三")]
    [InlineData("制表人:张三,,联系电话:0632-1234567,")]
    public void It_ends_a_tidy_file_too(string footer)
    {
        var (figures, bulletin) = Read.Csv($"指标,时期,数值,单位\n工业总产值,2019-08,7.1,亿元\n{footer}\n");
        Assert.Single(figures);
        Assert.Empty(bulletin.Findings);
    }

    [Fact]
    public void Above_a_table_it_leaves_title_period_and_unit_alone()
    {
        var (figures, _) = Read.Csv("2019年1-8月工业总产值\n填报单位:经济发展局  填报日期:2019年9月10日  计量单位:亿元\n地区,累计\n兴仁街道,20.1\n兴城街道,18.0\n");
        Assert.Equal(
            ["工业总产值|2019-01/2019-08|Cumulative/Amount|20.1|亿元", "工业总产值|2019-01/2019-08|Cumulative/Amount|18.0|亿元"],
            figures.Select(Read.Line));
    }

    [Fact]
    public void A_table_may_follow_with_a_signature_of_its_own()
    {
        var (figures, bulletin) = Read.Csv(Table + "填报单位:经济发展局\n\n" + Table.Replace("财政收入", "税收收入", StringComparison.Ordinal) + "制表人:张三,,\n");
        Assert.Equal(["工业总产值", "财政收入", "工业总产值", "税收收入"], figures.Select(f => f.Indicator).Where((_, i) => i % 2 == 0));
        Assert.Empty(bulletin.Findings);
    }

    [Theory]
    [InlineData("审核项目数")]
    [InlineData("电话用户")]
    [InlineData("联系人户数")]
    public void A_name_that_only_begins_like_one_is_a_name(string name)
    {
        var (figures, _) = Read.Csv(Table + name + ",3,5\n");
        Assert.Equal(name, figures[^1].Indicator);
    }
}
