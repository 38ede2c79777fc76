using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.DryRun;

/// <summary>How much of what is published is gone over.</summary>
/// <param name="Department">The code of a department; null for all.</param>
/// <param name="First">The first month; null for all up to the last.</param>
/// <param name="Last">The last month; null for all from the first.</param>
/// <param name="Months">Only so many months, up to the latest that a file was uploaded for; null for all.</param>
internal sealed record DryRunScope(string? Department = null, Period? First = null, Period? Last = null, int? Months = null)
{
    /// <summary>The months that are meant, where they are counted from the latest.</summary>
    /// <param name="latest">The latest month that a file was uploaded for; null where none was.</param>
    public DryRunScope UpTo(Period? latest) =>
        Months is { } count && latest is { } last ? this with { First = last.TryPlus(1 - count) ?? last, Last = last, Months = null } : this;

    /// <summary>Whether a period ends in one of the months.</summary>
    public bool Has(Period period) => !(period.LastMonth < First) && !(period.LastMonth > Last);

    /// <summary>Whether a submission is of the department, and for a period that ends in one of the months.</summary>
    public bool Has(SubmissionId submission) =>
        (Department is null || submission.Department == Department) && (submission.Period is { } period ? Has(period) : First is null && Last is null);

    /// <summary>Whether an indicator is the department's.</summary>
    public bool HasOwner(string? owner) => Department is null || owner == Department;
}
