using HtzPipeline.Core.Prose;
using HtzPipeline.Core.Tests.Validation;

namespace HtzPipeline.Core.Tests.Prose;

/// <summary>The reader brings names to a standard; what the text writes is kept, and a catalogue that has it word for word means that.</summary>
public class WrittenNameTests
{
    [Theory]
    [InlineData("2019年1—8月,出口额20.5亿元。", "出口总额", "出口额")]
    [InlineData("2019年1—8月,新登记经营主体1250户。", "新登记市场主体", "新登记经营主体")]
    [InlineData("2019年1—8月,协议投资额20.5亿元。", "协议投资", "协议投资额")]
    [InlineData("2019年1—8月,出口总额20.5亿元。", "出口总额", null)]
    public void What_the_text_writes_is_kept_beside_the_standard_name(string text, string standard, string? written)
    {
        var figure = Assert.Single(ProseReader.Read(text).Figures);

        Assert.Equal((standard, written), (figure.Indicator, figure.Written));
    }

    [Fact]
    public void What_a_later_clause_goes_back_to_keeps_its_name_as_written() =>
        Assert.Equal(["出口额", "出口额"], ProseReader.Read("2019年1—8月,出口额20.5亿元,增长5.1%。").Figures.Select(figure => figure.Written));

    [Fact]
    public void A_name_that_earlier_clauses_complete_is_not_as_written() =>
        Assert.Null(ProseReader.Read("2019年1—8月,规上工业总产值20.5亿元,利润1.2亿元。").Figures[^1].Written);

    [Fact]
    public void The_catalogues_own_name_wins_over_the_standard_one()
    {
        var catalogue = ExampleCatalogue.Of(
            ExampleCatalogue.Flow("EXPORTS_TOTAL", "出口总额", ExampleCatalogue.YiYuan), ExampleCatalogue.Flow("EXPORTS", "出口额", ExampleCatalogue.YiYuan));

        Assert.Equal(["EXPORTS"], Of("2019年1—8月,外贸形势平稳,出口额20.5亿元,同比增长5.1%。", catalogue));
        Assert.Equal(["EXPORTS_TOTAL"], Of("2019年1—8月,外贸形势平稳,出口总值20.5亿元,同比增长5.1%。", catalogue));
    }

    [Fact]
    public void A_name_that_only_the_catalogue_writes_so_is_known() =>
        Assert.Equal(["MARKET"], Of("2019年1—8月,新登记经营主体1250家。", ExampleCatalogue.Of(ExampleCatalogue.Flow("MARKET", "新登记经营主体", ExampleCatalogue.Jia))));

    private static IEnumerable<string> Of(string text, Core.Catalogue.IndicatorCatalogue catalogue) =>
        JudgedText.Of(text, catalogue: catalogue) is var judged ? judged.Accepted.Concat(judged.Held).Select(fact => fact.Key.Indicator).Distinct() : [];
}
