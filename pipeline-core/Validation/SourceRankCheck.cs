using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// Figures against what is published of the same by a source that counts more or less (<see cref="SourceRank"/>): text that disagrees with a
/// table waits for somebody to decide; a table takes the place of text, and says so where they disagree. Figures that agree have nothing to say.
/// </summary>
internal static class SourceRankCheck
{
    /// <summary>What there is to say of a submission's facts, held or not.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="published">What is published, sound or not.</param>
    /// <param name="catalogue">The reference data.</param>
    public static IEnumerable<Finding> Run(IEnumerable<Fact> facts, ObservationSet published, IndicatorCatalogue catalogue) =>
        from fact in facts
        let own = fact.Figure.Origin!
        let standing = published[fact.Key, fact.Measure]
        where standing?.Origin is { } origin && origin.Rank != own.Rank && origin.Submission != own.Submission
        where fact.Figure.Number is { } number && !Agree(number, fact.Figure.Unit, standing, catalogue)
        select Finding.Of(
            own.Rank > standing.Origin!.Rank ? PublishedFindings.TextAgainstPublished : PublishedFindings.TextReplaced,
            own.Place, fact.Key, fact.Measure,
            ("indicator", catalogue.Indicator(fact.Key.Indicator)?.Name ?? fact.Key.Indicator),
            ("period", fact.Key.Period.ToString()),
            ("where", $"{standing.Origin.Submission} {standing.Origin.Place}"),
            ("found", Text(fact.Figure, fact.Measure, catalogue)),
            ("expected", Text(standing, fact.Measure, catalogue)));

    // A blank of a table is no figure that words could agree with.
    private static bool Agree(PrintedNumber number, string unit, Figure standing, IndicatorCatalogue catalogue) =>
        standing.Number is { } other && PrintedAgreement.Exists(other, standing.Unit, number, unit, catalogue);

    private static LocalText Text(Figure figure, Measure measure, IndicatorCatalogue catalogue) => figure.Number is { } number
        ? catalogue.UnitAfterNumber(MeasureFacts.Of(measure).Unit ?? figure.Unit).With(unit => FigureText.Of(number, unit))
        : new("空缺", "blank");
}
