using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Proofs;

/// <summary>One number of a text, with the verdict on it.</summary>
public sealed record ProofNumber
{
    /// <summary>Where it stands: a passage of a paragraph, or a cell of a table.</summary>
    public required Place Place { get; init; }

    /// <summary>The number as printed, with its unit.</summary>
    public required string Text { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The verdict in a sentence.</summary>
    public required LocalText Sentence { get; init; }

    /// <summary>What it was read as, in full: 2019年1—8月,规模以上工业总产值(累计)58.33亿元; null for what is no figure.</summary>
    public string? ReadAs { get; init; }

    /// <summary>Why it is no figure; null for a figure.</summary>
    public NoFigure? Why { get; init; }

    /// <summary>The observation that it is a figure of; null where the catalogue knows none.</summary>
    public ObservationKey? Key { get; init; }

    /// <summary>Which measure of it; null where it is none that is published (a gap, a rank).</summary>
    public Measure? Measure { get; init; }

    /// <summary>What is published of it; null where nothing is.</summary>
    public PublishedFigure? Published { get; init; }

    /// <summary>The true values that what is published, or what follows from it, stands for, in <see cref="Unit"/>; null where nothing is published.</summary>
    public Interval? Values { get; init; }

    /// <summary>The code of the unit of <see cref="Values"/>; empty for ranks.</summary>
    public string? Unit { get; init; }

    /// <summary>What <see cref="Values"/> were reckoned from, where the figure itself is not published (a share, a gap, a change); otherwise empty.</summary>
    public IReadOnlyList<PublishedFigure> Evidence { get; init; } = [];

    /// <summary>The figure that it agrees with instead: an earlier one, or that of another period, measure, area or indicator.</summary>
    public PublishedFigure? Other { get; init; }

    /// <summary>The likely slip.</summary>
    public Slip Slip { get; init; }

    /// <summary>The other numbers of the text that contradict it.</summary>
    public IReadOnlyList<Place> Against { get; init; } = [];

    /// <summary>What to write instead; null where nothing has to change, or nobody knows.</summary>
    public RightWords? Right { get; init; }

    /// <summary>Whether it was not read as a figure, and nobody can say that it is none: it has not been checked.</summary>
    public bool IsUnread => Why == NoFigure.Unknown;

    /// <summary>Whether what it agrees with is itself in doubt, or other numbers of the text raise one.</summary>
    public bool IsDoubtful => Verdict == Verdict.Agrees && (Against.Count > 0 || (Published?.IsDoubtful ?? Evidence.Any(one => one.IsDoubtful)));
}
