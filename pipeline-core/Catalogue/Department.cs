using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>Who reports.</summary>
/// <param name="Code">The code; the first folder of its uploads.</param>
/// <param name="Name">Its names.</param>
public sealed record Department(string Code, LocalText Name)
{
    /// <summary>What an error in one of its files does.</summary>
    public OnError OnError { get; init; }

    /// <summary>The least certainty of what its prose says that is published unseen; what is less sure waits for the clerk.</summary>
    public Certainty Certainty { get; init; } = Certainty.Carried;

    /// <summary>The codes of the other departments whose indicators it may report as well, as an office does that publishes for all.</summary>
    public IReadOnlyList<string> SpeaksFor { get; init; } = [];

    /// <summary>Whether it may report what a department owns: its own, and what it speaks for.</summary>
    /// <param name="owner">The code of the department that owns an indicator.</param>
    public bool MayReportFor(string owner) => owner == Code || SpeaksFor.Contains(owner);
}
