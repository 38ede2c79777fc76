using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Hosting;

/// <summary>A request of the API to begin with: one that is answered, whatever is published.</summary>
internal static class ExampleRequest
{
    /// <summary>Of the example that is delivered, the figures of a year.</summary>
    public const string OfSeeds = "observations?indicator=IND_OUTPUT&measure=cumulative,cumulativeGrowth&from=2019-01&to=2019-08";

    private const string OfNothing = "catalogue";

    /// <summary>The series of a figure that was published last, from the beginning of its year; the catalogue where nothing is published.</summary>
    /// <param name="submissions">All submissions.</param>
    /// <param name="files">Where their figures are.</param>
    /// <param name="catalogue">The catalogue in force.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<string> ChooseAsync(
        IEnumerable<Submission> submissions, FileStore files, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var published = submissions.Where(one => one.State == SubmissionState.Published).OrderByDescending(one => one.Id.Period).ThenByDescending(one => one.Id.Uploaded);
        foreach (var submission in published)
        {
            var facts = (await files.ReadFactsAsync(submission.Id, cancellation))?.Facts ?? [];
            if (facts.FirstOrDefault(fact => IsAnswered(fact, catalogue)) is { } fact)
            {
                var (indicator, area, period) = fact.Key;
                return $"observations?indicator={indicator}&area={Uri.EscapeDataString(area)}&from={period.Year}&to={period}";
            }
        }

        return OfNothing;
    }

    // A figure of another length than its indicator is reported for is answered only where that is asked for.
    private static bool IsAnswered(Fact fact, IndicatorCatalogue catalogue) =>
        catalogue.Indicator(fact.Key.Indicator)?.Calendar.Frequency == fact.Key.Period.Frequency && catalogue.Area(fact.Key.Area) is not null;
}
