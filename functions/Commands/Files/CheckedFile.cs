using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands.Files;

/// <summary>A file checked without any storage: nothing is published yet as far as it knows.</summary>
/// <param name="Bulletin">The file as it was read.</param>
/// <param name="Judged">What was made of it.</param>
/// <param name="Period">What it is for; null where nothing says, and it has no number that would need one.</param>
internal sealed record CheckedFile(Bulletin Bulletin, CheckedSubmission Judged, Period? Period)
{
    /// <summary>Checks a file.</summary>
    /// <param name="stages">What is done with it.</param>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="department">Whose it is; null to take the department that owns most of what is in it.</param>
    /// <param name="period">What it is for; null to take its latest month, or that of its name.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Core.Findings.UnreadableFileException">It cannot be read, or nothing says what period it is for.</exception>
    public static CheckedFile Of(
        FileStages stages, Stream file, string name, string? department, Period? period, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var (bulletin, mapped, due) = MappedFile.Of(stages, file, name, department, period, DateTimeOffset.UnixEpoch, catalogue, cancellation);
        return new(bulletin, stages.Check(mapped, new(), catalogue), due);
    }
}
