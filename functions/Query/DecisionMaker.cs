using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Query;

/// <summary>
/// Who asks for a decision, and whether they may: the one place for it. So far the Functions host's key is all that is asked for,
/// and a decision counts as that of the department whose upload it is.
/// </summary>
internal static class DecisionMaker
{
    /// <summary>The name to be recorded.</summary>
    public static string Of(HttpRequest request, SubmissionId about) =>
        request.HttpContext.User.Identity?.Name ?? about.Department;
}
