using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>What reading could not settle waits for a decision, with all that it may be.</summary>
public class HeldFigureTests
{
    private static readonly ReportedFigure Ambiguous = Reported("规模以上工业总产值", "58.333", unit: "亿元") with
    {
        HeldFor = [MeaningFindings.PeriodsDisagree],
        Alternatives = [Reported("规模以上工业总产值", "58333", unit: "亿元")],
    };

    [Fact]
    public void A_figure_that_reading_holds_is_held_and_says_why()
    {
        var judged = Check([Reported("规模以上工业总产值") with { HeldFor = [MeaningFindings.PeriodsDisagree] }, Reported("限额以上零售额", cell: "C6")]);

        Assert.Equal(["HTZ2211"], Assert.Single(judged.Held).HeldFor);
        Assert.All(judged.Accepted, fact => Assert.Empty(fact.HeldFor));
    }

    [Fact]
    public void Each_reading_of_a_figure_is_a_complete_fact()
    {
        var fact = Assert.Single(Map(Ambiguous).Facts);

        Assert.Equal([58.333m, 58333m], fact.Readings.Select(reading => reading.Figure.Number!.Value.Value));
        Assert.All(fact.Readings, reading => Assert.Equal((fact.Key, 0, 0), (reading.Key, reading.HeldFor.Length, reading.Alternatives.Length)));
    }

    [Fact]
    public void Two_readings_that_come_to_the_same_are_one() =>
        Assert.Empty(Assert.Single(Map(Ambiguous with { Alternatives = [Ambiguous with { Alternatives = [] }] }).Facts).Alternatives);

    [Fact]
    public void What_only_another_reading_makes_a_fact_is_held_as_that() =>
        Assert.Equal("OUTPUT", Assert.Single(Map(Ambiguous with { Indicator = "没有的指标" }).Facts).Key.Indicator);

    [Theory]
    [InlineData(Releaser.Clerk, "HTZ2211")]
    [InlineData(Releaser.Owner, "HTZ2211", "HTZ2002")]
    [InlineData(Releaser.Approver, "HTZ2211", "HTZ4301")]
    [InlineData(Releaser.Approver)]
    public void Who_releases_a_figure_may_release_it_of_all_that_holds_it(Releaser releaser, params string[] codes) =>
        Assert.Equal(releaser, ReleaseTable.Of(codes));
}
