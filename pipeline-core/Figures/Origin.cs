namespace HtzPipeline.Core.Figures;

/// <summary>Where a reported figure came from.</summary>
/// <param name="Submission">The id of the submission.</param>
/// <param name="Uploaded">When its file was uploaded, UTC; storage tells it in whole seconds.</param>
/// <param name="Place">The place within the file.</param>
/// <param name="Text">The raw text of the cell.</param>
public sealed record Origin(string Submission, DateTimeOffset Uploaded, Place Place, string Text)
{
    // All figures of an upload have this in common, so that it is kept once for all that are made of one another.
    private readonly Delivery _delivery = new(Submission, Uploaded);

    /// <summary>The id of the submission.</summary>
    public string Submission { get => _delivery.Submission; init => _delivery = _delivery with { Submission = value }; }

    /// <summary>When its file was uploaded, UTC; storage tells it in whole seconds.</summary>
    public DateTimeOffset Uploaded { get => _delivery.Uploaded; init => _delivery = _delivery with { Uploaded = value }; }

    /// <summary>
    /// Where its upload stands among all, UTC: the last wins. It is the time of upload, exactly where that is known, and never before an upload that
    /// it followed; <see cref="Uploaded"/> where nothing more is known.
    /// </summary>
    public DateTimeOffset Order { get => _delivery.Order; init => _delivery = _delivery with { Order = value }; }

    /// <summary>The latest upload that said the very same again, at the same place; null if none did.</summary>
    public Repetition? Repeated { get => _delivery.Repeated; init => _delivery = _delivery with { Repeated = value }; }

    /// <summary>Whether an error had held the figure, and the submission is the decision of somebody who let it through.</summary>
    public bool IsLetThrough { get => _delivery.IsLetThrough; init => _delivery = _delivery with { IsLetThrough = value }; }

    /// <summary>How much it counts against others of the same figure.</summary>
    public SourceRank Rank { get => _delivery.Rank; init => _delivery = value == _delivery.Rank ? _delivery : _delivery with { Rank = value }; }

    /// <summary>The last upload that said it: this one, or the one that repeated it. It is what others have to win over.</summary>
    public Origin Last => Repeated is { } again ? new(again.Submission, again.Uploaded, Place, Text) { Order = again.Order, Rank = Rank } : this;

    /// <summary>
    /// Whether this upload wins over <paramref name="other"/>: of a source that counts more, or later in the order of uploads, or at the same place in it
    /// with the greater id.
    /// </summary>
    public bool WinsOver(Origin other)
    {
        if (Rank != other.Rank)
        {
            return Rank < other.Rank;
        }

        var (one, two) = (Last, other.Last);
        var order = one.Order.CompareTo(two.Order);
        return order > 0 || (order == 0 && string.CompareOrdinal(one.Submission, two.Submission) > 0);
    }

    /// <summary>
    /// Whether nobody can tell which of two uploads came later: they stand at one place in the order, or of one no more is known than the second it was
    /// stored in, and the other stands within that second. Of sources that count differently, it does not matter.
    /// </summary>
    public bool IsTiedWith(Origin other) => Submission != other.Submission && Rank == other.Rank
        && (Order == other.Order || IsWithinSecondOf(other) || other.IsWithinSecondOf(this));

    // Those that were put after one another within a second of which nothing more is known are a few steps from its beginning.
    private bool IsWithinSecondOf(Origin other) => (other.Order - other.Uploaded).Duration() < TimeSpan.FromMilliseconds(1)
        && other.Uploaded <= Order && Order < other.Uploaded.AddSeconds(1);

    /// <summary>Whether both are of one upload, whoever repeated it.</summary>
    public bool IsOfSameUpload(Origin other) => Submission == other.Submission && Uploaded == other.Uploaded;

    private sealed record Delivery(string Submission, DateTimeOffset Uploaded)
    {
        public DateTimeOffset Order
        {
            get => field == default ? Uploaded : field;
            init => field = value == Uploaded ? default : value;
        }

        public Repetition? Repeated { get; init; }

        public bool IsLetThrough { get; init; }

        public SourceRank Rank { get; init; }
    }
}

/// <summary>An upload that said again what is published already.</summary>
/// <param name="Submission">The id of the submission.</param>
/// <param name="Uploaded">When its file was uploaded, UTC.</param>
/// <param name="Order">Where it stands among all uploads, UTC (<see cref="Origin.Order"/>).</param>
public sealed record Repetition(string Submission, DateTimeOffset Uploaded, DateTimeOffset Order);
