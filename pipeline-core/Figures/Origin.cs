namespace HtzPipeline.Core.Figures;

/// <summary>Where a reported figure came from.</summary>
/// <param name="Submission">The id of the submission.</param>
/// <param name="Uploaded">When its file was uploaded, UTC: the last upload wins.</param>
/// <param name="Place">The place within the file.</param>
/// <param name="Text">The raw text of the cell.</param>
public sealed record Origin(string Submission, DateTimeOffset Uploaded, Place Place, string Text)
{
    /// <summary>The latest upload that said the very same again, at the same place; null if none did.</summary>
    public Repetition? Repeated { get; init; }

    /// <summary>How much it counts against others of the same figure.</summary>
    public SourceRank Rank { get; init; }

    /// <summary>The last upload that said it: this one, or the one that repeated it. It is what others have to win over.</summary>
    public Origin Last => Repeated is { } again ? new(again.Submission, again.Uploaded, Place, Text) { Rank = Rank } : this;

    /// <summary>Whether this upload wins over <paramref name="other"/>: of a source that counts more, or uploaded later, or at the same instant with the greater id.</summary>
    public bool WinsOver(Origin other)
    {
        if (Rank != other.Rank)
        {
            return Rank < other.Rank;
        }

        var (one, two) = (Last, other.Last);
        var order = one.Uploaded.CompareTo(two.Uploaded);
        return order > 0 || (order == 0 && string.CompareOrdinal(one.Submission, two.Submission) > 0);
    }

    /// <summary>Whether both are of one upload, whoever repeated it.</summary>
    public bool IsOfSameUpload(Origin other) => Submission == other.Submission && Uploaded == other.Uploaded;
}

/// <summary>An upload that said again what is published already.</summary>
/// <param name="Submission">The id of the submission.</param>
/// <param name="Uploaded">When its file was uploaded, UTC.</param>
public readonly record struct Repetition(string Submission, DateTimeOffset Uploaded);
