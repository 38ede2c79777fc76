using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Ingest;

/// <summary>What must hold of an upload before its content is looked at.</summary>
internal static class UploadRules
{
    /// <summary>What is known of the upload.</summary>
    /// <exception cref="UnreadableFileException">Its path, department, period or size is not right.</exception>
    public static Upload Check(Submission submission, IndicatorCatalogue catalogue, UploadLimits limits)
    {
        if (!UploadPath.TryParse(submission.Path, out var path))
        {
            throw Refused(SubmissionFindings.BadPath, ("found", submission.Path), ("expected", $"{catalogue.Departments[0].Code}/2019-08/{submission.FileName}"));
        }

        if (catalogue.Department(path.Department) is null)
        {
            var known = new LocalText(
                string.Join('、', catalogue.Departments.Select(d => $"{d.Code}({d.Name.Zh})")),
                string.Join(", ", catalogue.Departments.Select(d => $"{d.Code} ({d.Name.En})")));
            throw Refused(SubmissionFindings.UnknownDepartment, ("found", path.Department), ("expected", known));
        }

        if (IsFuture(path.Period, submission.Id.Uploaded))
        {
            throw Refused(SubmissionFindings.FuturePeriod, ("found", path.Period.ToString()), ("expected", MonthOf(submission.Id.Uploaded).ToString()));
        }

        if (submission.Size > limits.MaxBytes)
        {
            throw Refused(SubmissionFindings.TooLarge, ("found", Megabytes(submission.Size)), ("expected", Megabytes(limits.MaxBytes)));
        }

        return new(submission.Id.ToString(), submission.Id.Uploaded, path.Department, path.Period, path.FileName) { Order = submission.Order };
    }

    /// <summary>Whether a period has not begun, by the zone's time.</summary>
    public static bool IsFuture(Period period, DateTimeOffset now) => period.FirstMonth > MonthOf(now);

    /// <summary>The month that it is in the zone.</summary>
    public static Period MonthOf(DateTimeOffset time)
    {
        var there = time.ToChinaTime();
        return Period.Month(there.Year, there.Month);
    }

    private static UnreadableFileException Refused(FindingKind kind, params ReadOnlySpan<(string Name, LocalText Value)> arguments) =>
        new(Finding.Of(kind, Place.File, arguments));

    private static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1048576.0:0.#} MB");
}

/// <summary>What an upload may be: the section <c>Uploads</c> of the settings.</summary>
internal sealed record UploadLimits
{
    /// <summary>The most bytes a file may have; 32 MiB, since the Functions host hands the content over several times.</summary>
    public long MaxBytes { get; init; } = 32 << 20;
}
