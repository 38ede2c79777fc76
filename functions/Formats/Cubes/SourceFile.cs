using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>The file that figures came from, and who let them through where they stand by a decision.</summary>
/// <param name="Path">The upload's path.</param>
/// <param name="Decision">The decision; null where the file itself published them.</param>
internal sealed record SourceFile(string Path, SourceDecisionResource? Decision = null)
{
    /// <summary>The file of a submission, or of what a decision was about.</summary>
    public static SourceFile Of(Submission submission) => new(submission.Path, submission.Decision is { } decision
        ? new(submission.Kind, decision.By, decision.Reason, submission.Received.ToChinaTime())
        : null);
}

/// <summary>By whose word a figure is published.</summary>
/// <param name="Kind">approval: it was held for an error and let through; confirmation: a warning about it was answered.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="Decided">When, +08:00.</param>
internal sealed record SourceDecisionResource(string Kind, string By, string Reason, DateTimeOffset Decided)
{
    /// <summary>The kind of a decision that let through what an error had held.</summary>
    public const string Approval = "approval";
}
