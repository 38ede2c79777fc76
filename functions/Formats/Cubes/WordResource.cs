namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>By whose word something is published that an error had held.</summary>
/// <param name="Submission">The id of the decision: a submission of its own.</param>
/// <param name="Decision">Who decided, when and why; null where that is not looked up.</param>
internal sealed record WordResource(string Submission, SourceDecisionResource? Decision)
{
    /// <summary>The word of a submission; null for none.</summary>
    public static WordResource? Of(string? submission, IReadOnlyDictionary<string, SourceFile> files) =>
        submission is null ? null : new(submission, files.GetValueOrDefault(submission)?.Decision);
}
