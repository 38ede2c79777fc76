using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Composing;

public sealed class ComposedBulletinTests
{
    [Fact]
    public void Its_figures_come_in_reading_order_with_those_of_tables_and_footnotes_last() => Assert.Equal(
        ["IND_OUTPUT", "IND_OUTPUT", "HT_OUTPUT", "HT_OUTPUT", "NEW_CONTRACTS", "IND_OUTPUT", "IND_OUTPUT", "HT_OUTPUT", "IND_OUTPUT"],
        SampleBulletin.Chinese.Citations.Select(citation => citation.Figure.Key.Indicator));

    [Fact]
    public void Every_footnote_mark_has_its_note() =>
        Assert.All(SampleBulletin.Chinese.Runs.Select(run => run.Footnote).OfType<int>(), number => Assert.InRange(number, 1, SampleBulletin.Chinese.Footnotes.Count));

    [Fact]
    public void A_figure_names_the_series_it_belongs_to() =>
        Assert.Equal("HT_OUTPUT.370400-HTZ.share", SampleBulletin.Chinese.Citations.Single(citation => citation.Figure.Measure == Measure.Share).Figure.Series);
}
