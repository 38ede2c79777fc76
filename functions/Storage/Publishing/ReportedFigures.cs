using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Storage.Publishing;

/// <summary>
/// All that was ever reported of one measure of an observation, out of its row and the row's log. The current figure follows from
/// it alone: of the sources that count most the last upload's that has not been withdrawn. So any order of arrival ends in the same.
/// </summary>
internal sealed class ReportedFigures
{
    private readonly Dictionary<(string Submission, DateTimeOffset Uploaded), Figure> _figures = [];
    private readonly HashSet<(string Submission, DateTimeOffset Uploaded)> _withdrawn = [];

    /// <summary>What is known of a measure.</summary>
    /// <param name="row">The row, with its log whole.</param>
    /// <param name="measure">The measure.</param>
    public ReportedFigures(ObservationRow row, Measure measure)
    {
        foreach (var line in row.Versions.Lines.Where(line => line.Measure == measure))
        {
            Add(line.Figure);
            if (line is { Kind: RowVersionKind.Withdrawn, Figure.Origin: { } origin })
            {
                Withdraw(origin);
            }
        }

        Add(row.Observation[measure]);
    }

    /// <summary>Every figure, whether withdrawn or not, in the order of upload; what an upload repeated counts as its own.</summary>
    public IEnumerable<(Figure Figure, bool IsWithdrawn)> All => _figures
        .OrderBy(figure => figure.Value.Origin!.Order).ThenBy(figure => figure.Key.Submission, StringComparer.Ordinal)
        .Select(figure => (figure.Value, _withdrawn.Contains(figure.Key)));

    /// <summary>When the first in the order of uploads was uploaded, be it withdrawn; null if there is none.</summary>
    public DateTimeOffset? FirstUpload => All.FirstOrDefault().Figure?.Origin!.Uploaded;

    /// <summary>What stands: the last upload's figure of the sources that count most; null if all are withdrawn.</summary>
    public Figure? Standing => All.Where(figure => !figure.IsWithdrawn).Select(figure => figure.Figure)
        .Aggregate((Figure?)null, (standing, figure) => standing is null || figure.Origin!.WinsOver(standing.Origin!) ? figure : standing);

    /// <summary>Whether an upload's figure has been withdrawn.</summary>
    public bool IsWithdrawn(Origin origin) => _withdrawn.Contains(KeyOf(origin));

    /// <summary>Takes an upload's figure back.</summary>
    public void Withdraw(Origin origin) => _withdrawn.Add(KeyOf(origin));

    private static (string, DateTimeOffset) KeyOf(Origin origin) => (origin.Submission, origin.Uploaded);

    private void Add(Figure? figure)
    {
        if (figure?.Origin is { } origin)
        {
            foreach (var one in new[] { origin with { Repeated = null }, origin.Last })
            {
                _figures[KeyOf(one)] = figure with { Origin = one };
            }
        }
    }
}
