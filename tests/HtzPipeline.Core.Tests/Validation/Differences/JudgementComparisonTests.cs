using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation.Differences;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.ExampleCatalogue;

namespace HtzPipeline.Core.Tests.Validation.Differences;

public class JudgementComparisonTests
{
    private static readonly ReportedFigure Reported58 = Reported("规模以上工业总产值", "58.33");

    [Fact]
    public void Judged_alike_there_is_no_difference()
    {
        var judged = Judge([Reported58, Reported("没有的指标", cell: "C6")], Instance);

        Assert.Empty(JudgementComparison.OfFigures(judged, judged));
        Assert.Empty(JudgementComparison.OfFindings(judged, judged));
    }

    [Fact]
    public void An_indicator_that_is_gone_is_no_longer_recognised_and_one_that_comes_is()
    {
        var (gone, all) = (Judge([Reported58], Of(Gdp)), Judge([Reported58], Instance));

        var lost = Assert.Single(JudgementComparison.OfFigures(all, gone));
        Assert.Equal((FigureEffect.NoLongerRecognised, "OUTPUT", null), (lost.Effect, lost.Before!.Key.Indicator, lost.After));
        Assert.Equal((Cell("C5"), "58.33"), (lost.Place, lost.Text));
        Assert.Equal(FigureEffect.NewlyRecognised, Assert.Single(JudgementComparison.OfFigures(gone, all)).Effect);
        Assert.Equal(
            [(true, MeaningFindings.UnknownIndicator.Code), (true, MeaningFindings.NothingToPublish.Code)],
            JudgementComparison.OfFindings(all, gone).Select(one => (one.Appears, one.Finding.Kind.Code)).OrderBy(one => one.Code, StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_that_goes_to_another_indicator_takes_the_figure_with_it()
    {
        var moved = Of(Output with { Name = new("产值", "Output") }, Profit with { Aliases = ["规模以上工业总产值"] });

        var difference = Assert.Single(JudgementComparison.OfFigures(Judge([Reported58], Instance), Judge([Reported58], moved)));

        Assert.Equal((FigureEffect.TakenForAnother, "OUTPUT", "PROFIT"), (difference.Effect, difference.Before!.Key.Indicator, difference.After!.Key.Indicator));
    }

    [Fact]
    public void A_stated_amount_is_the_same_in_another_unit_and_one_without_a_unit_means_another()
    {
        var inWan = Of(Output with { Unit = WanYuan });
        var (stated, silent) = (Reported58 with { Unit = "亿元" }, Reported58);

        var same = Assert.Single(JudgementComparison.OfFigures(Judge([stated], Instance), Judge([stated], inWan)));
        var other = Assert.Single(JudgementComparison.OfFigures(Judge([silent], Instance), Judge([silent], inWan)));

        Assert.Equal((FigureEffect.OtherUnit, 58.33m, 583300m), (same.Effect, same.Before!.Number!.Value.Value, same.After!.Number!.Value.Value));
        Assert.Equal((FigureEffect.OtherAmount, "CNY_1E8", "CNY_1E4"), (other.Effect, other.Before!.Unit, other.After!.Unit));
    }

    [Fact]
    public void A_rule_of_another_severity_holds_back_what_it_doubted_and_the_other_way_round()
    {
        var (strict, lenient) = (Judge([Reported58], With(Severity.Error)), Judge([Reported58], With(Severity.Warning)));
        var none = Judge([Reported58], Of([Output], []));

        Assert.Equal(FigureEffect.HeldBack, Assert.Single(JudgementComparison.OfFigures(lenient, strict)).Effect);
        Assert.Equal(FigureEffect.LetThrough, Assert.Single(JudgementComparison.OfFigures(strict, lenient)).Effect);
        Assert.Equal(FigureEffect.Doubted, Assert.Single(JudgementComparison.OfFigures(none, lenient)).Effect);
        Assert.Equal(FigureEffect.NoLongerDoubted, Assert.Single(JudgementComparison.OfFigures(lenient, none)).Effect);
        Assert.Contains(
            JudgementComparison.OfFindings(lenient, strict),
            one => one is { Appears: true, Finding: { Severity: Severity.Error, Rule: "LIMITS" } });
        Assert.Contains(
            JudgementComparison.OfFindings(lenient, strict),
            one => one is { Appears: false, Finding: { Severity: Severity.Warning, Rule: "LIMITS" } });
    }

    [Fact]
    public void Figures_of_a_message_at_no_place_are_told_apart_by_what_they_are_of()
    {
        ReportedFigure[] figures = [.. new[] { "2019-08", "2019-09" }.Select(month => Reported("规模以上工业总产值", "58", month) with { Place = Place.File })];

        Assert.Empty(JudgementComparison.OfFigures(Judge(figures, Instance), Judge(figures, Instance)));
        Assert.Equal(2, JudgementComparison.OfFigures(Judge(figures, Instance), Judge(figures, Of(Gdp))).Count);
    }

    private static IndicatorCatalogue With(Severity severity) => Of([Output], [new RangeRule
    {
        Code = "LIMITS",
        Kind = RuleKind.Range,
        Severity = severity,
        Indicators = System.Collections.Frozen.FrozenSet.Create("OUTPUT"),
        Measures = [Measure.Current, Measure.Cumulative],
        Most = 50,
        Unit = YiYuan,
    }]);

    private static CataloguedJudgement Judge(IReadOnlyList<ReportedFigure> figures, IndicatorCatalogue catalogue) => new(Check(figures, catalogue), catalogue);
}
