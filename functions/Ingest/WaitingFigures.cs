using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Tells which held figures still wait for somebody. One waits no more once it was let through in any of its readings, was refused, or was reported again since.
/// </summary>
internal sealed class WaitingFigures(FileStore files, ObservationStore observations, DecidedPlaces places)
{
    /// <summary>Those of some submissions of which any figure waits for a department still.</summary>
    /// <param name="submissions">The submissions.</param>
    /// <param name="department">The department's code.</param>
    /// <param name="catalogue">The catalogue, which knows the owners.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Submission>> OfAsync(
        IEnumerable<Submission> submissions, string department, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        // Files of a month are about the same periods: each is read once for all.
        var rows = new Dictionary<(string Area, Period Period), IReadOnlyList<ObservationRow>>();
        var waiting = new List<Submission>();
        foreach (var submission in submissions)
        {
            if (await AnyAsync(submission, department, catalogue, rows, cancellation))
            {
                waiting.Add(submission);
            }
        }

        return waiting;
    }

    private async Task<bool> AnyAsync(
        Submission submission,
        string department,
        IndicatorCatalogue catalogue,
        Dictionary<(string Area, Period Period), IReadOnlyList<ObservationRow>> rows,
        CancellationToken cancellation)
    {
        if (submission.State == SubmissionState.Withdrawn || await files.ReadFactsAsync(submission.Id, cancellation) is not { } facts)
        {
            return false;
        }

        var open = new List<Fact>();
        foreach (var held in facts.Held.Where(held => HeldFigure.Of(held, catalogue).WaitsFor(submission.Id.Department).Contains(department)))
        {
            if (!await IsSettledAsync(held, rows, cancellation))
            {
                open.Add(held);
            }
        }

        if (open.Count == 0)
        {
            return false;
        }

        // Read anew, it may have become another figure.
        var settled = await places.RefusedAsync(submission.Id, cancellation);
        settled.UnionWith(await places.LetThroughAsync(submission.Id, cancellation));
        return open.Exists(held => !settled.Contains(held.Figure.Origin!.Place));
    }

    private async Task<bool> IsSettledAsync(
        Fact held, Dictionary<(string Area, Period Period), IReadOnlyList<ObservationRow>> rows, CancellationToken cancellation)
    {
        foreach (var reading in held.Readings)
        {
            var place = (reading.Key.Area, reading.Key.Period);
            if (!rows.TryGetValue(place, out var section))
            {
                rows.Add(place, section = await (await observations.ViewAsync(place.Area, asOf: null, cancellation)).ReadCrossSectionAsync(place.Period, cancellation));
            }

            var now = section.FirstOrDefault(row => row.Key == reading.Key)?.Observation[reading.Measure];

            // In the order of uploads, as several may come within a second.
            if (now?.Origin is { } origin && origin.Last.Order >= held.Figure.Origin!.Order)
            {
                return true;
            }
        }

        return false;
    }
}
