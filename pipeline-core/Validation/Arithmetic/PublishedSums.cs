using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// Whether published figures add up, whichever files they came from: what was found in a file when it came says nothing of the figures that came later,
/// and somebody may have let it pass.
/// </summary>
public static class PublishedSums
{
    /// <summary>
    /// The parts that are more than their totals, and the totals that are not the sums that the catalogue says they are: what <c>HTZ3101</c> to
    /// <c>HTZ3105</c> say of a file. Reported figures only, doubtful ones as well: a reader sees them, and it may be why they are doubted.
    /// </summary>
    /// <param name="published">What is published.</param>
    /// <param name="catalogue">The reference data, with the rules.</param>
    public static IReadOnlyList<Finding> Check(IReadOnlyCollection<Observation> published, IndicatorCatalogue catalogue)
    {
        var facts =
            from observation in published
            from pair in observation.Figures
            where MeasureFacts.Of(pair.Key).Unit is null && pair.Value is { IsDerived: false }
            select new Fact(observation.Key, pair.Key, pair.Value.Status == ObservationStatus.Questionable ? pair.Value with { Status = ObservationStatus.Normal } : pair.Value);
        var figures = new FigureView(Upload, [.. facts], new ObservationSet(), catalogue);
        return [.. PartsCheck.Run(figures), .. SumCheck.Run(figures)];
    }

    // Nothing is said of an upload: these checks do not look at it.
    private static Upload Upload { get; } = new("", DateTimeOffset.UnixEpoch, "", Period.Month(Period.EarliestYear, 1), "");
}
