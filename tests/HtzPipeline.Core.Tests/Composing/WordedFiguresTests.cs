using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Tests.Composing;

/// <summary>What is said of figures that are not plain: of another period than the bulletin's, approximate, points of a rate, or not there.</summary>
public sealed class WordedFiguresTests
{
    private static readonly Period August = Period.Month(2019, 8);

    [Theory]
    [InlineData(Precision.AtLeast, "2019年1—8月，规模以上工业总产值同比增长超30%。")]
    [InlineData(Precision.AtMost, "2019年1—8月，规模以上工业总产值同比增长不足30%。")]
    [InlineData(Precision.About, "2019年1—8月，规模以上工业总产值同比增长约30%。")]
    public void A_growth_that_is_approximate_is_told_as_such_and_compared_with_none(Precision precision, string told) => Assert.Equal(told, new WordedCase(August)
        .With("IND_OUTPUT", "2019-07", (Measure.CumulativeGrowth, new(29m)))
        .With("IND_OUTPUT", "2019-08", (Measure.CumulativeGrowth, new(30m, precision)))
        .Told("{{ 'IND_OUTPUT' | growth }}，{{ 'IND_OUTPUT' | against_previous }}。"));

    [Fact]
    public void A_figure_that_was_let_through_has_a_footnote_that_says_so_and_so_has_what_is_computed_of_one()
    {
        var bulletin = new WordedCase(August)
            .WithLetThrough("IND_OUTPUT", "2019-08", Measure.Cumulative, new(58.33m))
            .WithRestingOnLetThrough("HT_OUTPUT", "2019-08", Measure.Cumulative, new(38.26m))
            .With("NEW_CONTRACTS", "2019-08", (Measure.Cumulative, new(31m)))
            .Bulletin("{{ 'IND_OUTPUT' | told }}。{{ 'HT_OUTPUT' | told }}。{{ 'NEW_CONTRACTS' | told }}。");

        Assert.Equal(
            ["该数据核对时曾暂扣，经审核放行后公布。", "推算所据的数据核对时曾暂扣，经审核放行后公布。"],
            bulletin.Footnotes.Select(note => string.Concat(note.Text.Select(run => run.Text))));
        Assert.Equal([1, 2], bulletin.Runs.Select(run => run.Footnote).OfType<int>());
    }

    [Theory]
    [InlineData(Language.Zh, "截至2019年8月末，资产负债率45.6%，比7月末提高0.5个百分点")]
    [InlineData(Language.En, "At the end of August 2019, debt ratio came to 45.6%, 0.5 percentage points more than at the end of July")]
    public void A_rate_changes_by_points_not_by_per_cent(Language language, string told) => Assert.StartsWith(told, new WordedCase(August)
        .With("DEBT_RATIO", "2019-07", (Measure.Level, new(45.1m)))
        .With("DEBT_RATIO", "2019-08", (Measure.Level, new(45.6m)))
        .Told(language == Language.Zh ? "{{ 'DEBT_RATIO' | told }}，{{ 'DEBT_RATIO' | against_previous }}。" : "{{ 'DEBT_RATIO' | told }}, {{ 'DEBT_RATIO' | against_previous }}.", language), StringComparison.Ordinal);

    [Theory]
    [InlineData("'GDP' | told: at: 'year_before'", "2018年上半年，地区生产总值50亿元。")]
    [InlineData("'GDP' | told: at: '2019-06'", "2019年上半年，地区生产总值55.66亿元。")]
    [InlineData("'IND_OUTPUT' | told: at: '2019-Q2'", "2019年上半年，规模以上工业总产值43.56亿元。")]
    public void Another_period_means_the_indicators_own_that_ends_by_then(string word, string told) => Assert.Equal(told, new WordedCase(August)
        .With("GDP", "2018-Q2", (Measure.Cumulative, new(50m)))
        .With("GDP", "2019-Q2", (Measure.Cumulative, new(55.66m)))
        .With("IND_OUTPUT", "2019-06", (Measure.Cumulative, new(43.56m)))
        .Told($"{{{{ {word} }}}}。"));

    [Fact]
    public void Nothing_is_missing_where_only_the_growth_is_published() => Assert.Equal("2019年1—8月，规模以上工业增加值同比增长5.9%。地区生产总值暂无数据。", new WordedCase(August)
        .With("IND_VALUE_ADDED", "2019-08", (Measure.CumulativeGrowth, new(5.9m)))
        .Told("{{ 'IND_VALUE_ADDED' | told }}。{{ 'IND_VALUE_ADDED,GDP' | missing }}。"));

    [Fact]
    public void A_january_that_is_not_reported_is_no_figure_that_is_yet_to_come() => Assert.Equal(
        "2019年1月，规模以上工业总产值按制度免报。新签约项目数暂无数据；规模以上工业总产值按制度免报。",
        new WordedCase(Period.Month(2019, 1)).Told("{{ 'IND_OUTPUT' | told }}。{{ 'IND_OUTPUT,NEW_CONTRACTS' | missing }}。"));

    [Theory]
    [InlineData(Language.Zh, "2019年1—8月，各街道新签约项目数暂无数据。")]
    [InlineData(Language.En, "In January to August 2019, no figure of projects newly contracted by sub-district is available yet.")]
    public void What_no_sub_district_has_is_said_once_and_no_empty_table_or_chart_is_shown(Language language, string told)
    {
        var figures = new WordedCase(August).With("NEW_CONTRACTS", "2019-08", (Measure.Cumulative, new(31m)));
        var stop = language == Language.Zh ? "。" : ".";

        Assert.Equal(told, figures.Told($"{{{{ 'NEW_CONTRACTS' | areas }}}}{stop}", language));
        Assert.Equal(told, figures.Told("{{ 'NEW_CONTRACTS' | areas_chart }}", language));
        Assert.Equal(told, figures.Told("{{ 'NEW_CONTRACTS' | areas_table }}", language));
        Assert.Equal(["ParagraphBlock"], figures.Bulletin("{{ 'NEW_CONTRACTS' | areas_chart }}", language).Blocks.Select(block => block.GetType().Name));
        Assert.Equal("", figures.Told("{% assign known = 'NEW_CONTRACTS' | areas_published %}{% if known %}有{% endif %}", language));
    }

    [Fact]
    public void A_share_that_there_is_not_is_said_where_its_amount_is_told() => Assert.Equal("2019年1—8月，高新技术产业产值38.26亿元，占规模以上工业总产值的比重暂无数据。", new WordedCase(August)
        .With("HT_OUTPUT", "2019-08", (Measure.Cumulative, new(38.26m)))
        .Told("{{ 'HT_OUTPUT' | told }}，{{ 'HT_OUTPUT' | share }}。"));

    [Fact]
    public void After_a_sentence_of_two_times_the_next_says_when() => Assert.Equal("2019年1—8月，高新技术产业产值38.26亿元，8月，专利授权量48件。8月，新签约项目数7个。", new WordedCase(August)
        .With("HT_OUTPUT", "2019-08", (Measure.Cumulative, new(38.26m)))
        .With("PATENT_GRANTS", "2019-08", (Measure.Current, new(48m)))
        .With("NEW_CONTRACTS", "2019-08", (Measure.Current, new(7m)))
        .Told("{{ 'HT_OUTPUT' | amount }}，{{ 'PATENT_GRANTS' | amount: of: 'month' }}。{{ 'NEW_CONTRACTS' | amount: of: 'month' }}。"));

    [Fact]
    public void The_stop_after_a_figure_is_a_full_one() => Assert.Equal("2019年上半年，地区生产总值暂无数据。", new WordedCase(August).Told("{{ 'GDP' | told }}."));

    [Fact]
    public void Doubt_about_the_month_before_is_doubt_about_the_difference_alone()
    {
        var bulletin = new WordedCase(August)
            .With("IND_OUTPUT", "2019-07", ObservationStatus.Questionable, (Measure.CumulativeGrowth, new(29m)))
            .With("IND_OUTPUT", "2019-08", (Measure.CumulativeGrowth, new(30m)))
            .Bulletin("{{ 'IND_OUTPUT' | against_previous }}。{{ 'IND_OUTPUT' | growth }}。");

        Assert.StartsWith("个百分点", Assert.Single(bulletin.Runs, run => run.Footnote is not null).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'KEY_PROJECTS' | told: of: 'month'")]
    [InlineData("'GDP' | amount: of: 'level'")]
    [InlineData("'GDP' | told: at: '2017-Q2'")]
    [InlineData("'GDP' | told: at: '2019-09'")]
    public void What_could_only_be_told_as_missing_though_it_need_not_be_is_a_fault_of_the_template(string word)
    {
        var failure = Assert.Throws<TemplateException>(() => new WordedCase(August).Told($"{{{{ {word} }}}}。"));

        Assert.Equal((3, TemplateFindings.WrongOption), (failure.Fault.Line, failure.Fault.Finding.Kind));
    }
}
