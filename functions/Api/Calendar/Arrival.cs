using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Calendar;

/// <summary>How an observation came to be reported.</summary>
/// <param name="First">When anything of it was first uploaded that was not withdrawn, UTC.</param>
/// <param name="Last">When what stands of it was last uploaded, UTC.</param>
/// <param name="Submission">The submission of that last upload.</param>
internal sealed record Arrival(DateTimeOffset First, DateTimeOffset Last, string Submission)
{
    /// <summary>How an observation came; null while nothing of it is reported but blanks, as the checks have it too.</summary>
    /// <param name="row">The row with its log whole.</param>
    public static Arrival? Of(ObservationRow row)
    {
        var standing = row.Observation.Figures.Values.Where(IsReported).Select(figure => figure.Origin!.Last).ToList();
        if (standing.Count == 0)
        {
            return null;
        }

        var last = standing.Aggregate((one, other) => one.WinsOver(other) ? one : other);
        var first = Vintage.Of(row)
            .Where(vintage => vintage.Withdrawn is null && IsReported(vintage.Figure))
            .Min(vintage => (DateTimeOffset?)vintage.Figure.Origin!.Uploaded);
        return new(first ?? last.Uploaded, last.Uploaded, last.Submission);
    }

    private static bool IsReported(Figure figure) => figure is { IsDerived: false, Status: not ObservationStatus.NotAvailable };
}
