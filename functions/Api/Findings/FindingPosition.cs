using System.Globalization;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Findings;

/// <summary>A place in the list of all findings.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Taken">How many of its findings lie before the place.</param>
internal sealed record FindingPosition(SubmissionId Submission, int Taken)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null if it is nothing of the kind.</summary>
    public static FindingPosition? Parse(string text) =>
        SealedText.TryOpen(text, out var opened)
        && opened.Split(' ') is [var id, var taken]
        && SubmissionId.TryParse(id, out var submission)
        && int.TryParse(taken, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(submission, number)
            : null;

    /// <summary>The place as a continuation.</summary>
    public override string ToString() => SealedText.Seal(string.Create(CultureInfo.InvariantCulture, $"{Submission} {Taken}"));
}
