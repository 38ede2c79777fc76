using HtzPipeline.Core.Tests.Layout;

namespace HtzPipeline.Core.Tests.Documents;

public class TextDocumentTests
{
    private const string Bulletin = """
        青原高新区2021年1-8月主要指标
        1—8月，全区规模以上工业总产值41.2亿元，同比增长8.4%。
        表1 主要指标
        指标 | 1-8月 | 同比增长(%) |
        规模以上工业总产值(亿元) | 41.20 | 8.4 |
        规模以上工业营业收入(亿元) | 39.75 | 6.1 |
        """;

    [Fact]
    public void Prose_and_tables_of_a_text_are_one_bulletin_in_its_order()
    {
        var (figures, bulletin) = Read.Csv(Bulletin);

        Assert.Equal("text", bulletin.Format);
        Assert.Equal(["41.2", "8.4", "41.20", "8.4", "39.75", "6.1"], figures.Select(figure => figure.Number.ToString()));
        Assert.Equal(["¶2:17-22", "¶2:28-31"], figures.Take(2).Select(figure => figure.Place.ToString()));
        Assert.All(figures.Skip(2), figure => Assert.NotNull(figure.Place.Cell));
    }

    [Fact]
    public void A_table_with_notes_longer_than_itself_is_no_prose()
    {
        var note = string.Concat(Enumerable.Repeat("注：按照统计制度的要求，价格指数每五年进行一次基期轮换，新的基期更为接近居民消费结构的变化。", 20));
        var (figures, bulletin) = Read.Csv($"地区,2020年2月,2020年1月\n甲市,103.6,104.5\n乙市,103.8,104.6\n丙市,104.7,105.1\n\"{note}\"\n");

        Assert.Equal(("csv", 6), (bulletin.Format, figures.Count));
    }

    [Fact]
    public void A_figure_of_a_text_says_how_many_characters_stand_before_it() => Assert.All(
        Read.Csv(Bulletin).Figures, figure => Assert.StartsWith(figure.Text, Bulletin[figure.At!.Value..], StringComparison.Ordinal));

    [Fact]
    public void A_column_of_a_table_has_the_period_of_the_text_around_it() =>
        Assert.All(Read.Csv(Bulletin).Figures, figure => Assert.Equal("2021-08", figure.LabelledPeriod!.Value.Last.ToString()));

    [Fact]
    public void A_header_that_has_lost_its_first_cell_stands_over_its_columns() => Assert.Equal(
        ["规模以上工业总产值|6.10", "规模以上工业总产值|41.20", "规模以上工业总产值|8.4"],
        Read.Csv("""
            1、工业 | | | |
            8月当月 | 1-8月累计 | 比上年同期 | |
            增减% | | | |
            规模以上工业总产值（亿元） | 6.10 | 41.20 | 8.4 |
            规模以上工业营业收入（亿元） | 5.90 | 39.75 | 6.1 |
            """).Figures.Take(3).Select(figure => $"{figure.Indicator}|{figure.Number}"));

    [Fact]
    public void A_text_with_delimiters_is_a_table_as_ever() => Assert.Equal("csv", Read.Csv("指标,2021年1-8月\n规模以上工业总产值(亿元),41.2\n规模以上工业营业收入(亿元),39.7\n").Bulletin.Format);

    [Fact]
    public void A_year_that_nothing_names_is_left_to_the_folder()
    {
        var figure = Assert.Single(Read.Csv("1—8月，全区规模以上工业总产值达到41.2亿元，创历史新高，发展势头良好。").Figures);

        Assert.Null(figure.Period);
        Assert.Equal(8, figure.Part!.Value.Last.Number);
    }
}
