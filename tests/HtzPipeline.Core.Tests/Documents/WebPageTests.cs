using HtzPipeline.Core.Tests.Layout;

namespace HtzPipeline.Core.Tests.Documents;

public class WebPageTests
{
    private const string Page = """
        <html><head><title>统计公报</title><style>p { margin: 0 }</style></head><body>
        <nav><p>首页。统计数据2019年1月至今共120条,点击次数300。一二三四五六七八九十</p></nav>
        <table><tr><td><h1>2021年1-8月经济运行情况</h1>
        <p>2021年1—8月,全区规模以上工业总产值41.2亿元,同比增长8.4%;规模以上
        工业营业收入39.7亿元。</p></td></tr></table>
        <p>表1 主要指标</p>
        <table><tr><th>指标</th><th>1-8月</th><th>同比增长(%)</th></tr>
        <tr><td>规模以上工业总产值(亿元)</td><td>41.20</td><td>8.4</td></tr>
        <tr><td>规模以上工业营业收入(亿元)</td><td>39.75</td><td>6.1</td></tr></table>
        <p style="display: none">规模以上工业总产值99.9亿元,同比增长99.9%,这是隐藏的一段话。</p>
        </body></html>
        """;

    [Fact]
    public void Sentences_and_tables_of_a_page_are_read_in_their_order_and_what_is_beside_them_is_not()
    {
        var (figures, bulletin) = Read.Csv(Page);

        Assert.Equal("html", bulletin.Format);
        Assert.Equal(["41.2", "8.4", "39.7", "41.20", "8.4", "39.75", "6.1"], figures.Select(figure => figure.Number.ToString()));
        Assert.All(figures, figure => Assert.Equal("2021-08", figure.LabelledPeriod!.Value.Last.ToString()));
        Assert.All(figures.Take(3), figure => Assert.NotNull(figure.Place.Passage));
    }

    [Fact]
    public void A_name_that_a_line_break_parts_is_one() =>
        Assert.Equal("规模以上工业营业收入", Read.Csv(Page).Figures.ElementAt(2).Indicator);

    [Fact]
    public void A_page_of_tables_with_a_note_is_read_as_a_sheet() => Assert.Empty(Read.Csv("""
        <table><tr><td>指标</td><td>2021年1-8月</td></tr><tr><td>规模以上工业总产值(亿元)</td><td>41.20</td></tr><tr><td>规模以上工业营业收入(亿元)</td><td>39.75</td></tr></table>
        <p>注:规模以上工业统计范围为年主营业务收入2000万元及以上的工业法人单位,2011年以前为500万元。</p>
        """).Bulletin.Paragraphs);
}
