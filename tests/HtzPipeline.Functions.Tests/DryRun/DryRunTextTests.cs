using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Validation.Differences;
using HtzPipeline.Functions.Commands;
using HtzPipeline.Functions.DryRun;
using HtzPipeline.Functions.Query;

namespace HtzPipeline.Functions.Tests.DryRun;

public class DryRunTextTests
{
    private static readonly DryRunReport Nothing = new("a", "b", null, null, null, [], new([], []), new(1, 0, [], [], [], []));

    private static readonly AnsweredExample Example = new("Z", "2019-08", "current", "1 CNY", null);

    [Fact]
    public void There_are_words_for_every_item_and_effect()
    {
        var report = Nothing with
        {
            Catalogue = [.. Enum.GetValues<CatalogueItem>().Select(item => new DifferenceResource(item, "X", null, null, "甲"))],
            AtOnce = new(
                [.. Enum.GetValues<AnswerEffect>().Select(effect => new AnsweredOtherwise(effect, "X", 1, [Example]))],
                [.. Enum.GetValues<DueState>().Select(state => new DueOtherwise("d", null, state, ["X"], 2, "2019-01", "2019-02", 1, 0))]),
            SentAgain = Nothing.SentAgain with
            {
                Figures = [.. Enum.GetValues<FigureEffect>().Select(effect => new FiguresOtherwise(effect, "X", 1, []))],
                Derived = [.. Enum.GetValues<DerivedEffect>().Except([DerivedEffect.None]).Select(effect => new DerivedOtherwise(effect, "X", "current", 1, [Example]))],
            },
        };

        var text = DryRunText.Of(report);

        Assert.Contains("  + 规则 rule X 甲\n", text, StringComparison.Ordinal);
        Assert.Contains("    Z 2019-08 current: 1 CNY → 无 none\n", text, StringComparison.Ordinal);
        Assert.Contains("calendar d 2019-01..2019-02, 2 个月 months: 无 none → complete; 缺 missing X; 迟报 late +1 -0", text, StringComparison.Ordinal);
        Assert.EndsWith("It would change what is said above.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_stays_what_it_is_of_is_named_once()
    {
        var figure = new FigureState("X", "Z", "2019-08", "current", 1.50m, "CNY", 'A', Held: false);
        var held = Nothing with
        {
            SentAgain = Nothing.SentAgain with
            {
                Figures =
                [
                    new(FigureEffect.HeldBack, "X", 1, [new("s", "d/2019-08/甲.csv", "B2", "1.50", figure, figure with { Held = true, Status = 'U' })]),
                    new(FigureEffect.TakenForAnother, "Y", 1, [new("s", "d/2019-08/甲.csv", "B3", "1.50", figure, figure with { Indicator = "Y" })]),
                ],
            },
        };

        var text = DryRunText.Of(held);

        Assert.Contains("B2 “1.50” X Z 2019-08 current: 1.50 CNY → 1.50 CNY (U) 暂缓 held\n", text, StringComparison.Ordinal);
        Assert.Contains("B3 “1.50” X Z 2019-08 current: 1.50 CNY → Y Z 2019-08 current: 1.50 CNY\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_promised_of_files_that_could_not_be_read()
    {
        var lost = Nothing with { SentAgain = Nothing.SentAgain with { Lost = 1 } };

        Assert.True(Nothing.IsWithoutEffect);
        Assert.False(lost.IsWithoutEffect);
        Assert.EndsWith("nothing of what is published.", DryRunText.Of(Nothing), StringComparison.Ordinal);
        Assert.EndsWith("not every file could be read.", DryRunText.Of(lost), StringComparison.Ordinal);
    }
}
