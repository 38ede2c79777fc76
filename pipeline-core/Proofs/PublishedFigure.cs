using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>A figure as it is, or was, published, with where it came from.</summary>
/// <param name="Key">What it is of.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Figure">The figure; its origin names submission and place, and is null for what is derived.</param>
/// <param name="Release">The release of its area that brought it.</param>
public sealed record PublishedFigure(ObservationKey Key, Measure Measure, Figure Figure, long Release)
{
    /// <summary>The release that took its place; null while it stands.</summary>
    public long? ReplacedBy { get; init; }

    /// <summary>When <see cref="Release"/> was, UTC; null where that was not asked for.</summary>
    public DateTimeOffset? Released { get; init; }

    /// <summary>When <see cref="ReplacedBy"/> was, UTC; null while it stands, and where that was not asked for.</summary>
    public DateTimeOffset? Replaced { get; init; }

    /// <summary>The name of the file it came from; null for what is derived, and where that was not asked for.</summary>
    public string? FileName { get; init; }

    /// <summary>The department that sent the file; null for what is derived, and where that was not asked for.</summary>
    public string? Department { get; init; }

    /// <summary>Whether it is published with a doubt.</summary>
    public bool IsDoubtful => Figure.Status == ObservationStatus.Questionable;
}
