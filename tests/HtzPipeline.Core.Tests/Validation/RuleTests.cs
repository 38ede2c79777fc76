using System.Collections.Frozen;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Reporting;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>What every rule can say of itself, whatever its kind.</summary>
public class RuleTests
{
    private static readonly Rule Growth = new()
    {
        Code = "GROWTH",
        Kind = RuleKind.Growth,
        Indicators = FrozenSet.Create("OUTPUT"),
    };

    private static readonly Fact Amount = Fact(ExampleCatalogue.Output, "2019-09", Measure.Cumulative, "58.33");
    private static readonly Fact Wrong = Fact(ExampleCatalogue.Output, "2019-09", Measure.CumulativeGrowth, "96.2");
    private static readonly Fact Base = Fact(ExampleCatalogue.Output, "2018-09", Measure.Cumulative, "53.21");

    [Fact]
    public void A_finding_and_its_report_name_the_rule_the_catalogue_and_the_reason()
    {
        var finding = Assert.Single(Run(Growth with { Why = new("因为", "Because") }));
        var report = FindingReport.Of(finding);

        Assert.Equal(("GROWTH", "test", new LocalText("因为", "Because")), (finding.Rule, finding.Catalogue, finding.Why));
        Assert.Equal(("GROWTH", "test", new LocalText("因为", "Because")), (report.Rule, report.Catalogue, report.Why));
    }

    [Fact]
    public void Without_a_rule_nothing_is_checked() => Assert.Empty(Run());

    [Fact]
    public void A_rule_does_not_hold_for_other_indicators() => Assert.Empty(Run(Growth with { Indicators = FrozenSet.Create("GDP") }));

    [Theory]
    [InlineData(null, Severity.Warning, true)]
    [InlineData(Severity.Info, Severity.Info, false)]
    [InlineData(Severity.Error, Severity.Error, false)]
    public void A_rule_may_set_the_severity_of_its_findings(Severity? set, Severity severity, bool isDoubted)
    {
        var finding = Assert.Single(Run(Growth with { Severity = set }));

        Assert.Equal((severity, isDoubted), (finding.Severity, finding.DoubtsFigure));
    }

    [Fact]
    public void What_contradicts_only_what_was_published_is_never_more_than_a_warning() => Assert.Equal(
        Severity.Warning,
        Assert.Single(Arithmetic([Amount, Wrong], Published(Base), Catalogue(Growth with { Severity = Severity.Error }))).Severity);

    [Fact]
    public void An_error_holds_back_the_figure_it_is_about_and_no_other()
    {
        var result = Check(
            [
                Reported("规模以上工业总产值", "58.33", cell: "C5"),
                Reported("规模以上工业总产值", "96.2", aspect: MeasureAspect.Growth, cell: "D5"),
                Reported("规模以上工业总产值", "53.21", "2018-09", cell: "E5"),
            ],
            Catalogue(Growth with { Severity = Severity.Error }));

        Assert.Equal([Measure.CurrentGrowth], result.Held.Select(fact => fact.Measure));
        Assert.Equal(2, result.Accepted.Count);
        Assert.All(result.Accepted, fact => Assert.Equal(ObservationStatus.Normal, fact.Figure.Status));
    }

    private static IndicatorCatalogue Catalogue(params IReadOnlyList<Rule> rules) => ExampleCatalogue.Of(ExampleCatalogue.Instance.Indicators, rules);

    private static IReadOnlyList<Finding> Run(params IReadOnlyList<Rule> rules) => Arithmetic([Amount, Wrong, Base], catalogue: Catalogue(rules));
}
