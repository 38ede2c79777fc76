namespace HtzPipeline.Core.Figures;

/// <summary>Where a reported figure came from.</summary>
/// <param name="Submission">The id of the submission.</param>
/// <param name="Uploaded">When its file was uploaded, UTC: the last upload wins.</param>
/// <param name="Place">The place within the file.</param>
/// <param name="Text">The raw text of the cell.</param>
public sealed record Origin(string Submission, DateTimeOffset Uploaded, Place Place, string Text)
{
    /// <summary>Whether this upload wins over <paramref name="other"/>: uploaded later, or at the same instant with the greater id.</summary>
    public bool WinsOver(Origin other)
    {
        var order = Uploaded.CompareTo(other.Uploaded);
        return order > 0 || (order == 0 && string.CompareOrdinal(Submission, other.Submission) > 0);
    }
}
