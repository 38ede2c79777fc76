using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Tests.Seeds;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>The unit of a table may stand in a note below it, or beside its headings.</summary>
public class UnitOfNoteTests
{
    [Theory]
    [InlineData("注：本表单位为千元")]
    [InlineData("单位：千元")]
    [InlineData("（单位：千元）")]
    [InlineData("注：1.单位：千元；2.数据为快报数")]
    [InlineData("注：1.数据为快报数；2.单位均为千元。")]
    [InlineData("说明：以上数据单位均为千元。")]
    [InlineData("注：数据为快报数\n注:单位:千元")]
    [InlineData("填表人：张三,单位：千元")]
    [InlineData("注：本表以千元为单位")]
    public void A_unit_below_the_table_is_that_of_its_figures(string below) =>
        Assert.Equal(["45千元", "390千元"], ReadingsOf($"2019年8月补贴发放\n指标,本月,累计\n发放补贴,45,390\n{below}\n"));

    [Fact]
    public void A_note_above_the_header_says_it_as_well() =>
        Assert.Equal(["45千元", "390千元"], ReadingsOf("2019年8月补贴发放\n注：单位为千元\n指标,本月,累计\n发放补贴,45,390\n"));

    [Theory]
    [InlineData("2019年8月补贴发放（单位为千元）\n指标,本月,累计\n发放补贴,45,390\n")]
    [InlineData("2019年8月补贴发放\n金额单位为千元\n指标,本月,累计\n发放补贴,45,390\n")]
    [InlineData("2019年8月补贴发放\n指标,本月,累计,单位：千元\n发放补贴,45,390,\n")]
    public void Title_and_heading_may_say_it_in_words(string table) => Assert.Equal(["45千元", "390千元"], ReadingsOf(table));

    [Fact]
    public void A_note_at_the_end_is_of_all_tables_that_say_nothing() =>
        Assert.Equal(["45千元", "3千元"], ReadingsOf("2019年8月补贴发放\n指标,本月\n发放补贴,45\n\n2019年8月救助\n指标,本月\n临时救助,3\n注：本表单位为千元\n"));

    [Fact]
    public void A_unit_row_between_tables_is_of_the_one_below() =>
        Assert.Equal(["45", "3千元"], ReadingsOf("2019年8月补贴发放\n指标,本月\n发放补贴,45\n\n2019年8月救助\n单位：千元\n指标,本月\n临时救助,3\n"));

    [Theory]
    [InlineData("填报单位：民政局")]
    [InlineData("注：主管单位为民政局")]
    [InlineData("注：其中临时救助的单位为千元")]
    [InlineData("注：上月起由各单位为居民代发")]
    public void What_is_no_unit_of_the_table_is_none(string below) =>
        Assert.Equal(["45", "390"], ReadingsOf($"2019年8月补贴发放\n指标,本月,累计\n发放补贴,45,390\n{below}\n"));

    [Theory]
    [InlineData("注：本表金额单位为千元", "9 ITEM;1220000 CNY_1E3")]
    [InlineData("注：本表单位为千元", "9 CNY_1E3;1220000 CNY_1E3")]
    [InlineData("注：金额单位：万元", "9 ITEM;1220000 CNY_1E4")]
    [InlineData("注：金额单位为百万元", "9 ITEM")]
    public void A_unit_of_money_is_that_of_money_alone(string below, string figures) => Assert.Equal(
        figures.Split(';'),
        SubmissionCheck.Map(
            BulletinReader.Read(new MemoryStream(Encoding.UTF8.GetBytes($"2019年8月\n指标,本月\n新签约项目数,9\n新签约项目协议投资,1220000\n{below}\n")), ReadingLimits.Default),
            SeedFolder.Catalogue, new("test", DateTimeOffset.UnixEpoch, "investment", Period.Month(2019, 8), "招商.csv")).Facts.Select(fact => $"{fact.Figure.Number?.Value} {fact.Figure.Unit}"));

    private static string[] ReadingsOf(string csv) => [.. Read.Csv(csv).Figures.Select(figure => $"{figure.Number}{figure.Unit}")];
}
