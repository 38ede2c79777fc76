using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Core.Composing.Writing;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Composing;

public sealed class TemplateFaultTests
{
    [Theory]
    [InlineData("# 简报\n\n{% if quarter_ends %}\n季末。\n", "HTZ5001")]
    [InlineData("# 简报\n\n{{ 'GDP' | tell }}", "HTZ5002", 3)]
    [InlineData("# 简报\n\n\n{% if month == 13 %}\n{{ 'NO_SUCH' | told }}\n{% endif %}", "HTZ5003", 5)]
    [InlineData("# 简报\n\n{{ 'GDP' | told: in: '月球' }}", "HTZ5003", 3)]
    [InlineData("# 简报\n{{ 'GDP' | told: of: 'day' }}", "HTZ5004", 2)]
    [InlineData("# 简报\n\n{{ 'GDP' | told: by: 'day' }}", "HTZ5004", 3)]
    [InlineData("# 简报\n\n同比增长8.2%。", "HTZ5005", 3)]
    [InlineData("# 简报\n\n{% assign n = '８' %}第{{ n }}号。", "HTZ5005", 3)]
    [InlineData("# 简报\n\n{{ month }}", "HTZ5005", 3)]
    [InlineData("# 简报\n\n{% include 'other' %}", "HTZ5006", 3)]
    [InlineData("# 简报\n\n{% for i in (1..1000000000) %}{% endfor %}", "HTZ5006", 3)]
    [InlineData("# 简报\n\n见下表：{{ 'all' | table }}", "HTZ5008", 3)]
    [InlineData("简报", "HTZ5009", 1)]
    public void A_fault_is_told_with_its_code_and_line(string template, string code, int? line = null)
    {
        var fault = Composer.FaultsOf(Of(template), SeedFolder.Catalogue)[0];

        Assert.Equal(code, fault.Finding.Kind.Code);
        Assert.True(line is null || line == fault.Line, fault.ToString());
    }

    [Fact]
    public void What_would_take_too_many_steps_is_given_up()
    {
        const string Loop = "{% for a in groups %}";
        var template = $"# 简报\n\n{string.Concat(Enumerable.Repeat(Loop, 6))}说{string.Concat(Enumerable.Repeat("{% endfor %}", 6))}";

        Assert.Equal("HTZ5007", Assert.Single(Composer.FaultsOf(Of(template), SeedFolder.Catalogue)).Finding.Kind.Code);
    }

    [Fact]
    public void A_template_reaches_no_member_and_no_filter_but_the_words()
    {
        Assert.Equal("HTZ5002", Composer.FaultsOf(Of("# 简报\n\n{{ 'GDP' | upcase }}"), SeedFolder.Catalogue)[0].Finding.Kind.Code);
        Assert.NotEmpty(Composer.FaultsOf(Of("# 简报\n\n{{ area.GetType }}"), SeedFolder.Catalogue));
    }

    [Theory]
    [InlineData("{{ 'IND_OUTPUT' | amount }}，{{ 'GDP' | amount }}，{{ 'IND_OUTPUT' | growth }}。", "规模以上工业总产值同比增长9.62%。")]
    [InlineData("{{ 'IND_OUTPUT' | amount }}。{{ 'KEY_PROJECTS' | amount }}。{{ 'IND_REVENUE' | amount }}。", "截至8月末，区级重点项目数35个。1—8月，规模以上工业营业收入60.18亿元。")]
    [InlineData("{{ 'IND_OUTPUT' | parts }}，{{ 'IND_REVENUE' | amount }}。", "同比增长9.27%。规模以上工业营业收入60.18亿元。")]
    public void No_arrangement_lends_a_figure_to_another_time_or_indicator(string template, string said) =>
        Assert.EndsWith(said, Say(template), StringComparison.Ordinal);

    [Fact]
    public void A_figure_that_is_missing_is_said_to_be() =>
        Assert.Equal("2019年1—8月，兴仁街道规模以上工业总产值暂无数据。", Say("{{ 'IND_OUTPUT' | told: in: '兴仁街道' }}。"));

    private static string Say(string template) =>
        PlainText.Text(Composer.Compose(Of($"# 简报\n\n{template}\n"), SeedFigures.Of(Period.Month(2019, 8)), CancellationToken.None)).Split('\n')[2].Trim('　');

    private static BulletinTemplate Of(string text) => new("tried", Language.Zh, text);
}
