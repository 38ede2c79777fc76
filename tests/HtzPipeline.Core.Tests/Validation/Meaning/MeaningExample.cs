using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

/// <summary>Submissions against a past, for tests of the checks of meaning.</summary>
internal static class MeaningExample
{
    /// <summary>The facts of a series, one for each period on end.</summary>
    public static IEnumerable<Fact> Series(Indicator indicator, Measure measure, string first, params IReadOnlyList<string> numbers) =>
        numbers.Select((number, index) => Example.Fact(indicator, Period.Parse(first).Plus(index).ToString(), measure, number));

    public static ObservationSet Published(params IReadOnlyList<IEnumerable<Fact>> series) => Example.Published([.. series.SelectMany(facts => facts)]);

    /// <summary>What is said of a submission, every text of it filled in and its English English.</summary>
    public static CheckedSubmission Judge(
        IReadOnlyList<ReportedFigure> figures, ObservationSet? published = null, Upload? upload = null, IndicatorCatalogue? catalogue = null)
    {
        catalogue ??= ExampleCatalogue.Instance;
        var bulletin = new Bulletin { Format = "xlsx", Sheets = [new("月报", "indicators-down", [])], Figures = figures, Findings = [] };
        var judged = SubmissionCheck.Check(SubmissionCheck.Map(bulletin, catalogue, upload ?? Example.Upload()), published ?? new(), catalogue);
        Assert.All(judged.Findings, Example.AssertFilled);
        return judged;
    }

    /// <summary>The findings of a kind.</summary>
    public static IReadOnlyList<Finding> Of(this CheckedSubmission submission, FindingKind kind) =>
        [.. submission.Findings.Where(finding => finding.Kind == kind)];

    /// <summary>How many figures will be published as questionable.</summary>
    public static int Questionable(this CheckedSubmission submission) =>
        submission.Accepted.Count(fact => fact.Figure.Status == ObservationStatus.Questionable);
}
