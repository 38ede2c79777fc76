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
        published.All.Count == 0 ? [] : facts.Select(fact => Check(fact, published[fact.Key, fact.Measure], catalogue)).OfType<Finding>();

    private static Finding? Check(Fact fact, Figure? standing, IndicatorCatalogue catalogue)
    {
        var own = fact.Figure.Origin!;
        return standing is { Origin: { } origin } && origin.Rank != own.Rank && origin.Submission != own.Submission
            && fact.Figure.Number is { } number && !Agree(number, fact.Figure.Unit, standing, catalogue)
                ? Finding.Of(
                    own.Rank > origin.Rank ? PublishedFindings.TextAgainstPublished : PublishedFindings.TextReplaced,
                    own.Place, fact.Key, fact.Measure,
                    ("indicator", catalogue.Indicator(fact.Key.Indicator)?.Name ?? fact.Key.Indicator),
                    ("period", fact.Key.Period.ToString()),
                    ("where", $"{origin.Submission} {origin.Place}"),
                    ("found", Text(fact.Figure, fact.Measure, catalogue)),
                    ("expected", Text(standing, fact.Measure, catalogue)))
                : null;
    }

    // A blank of a table is no figure that words could agree with.
    private static bool Agree(PrintedNumber number, string unit, Figure standing, IndicatorCatalogue catalogue) =>
        standing.Number is { } other && PrintedAgreement.Exists(other, standing.Unit, number, unit, catalogue);

    private static LocalText Text(Figure figure, Measure measure, IndicatorCatalogue catalogue) => figure.Number is { } number
        ? catalogue.UnitAfterNumber(MeasureFacts.Of(measure).Unit ?? figure.Unit).With(unit => FigureText.Of(number, unit))
        : new("空缺", "blank");
}
