using System.Text.RegularExpressions;
using HtzPipeline.Core.Composing;
using HtzPipeline.Core.Composing.Web;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Composing;

/// <summary>The bulletin as a page.</summary>
public partial class HtmlBulletinTests
{
    private static readonly ComposedBulletin Bulletin = SampleBulletin.Chinese;

    [Fact]
    public void Every_number_carries_its_series_period_measure_release_and_origin() => Assert.Contains(
        """<span class="number" data-series="IND_OUTPUT.370400-HTZ.cumulativeGrowth" data-period="2019-08" data-measure="cumulativeGrowth" data-unit="percent" data-value="8.2" data-release="7" data-submission="20190910T021500Z-economy-7f3a" data-place="D5">8.2%</span>,其中""",
        Page(Bulletin),
        StringComparison.Ordinal);

    [Fact]
    public void As_many_numbers_are_marked_as_there_are_figures() =>
        Assert.Equal(Bulletin.Citations.Count(), Numbers().Count(Page(Bulletin)));

    [Fact]
    public void A_number_made_of_several_figures_names_them_all()
    {
        var (one, other) = (Bulletin.Citations.First().Figure, Bulletin.Citations.ElementAt(2).Figure);
        var page = Page(Bulletin with { Blocks = [new ParagraphBlock([new Run("2") { Citation = new(one, CitedAs.Rank, [other]) }])] });

        Assert.Contains("""data-as="rank" data-others="HT_OUTPUT.370400-HTZ.cumulative@2019-08">2</span>""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_written_in_a_chart_carries_its_figure_too() => Assert.Matches("""<text [^>]*data-series="IND_OUTPUT\.370400-HTZ\.current"[^>]*>7\.2</text>""", Page(Bulletin));

    [Fact]
    public void A_mark_leads_to_its_note_and_the_note_to_each_of_its_marks()
    {
        var page = Page(Bulletin);
        var ids = Ids().Matches(page).Select(match => match.Groups[1].Value).ToList();
        var targets = Targets().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(targets.Except(ids));
        Assert.Equal(["mark-1-1", "mark-1-2", "mark-2-1"], targets.Where(target => target.StartsWith("mark", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Language.Zh, "zh-CN")]
    [InlineData(Language.En, "en")]
    public void It_says_its_language(Language language, string code) =>
        Assert.StartsWith($"<!DOCTYPE html>\n<html lang=\"{code}\">", Page(Bulletin with { Language = language }), StringComparison.Ordinal);

    [Fact]
    public void It_fetches_nothing_and_runs_nothing()
    {
        var page = Page(Bulletin);

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(src|href)=""(?!#)|url\(|@import| style=", page);
        Assert.Contains("default-src &#x27;none&#x27;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_stays_a_text() => Assert.Contains(
        "&lt;img src=x&gt;&amp;", Page(Bulletin with { Title = "<img src=x>&", Blocks = [new ParagraphBlock(["<img src=x>&"])] }), StringComparison.Ordinal);

    [Fact]
    public void A_chart_says_in_words_what_it_shows() =>
        Assert.All(Bulletin.Blocks.OfType<ChartBlock>(), chart => Assert.Contains($"role=\"img\" aria-label=\"{chart.AlternativeText}\"", Page(Bulletin), StringComparison.Ordinal));

    private static string Page(ComposedBulletin bulletin)
    {
        using var page = new StringWriter();
        HtmlBulletin.Write(bulletin, page);
        return page.ToString();
    }

    [GeneratedRegex("""<span class="number" data-series=""")]
    private static partial Regex Numbers();

    [GeneratedRegex("""[ ]id="([^"]+)["]""")]
    private static partial Regex Ids();

    [GeneratedRegex("""href="#([^"]+)["]""")]
    private static partial Regex Targets();
}
