using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>Uploads, reported figures and facts for tests, in as few words as a test needs.</summary>
internal static class Example
{
    public static Upload Upload(string period = "2019-09") =>
        new("new", new(2019, 10, 8, 1, 0, 0, TimeSpan.Zero), "economy", Period.Parse(period), "月报.xlsx");

    public static Place Cell(string address) =>
        new("月报", CellAddress.TryParse(address, out var cell) ? cell : throw new ArgumentException(address, nameof(address)));

    public static PeriodSpan Span(string text) => text.Split('/') is [var first, var last]
        ? new PeriodSpan(Period.Parse(first), Period.Parse(last))
        : Period.Parse(text);

    public static PrintedNumber Number(string text) => text[0] == '≥'
        ? new(decimal.Parse(text[1..], CultureInfo.InvariantCulture), Precision.AtLeast)
        : new(decimal.Parse(text, CultureInfo.InvariantCulture));

    public static ReportedFigure Reported(
        string indicator,
        string? number = "1",
        string? period = "2019-09",
        MeasureBasis basis = MeasureBasis.Unstated,
        MeasureAspect aspect = MeasureAspect.Amount,
        string? unit = null,
        string cell = "C5") => new()
        {
            Place = Cell(cell),
            Indicator = indicator,
            Period = period is null ? null : Span(period),
            Measure = new(basis, aspect),
            Text = number ?? "",
            Number = number is null ? null : Number(number),
            Status = number is null ? ObservationStatus.NotAvailable : ObservationStatus.Normal,
            Unit = unit,
        };

    public static (IReadOnlyList<Fact> Facts, IReadOnlyList<Finding> Findings) Map(params IReadOnlyList<ReportedFigure> figures) =>
        Map(Upload(), figures);

    public static (IReadOnlyList<Fact> Facts, IReadOnlyList<Finding> Findings) Map(Upload upload, params IReadOnlyList<ReportedFigure> figures)
    {
        var mapper = new FigureMapper(ExampleCatalogue.Instance, upload);
        return ([.. mapper.Map(figures)], mapper.Findings);
    }

    public static CheckedSubmission Check(IReadOnlyList<ReportedFigure> figures, IndicatorCatalogue? catalogue = null, ObservationSet? published = null)
    {
        var bulletin = new Bulletin
        {
            Format = "xlsx",
            Sheets = [new("月报", "indicators-down", [])],
            Figures = figures,
            Findings = [],
        };
        catalogue ??= ExampleCatalogue.Instance;
        return SubmissionCheck.Check(SubmissionCheck.Map(bulletin, catalogue, Upload()), published ?? new(), catalogue);
    }

    /// <summary>A fact in the indicator's own unit, at a place of its own.</summary>
    public static Fact Fact(
        Indicator indicator, string period, Measure measure, string number, ObservationStatus status = ObservationStatus.Normal, string submission = "new") => new(
            new(indicator.Code, "370400-HTZ", Period.Parse(period)),
            measure,
            new(
                Number(number), status, MeasureFacts.Of(measure).Unit ?? indicator.Unit.Code,
                new(submission, new(2019, 10, 8, 1, 0, 0, TimeSpan.Zero), new("月报", new(indicator.Code.Length, (int)measure)), number)));

    public static ObservationSet Published(params IReadOnlyList<Fact> facts) => new(facts
        .GroupBy(fact => fact.Key)
        .Select(group => group.Aggregate(
            Observation.Empty(group.Key),
            (observation, fact) => observation with { Figures = observation.Figures.Add(fact.Measure, fact.Figure with { Origin = fact.Figure.Origin! with { Submission = "old", Uploaded = fact.Figure.Origin.Uploaded.AddMonths(-1) } }) })));

    /// <summary>The codes of all that the arithmetic checks say, each with all its texts filled in.</summary>
    public static IReadOnlyList<Finding> Arithmetic(IReadOnlyList<Fact> facts, ObservationSet? published = null, IndicatorCatalogue? catalogue = null)
    {
        var findings = ArithmeticChecks.Run(Upload(), facts, published ?? new(), catalogue ?? ExampleCatalogue.Instance);
        Assert.All(findings, AssertFilled);

        // Places apart, which are the file's own.
        Assert.All(findings, finding => Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", finding.Message.En.Replace("月报!", "", StringComparison.Ordinal)));
        return findings;
    }

    /// <summary>That no placeholder of a finding's texts is left over.</summary>
    public static void AssertFilled(Finding finding)
    {
        string[] texts = [finding.Message.Zh, finding.Message.En, finding.Advice.Zh, finding.Advice.En];
        Assert.All(texts, text => Assert.DoesNotContain('{', text));
    }
}
