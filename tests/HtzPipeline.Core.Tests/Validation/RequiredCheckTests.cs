using System.Collections.Frozen;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Validation.Arithmetic;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class RequiredCheckTests
{
    private static readonly IndicatorCatalogue Catalogue =
        RuleExample.Catalogue(new RequiredRule
        {
            Code = "TABLE",
            Kind = RuleKind.Required,
            Indicators = FrozenSet.Create("OUTPUT", "FIRMS", "PATENTS", "GDP"),
            Area = "370400-HTZ",
        });

    private static readonly Fact Output = Fact(ExampleCatalogue.Output, "2019-09", Measure.Cumulative, "1");
    private static readonly Fact Firms = Fact(ExampleCatalogue.Firms, "2019-09", Measure.Level, "1");
    private static readonly Fact Gdp = Fact(ExampleCatalogue.Gdp, "2019-Q3", Measure.Cumulative, "1");

    [Fact]
    public void A_file_that_has_some_of_what_is_due_together_must_have_what_its_department_owes()
    {
        var found = Arithmetic([Output], catalogue: Catalogue);

        // The patents are another department's; September ends a quarter.
        Assert.Equal(["GDP", "FIRMS"], found.Select(finding => finding.Key!.Value.Indicator));
        Assert.All(found, finding => Assert.Equal((FileFindings.RequiredMissing, Place.File), (finding.Kind, finding.Place)));
    }

    [Fact]
    public void A_file_that_has_all_has_nothing_missing() => Assert.Empty(Arithmetic([Output, Firms, Gdp], catalogue: Catalogue));

    [Fact]
    public void What_is_published_already_is_not_missing() => Assert.Empty(Arithmetic([Output], Published(Firms, Gdp), Catalogue));

    [Fact]
    public void A_blank_is_missing_and_a_dash_is_not()
    {
        Assert.Single(Arithmetic([Output, Gdp, Without(ObservationStatus.NotAvailable)], catalogue: Catalogue));
        Assert.Empty(Arithmetic([Output, Gdp, Without(ObservationStatus.NotApplicable)], catalogue: Catalogue));

        static Fact Without(ObservationStatus status) => Firms with { Figure = Firms.Figure with { Number = null, Status = status } };
    }

    [Fact]
    public void What_the_file_has_and_is_held_is_not_missing() => Assert.Empty(RunBeside(held: [Firms, Gdp]));

    [Fact]
    public void What_the_file_has_and_was_not_understood_is_not_missing() =>
        Assert.Equal("GDP", Assert.Single(RunBeside(notUnderstood: ("FIRMS", "370400-HTZ"))).Key!.Value.Indicator);

    [Fact]
    public void What_came_with_another_file_the_last_time_is_no_matter_of_this_one()
    {
        var (output, firms) = (Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "1"), Fact(ExampleCatalogue.Firms, "2019-08", Measure.Level, "1"));

        Assert.DoesNotContain("FIRMS", Missing(From("a", output), From("b", firms)));
        Assert.Contains("FIRMS", Missing(From("a", output), From("a", firms)));

        static Observation From(string submission, Fact fact) => Observation.Empty(fact.Key) with
        {
            Figures = Observation.Empty(fact.Key).Figures.Add(fact.Measure, fact.Figure with { Origin = fact.Figure.Origin! with { Submission = submission } }),
        };
        static IEnumerable<string> Missing(params IReadOnlyList<Observation> before) =>
            Arithmetic([Output], new(before), Catalogue).Select(finding => finding.Key!.Value.Indicator);
    }

    [Fact]
    public void A_file_of_other_figures_is_another_table() =>
        Assert.Empty(Arithmetic([Fact(ExampleCatalogue.Market, "2019-09", Measure.Cumulative, "1")], catalogue: Catalogue));

    [Fact]
    public void The_figures_of_another_area_are_another_table() =>
        Assert.Empty(Arithmetic([Output with { Key = Output.Key with { Area = "370400-HTZ-XR" } }], catalogue: Catalogue));

    [Fact]
    public void A_restatement_of_an_earlier_month_does_not_make_it_the_table_of_this_month() =>
        Assert.Empty(Arithmetic([Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "1")], catalogue: Catalogue));

    private static IReadOnlyList<Finding> RunBeside(IReadOnlyList<Fact>? held = null, params IReadOnlyList<(string, string)> notUnderstood) =>
        ArithmeticChecks.Run(new FigureView(Upload(), [Output], new(), Catalogue, held, notUnderstood.ToHashSet()), new(ReadingLimits.Default, 0));
}
