using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Validation.Differences;
using HtzPipeline.Functions.DryRun;
using HtzPipeline.Functions.Query;

namespace HtzPipeline.Functions.Tests.DryRun;

public class CatalogueDryRunTests(DryRunUnderTest test) : IClassFixture<DryRunUnderTest>
{
    private const string Output = "    aliases: [规上工业总产值, 规模以上工业产值]\n    unit: CNY_1E8\n";

    [Fact]
    public async Task A_comment_changes_nothing_and_every_file_in_question_was_read_for_that()
    {
        var report = await test.TryAsync("# 指标目录", "# 我们的指标目录");

        Assert.False(report.HasEffects);
        Assert.Empty(report.Catalogue);

        // The first version of a file that was sent again is not.
        Assert.Equal((4, 0, 0), (report.SentAgain.Files, report.SentAgain.Lost, report.SentAgain.Differing.Count));
    }

    [Fact]
    public async Task Another_unit_is_answered_in_at_once_and_what_is_sent_again_is_the_same_amount()
    {
        var report = await test.TryAsync(Output, Output.Replace("CNY_1E8", "CNY_1E4", StringComparison.Ordinal));

        var answered = Assert.Single(report.AtOnce.Figures);
        Assert.Equal((AnswerEffect.OtherUnit, "IND_OUTPUT", 2), (answered.Effect, answered.Indicator, answered.Count));
        Assert.Equal(new("370400-HTZ", "2018-08", "cumulative", "50.00 CNY_1E8", "500000 CNY_1E4"), answered.Examples[0]);
        Assert.Empty(report.AtOnce.Calendar);

        var again = Assert.Single(report.SentAgain.Figures);
        Assert.Equal((FigureEffect.OtherUnit, 2), (again.Effect, again.Count));
        Assert.Equal((58.35m, 583500m), (again.Examples[1].Before!.Value, again.Examples[1].After!.Value));
        Assert.Empty(report.SentAgain.Findings);
        Assert.Empty(report.SentAgain.Derived);
    }

    [Fact]
    public async Task A_unit_of_another_factor_makes_every_amount_printed_in_it_another_though_its_number_stays()
    {
        var report = await test.TryAsync("dimension: money, factor: 100000000", "dimension: money, factor: 1000000");

        Assert.Equal(
            [(AnswerEffect.OtherAmount, "IND_OUTPUT", 2), (AnswerEffect.OtherAmount, "IND_VALUE_ADDED", 2)],
            report.AtOnce.Figures.Select(one => (one.Effect, one.Indicator, one.Count)).OrderBy(one => one.Indicator, StringComparer.Ordinal));
        Assert.Equal(
            [(FigureEffect.OtherAmount, 2), (FigureEffect.OtherAmount, 2)], report.SentAgain.Figures.Select(one => (one.Effect, one.Count)));
    }

    [Fact]
    public async Task Without_an_alias_figures_are_not_recognised_and_what_was_derived_of_them_vanishes()
    {
        var report = await test.TryAsync("aliases: [规上工业增加值]", "aliases: []");

        Assert.Empty(report.AtOnce.Figures);
        var lost = Assert.Single(report.SentAgain.Figures);
        Assert.Equal((FigureEffect.NoLongerRecognised, "IND_VALUE_ADDED", 2), (lost.Effect, lost.Indicator, lost.Count));
        Assert.Equal(("economy/2018-08/产值.csv", "E3", "20.00"), (lost.Examples[0].Path, lost.Examples[0].Place, lost.Examples[0].Text));
        Assert.Contains(report.SentAgain.Findings, one => one is { Appears: true, Code: "HTZ2001", Severity: "error", Count: 2 });
        var growth = Assert.Single(report.SentAgain.Derived);
        Assert.Equal((DerivedEffect.Vanishes, "cumulativeNominalGrowth", 1), (growth.Effect, growth.Measure, growth.Count));
        Assert.Equal(new("370400-HTZ", "2019-08", "cumulativeNominalGrowth", "10.00 percent", null), growth.Examples[0]);
    }

    [Fact]
    public async Task A_new_indicator_is_missed_by_the_calendar_at_once_and_found_in_files_that_had_it_all_along()
    {
        var report = await test.TryAsync("indicators:\n", $"indicators:\n{DryRunUnderTest.NewIndicator}");

        Assert.Empty(report.AtOnce.Figures);
        Assert.Contains(report.AtOnce.Calendar, one => one is { Department: "economy", Before: DueState.Partial, After: DueState.Partial, Missing: ["EXPORTS"] });
        var found = Assert.Single(report.SentAgain.Figures);
        Assert.Equal((FigureEffect.NewlyRecognised, "EXPORTS", 3), (found.Effect, found.Indicator, found.Count));
        Assert.Contains(report.SentAgain.Findings, one => one is { Appears: false, Code: "HTZ2001", Count: 3 });

        // On the figure of a year before, which would be there too.
        Assert.Contains(report.SentAgain.Derived, one => one is { Effect: DerivedEffect.Appears, Indicator: "EXPORTS", Measure: "cumulativeNominalGrowth", Examples: [{ Period: "2019-08", After: "20.00 percent" }] });
    }

    [Fact]
    public async Task A_rule_that_is_tightened_holds_figures_back_and_what_was_derived_of_them_with_them()
    {
        var report = await test.TryAsync(
            "rules:\n", "rules:\n  - { code: LIMITS, kind: range, severity: error, indicators: [IND_OUTPUT], measures: [cumulative], least: 51, unit: CNY_1E8 }\n");

        var held = Assert.Single(report.SentAgain.Figures);
        Assert.Equal((FigureEffect.HeldBack, 1, true), (held.Effect, held.Count, held.Examples[0].After!.Held));
        var finding = Assert.Single(report.SentAgain.Findings);
        Assert.Equal((true, "HTZ3403", "error", "LIMITS", 1), (finding.Appears, finding.Code, finding.Severity, finding.Rule, finding.Count));
        Assert.Equal(("economy/2018-08/产值.csv", "E2"), (finding.Examples[0].Path, finding.Examples[0].Place));
        var growth = Assert.Single(report.SentAgain.Derived);
        Assert.Equal((DerivedEffect.Vanishes, "IND_OUTPUT", "2019-08"), (growth.Effect, growth.Indicator, growth.Examples[0].Period));
        Assert.Single(report.SentAgain.Differing);
    }

    [Fact]
    public async Task An_indicator_that_is_removed_is_not_answered_any_more()
    {
        var start = Query.Seeds.CatalogueText.IndexOf("  - code: ACADEMICIANS\n", StringComparison.Ordinal);
        var end = Query.Seeds.CatalogueText.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;

        var report = await test.TryAsync(Query.Seeds.CatalogueText[start..end], "");

        var gone = Assert.Single(report.AtOnce.Figures);
        Assert.Equal((AnswerEffect.NotAnswered, "ACADEMICIANS", 1), (gone.Effect, gone.Indicator, gone.Count));
        Assert.Contains(report.AtOnce.Calendar, one => one is { Department: "talent", Before: DueState.Partial, After: DueState.Missing });
        Assert.Equal(FigureEffect.NoLongerRecognised, Assert.Single(report.SentAgain.Figures).Effect);
    }

    [Fact]
    public async Task A_break_marks_figures_at_once_and_ends_growth_once_they_are_sent_again()
    {
        var report = await test.TryAsync(Output, $"{Output}    breaks: [{{ from: 2019-03, zh: 口径, en: New }}]\n");

        Assert.Equal((AnswerEffect.Marked, 2), (Assert.Single(report.AtOnce.Figures).Effect, report.AtOnce.Figures[0].Count));
        Assert.Empty(report.SentAgain.Figures);
        Assert.Equal(DerivedEffect.Vanishes, Assert.Single(report.SentAgain.Derived).Effect);
    }

    [Fact]
    public async Task Only_what_is_asked_for_is_gone_over()
    {
        const string Comment = "# 指标目录";
        var unit = Output.Replace("CNY_1E8", "CNY_1E4", StringComparison.Ordinal);

        Assert.Equal(1, (await test.TryAsync(Comment, "#", new(Department: "talent"))).SentAgain.Files);
        Assert.False((await test.TryAsync(Output, unit, new(Department: "talent"))).HasEffects);
        Assert.Equal(3, (await test.TryAsync(Comment, "#", new(Months: 2))).SentAgain.Files);
        Assert.Equal(("2019-07", "2019-08"), (await test.TryAsync(Comment, "#", new(Months: 2))) is var lately ? (lately.From, lately.To) : default);
        Assert.Equal(1, Assert.Single((await test.TryAsync(Output, unit, new(Last: Core.Figures.Period.Month(2018, 12)))).AtOnce.Figures).Count);
    }
}
