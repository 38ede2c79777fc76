using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands.Files;

/// <summary>A file checked without any storage: nothing is published yet as far as it knows.</summary>
/// <param name="Bulletin">The file as it was read.</param>
/// <param name="Judged">What was made of it.</param>
internal sealed record CheckedFile(Bulletin Bulletin, CheckedSubmission Judged)
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="department">Whose it is; null to take the department that owns most of what is in it.</param>
    /// <param name="period">What it is for; null to take its latest month.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <exception cref="Core.Findings.UnreadableFileException">It cannot be read.</exception>
    public static CheckedFile Of(Stream file, string name, string? department, Period? period, IndicatorCatalogue catalogue)
    {
        var (bulletin, mapped) = MappedFile.Of(file, name, department, period, DateTimeOffset.UnixEpoch, catalogue);
        return new(bulletin, SubmissionCheck.Check(mapped, new ObservationSet(), catalogue));
    }
}
