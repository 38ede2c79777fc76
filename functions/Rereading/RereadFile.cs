using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Rereading;

/// <summary>What a file that was received says by the catalogue in force, beyond what is published of it.</summary>
/// <param name="Submission">The submission that it came as.</param>
/// <param name="Catalogue">The version of the catalogue that it was read with.</param>
/// <param name="Facts">What can be published now and was not.</param>
/// <param name="Held">What is recognised now and has to wait for somebody.</param>
/// <param name="Otherwise">What is published of it, and would be read as something else or not at all; it is left as it is.</param>
/// <param name="Report">The report on it; null where it could not be read.</param>
internal sealed record RereadFile(
    Submission Submission, string Catalogue, IReadOnlyList<Fact> Facts, IReadOnlyList<Fact> Held, IReadOnlyList<Fact> Otherwise, SubmissionReport? Report)
{
    /// <summary>What is published by others, whose figures some of <see cref="Facts"/> would take the place of.</summary>
    public IReadOnlyDictionary<(ObservationKey Key, Measure Measure), Figure> Replaced { get; init; } = new Dictionary<(ObservationKey, Measure), Figure>();

    /// <summary>Why it could not be read; null where it was.</summary>
    public LocalText? Unread { get; init; }

    /// <summary>Whether a person is to be told anything of it.</summary>
    public bool IsAffected => Unread is not null || HasNew || Otherwise.Count > 0;

    /// <summary>Whether there is anything to publish, or to wait for.</summary>
    public bool HasNew => Facts.Count + Held.Count > 0;
}
