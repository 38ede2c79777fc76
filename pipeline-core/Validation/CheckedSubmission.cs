using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation;

/// <summary>A submission as it was judged.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Accepted">What will be published, one fact for a key and measure; those that a warning doubts have the status questionable.</param>
/// <param name="Held">What an error holds back; everything, if the department wants a file with an error refused as a whole.</param>
/// <param name="Findings">All there is to say, by sheet, row and column; first what is about the file as a whole.</param>
public sealed record CheckedSubmission(Upload Upload, IReadOnlyList<Fact> Accepted, IReadOnlyList<Fact> Held, IReadOnlyList<Finding> Findings)
{
    /// <summary>What it leaves out that its predecessor of the period before had.</summary>
    public IReadOnlyList<Omission> Omissions { get; init; } = [];

    /// <summary>Whether nothing of it can be published.</summary>
    public bool IsRejected => Accepted.Count == 0;
}
