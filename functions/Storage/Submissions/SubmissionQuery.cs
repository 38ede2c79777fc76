namespace HtzPipeline.Functions.Storage.Submissions;

/// <summary>Which submissions are asked for.</summary>
/// <param name="Department">Of a department, or of all.</param>
/// <param name="Period">For a period, or for all.</param>
/// <param name="State">In a state, or in any.</param>
/// <param name="WaitsFor">With figures that waited for this department when they were judged, or whether any did or not.</param>
/// <param name="PageSize">At most so many, 1 to 999.</param>
/// <param name="Continuation">Those after the page that gave this.</param>
internal sealed record SubmissionQuery(
    string? Department = null, Period? Period = null, SubmissionState? State = null, string? WaitsFor = null, int PageSize = 100, string? Continuation = null);

/// <summary>Some submissions.</summary>
/// <param name="Submissions">The submissions.</param>
/// <param name="Continuation">What to ask for the next ones with; null if there are none.</param>
internal sealed record SubmissionPage(IReadOnlyList<Submission> Submissions, string? Continuation);
